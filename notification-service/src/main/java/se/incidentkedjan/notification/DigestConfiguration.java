package se.incidentkedjan.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.kit.access.OwnKey;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.kit.repeating.Repeating;
import se.incidentkedjan.notification.acknowledgement.Links;
import se.incidentkedjan.notification.digest.ReturnedLetters;
import se.incidentkedjan.notification.digest.RhythmDesk;
import se.incidentkedjan.notification.digest.store.MongoClaims;
import se.incidentkedjan.notification.dispatch.Dispatch;
import se.incidentkedjan.notification.dispatch.GatheredMessages;
import se.incidentkedjan.notification.dispatch.Searches;
import se.incidentkedjan.notification.letter.Letters;
import se.incidentkedjan.notification.people.Organisation;
import se.incidentkedjan.notification.postbox.BadAddresses;
import se.incidentkedjan.notification.rhythm.RhythmLinks;
import se.incidentkedjan.notification.rhythm.RhythmsInForce;
import se.incidentkedjan.notification.rhythm.store.MongoChoices;
import se.incidentkedjan.notification.roster.ContactPlanInForce;
import se.incidentkedjan.notification.sending.DigestEnvelopes;
import se.incidentkedjan.notification.sending.DigestRound;
import se.incidentkedjan.notification.sending.meters.DeliveryMeters;

/** What is gathered for those who only need to know, and how often they are told. */
@Configuration(proxyBeanMethods = false)
class DigestConfiguration {

    private static final Duration READ_CHOICES = Duration.ofSeconds(2);

    @Bean
    RhythmsInForce rhythms(MongoTemplate mongo, ContactPlanInForce plan) {
        return new RhythmsInForce(
                new MongoChoices(mongo), (person, role) -> plan.get().roster().rhythm(person, role));
    }

    @Bean
    RhythmLinks rhythmLinks(OwnKey own, SendingSettings sending, Clock clock) {
        return new RhythmLinks(LinkKey.from(own, "rhythm links"), sending.linkLife(), clock);
    }

    @Bean
    RhythmDesk rhythmDesk(
            RhythmsInForce rhythms, Ledger<Dispatch> ledger, GatheredMessages gathered, MailRun mailRun, Clock clock) {
        return new RhythmDesk(rhythms, ledger, gathered, mailRun::of, clock);
    }

    /** What is chosen at another instance counts here within two seconds. */
    @Bean
    Repeating chosenRhythms(RhythmDesk desk) {
        return new Repeating("chosen-rhythms", READ_CHOICES, desk::refresh);
    }

    @Bean
    ReturnedLetters returnedLetters(
            Ledger<Dispatch> ledger, GatheredMessages gathered, Searches searches, MailRun mailRun, Clock clock) {
        return new ReturnedLetters(ledger, gathered, searches, mailRun::of, clock);
    }

    @Bean
    DigestRound digestRound(
            Ledger<Dispatch> ledger,
            GatheredMessages gathered,
            MongoTemplate mongo,
            Searches searches,
            Letters letters,
            Supplier<Organisation> organisation,
            Links links,
            RhythmLinks choices,
            RhythmsInForce rhythms,
            DeliveryMeters meters,
            BadAddresses addresses,
            SendingSettings sending,
            Clock clock) {
        return new DigestRound(
                ledger,
                gathered,
                new MongoClaims(mongo),
                searches,
                new DigestEnvelopes(letters, organisation, links.messageIds(), choices, rhythms),
                (person, channel) -> organisation.get().person(person).flatMap(known -> known.address(channel)),
                new RefusedAddresses(meters, addresses),
                clock,
                sending.lease());
    }
}
