package se.incidentkedjan.notification;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.incidentkedjan.kit.KitSettings;
import se.incidentkedjan.kit.access.OwnKey;
import se.incidentkedjan.kit.access.ServiceCalls;
import se.incidentkedjan.kit.ledger.Kept;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.kit.tracing.EventTracing;
import se.incidentkedjan.notification.acknowledgement.AcknowledgementDesk;
import se.incidentkedjan.notification.acknowledgement.Links;
import se.incidentkedjan.notification.channel.ChannelHealth;
import se.incidentkedjan.notification.coverage.WorkingWays;
import se.incidentkedjan.notification.dispatch.Dispatch;
import se.incidentkedjan.notification.dispatch.Handovers;
import se.incidentkedjan.notification.dispatch.PreferredWays;
import se.incidentkedjan.notification.dispatch.Reactions;
import se.incidentkedjan.notification.dispatch.Searches;
import se.incidentkedjan.notification.dispatch.store.UrgentFirst;
import se.incidentkedjan.notification.letter.DutyTexts;
import se.incidentkedjan.notification.letter.Letters;
import se.incidentkedjan.notification.people.Organisation;
import se.incidentkedjan.notification.postbox.BadAddresses;
import se.incidentkedjan.notification.rhythm.Rhythms;
import se.incidentkedjan.notification.roster.ContactPlanInForce;
import se.incidentkedjan.notification.sending.DigestRound;
import se.incidentkedjan.notification.sending.Envelopes;
import se.incidentkedjan.notification.sending.PostOffice;
import se.incidentkedjan.notification.sending.Round;
import se.incidentkedjan.notification.sending.intake.IntakeReporters;
import se.incidentkedjan.notification.sending.meters.DeliveryMeters;
import se.incidentkedjan.notification.sending.smtp.SmtpSettings;

/** Puts the parts of the service together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SmtpSettings.class, SendingSettings.class})
class NotificationConfiguration {

    /** As the files say now: they are read again when they change. */
    @Bean
    Supplier<Organisation> organisation(ContactPlanInForce plan) {
        return () -> plan.get().organisation();
    }

    /** Where nobody can be reached is looked for among the channels that work and the addresses that take messages. */
    @Bean
    WorkingWays workingWays(ChannelHealth health, BadAddresses addresses) {
        return (person, way) -> health.isConfigured(way.channel())
                && !health.isAvoided(way.channel())
                && !addresses.isMarked(person, way);
    }

    @Bean
    DutyTexts dutyTexts(KitSettings settings) {
        return DutyTexts.read(settings.configDir().resolve("duties.yml"));
    }

    @Bean
    OfferedWays offeredWays(ContactPlanInForce plan, ChannelHealth health) {
        return new OfferedWays(plan, health::isConfigured);
    }

    @Bean
    PreferredWays preferredWays(ChannelHealth health, BadAddresses addresses) {
        return new PreferredWays(health::isAvoided, addresses::isMarked);
    }

    @Bean
    Searches searches(OfferedWays contacts, PreferredWays ways, Rhythms rhythms) {
        return new Searches(contacts, ways, rhythms);
    }

    @Bean
    Handovers handovers(OfferedWays contacts, PreferredWays ways) {
        return new Handovers(contacts, ways);
    }

    @Bean
    Reactions reactions(Searches searches, SendingSettings sending, Clock clock) {
        return new Reactions(searches, sending.missedWithin(), clock);
    }

    @Bean
    DeliveryMeters deliveryMeters(MeterRegistry registry) {
        return new DeliveryMeters(registry);
    }

    @Bean
    IntakeReporters intakeReporters(
            ServiceCalls calls,
            @Value("${incidentkedjan.services.intake:http://localhost:8081}") String intake,
            Clock clock) {
        return new IntakeReporters(calls.to("incident-intake", intake), clock);
    }

    @Bean
    Links links(OwnKey own, SendingSettings sending, Clock clock) {
        return new Links(LinkKey.from(own), sending.linkLife(), clock);
    }

    @Bean
    AcknowledgementDesk acknowledgementDesk(
            Ledger<Dispatch> ledger, Handovers handovers, BadAddresses addresses, Clock clock) {
        return new AcknowledgementDesk(ledger, handovers, addresses::answered, clock);
    }

    @Bean
    Round round(
            Ledger<Dispatch> ledger,
            Searches searches,
            SendingSettings sending,
            Supplier<Organisation> organisation,
            Letters letters,
            IntakeReporters reporters,
            Links links,
            EventTracing tracing,
            DeliveryMeters meters,
            BadAddresses addresses,
            Clock clock) {
        return new Round(
                ledger,
                searches,
                new Envelopes(letters, organisation, reporters, links),
                tracing,
                new RefusedAddresses(meters, addresses),
                clock,
                sending.lease());
    }

    @Bean
    PostOffice postOffice(
            Round round,
            DigestRound digests,
            Ledger<Dispatch> ledger,
            SmtpSettings smtp,
            SendingSettings sending,
            ChannelConfiguration.Ways ways,
            ChannelHealth health,
            Clock clock) {
        return new PostOffice(
                round,
                digests,
                incidents -> Kept.states(ledger.findAll(incidents)).values(),
                smtp.connections(),
                () -> ways.carriers(health),
                clock,
                sending.lease(),
                sending.hearFirst());
    }

    @Bean
    MailRun mailRun(PostOffice postOffice, Ledger<Dispatch> ledger, UrgentFirst urgent, DeliveryMeters meters) {
        return new MailRun(postOffice, ledger, urgent, meters);
    }
}
