package se.incidentkedjan.notification;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.kit.KitSettings;
import se.incidentkedjan.kit.access.OwnKey;
import se.incidentkedjan.kit.audit.Actor;
import se.incidentkedjan.kit.audit.AuditFact;
import se.incidentkedjan.kit.audit.AuditTrail;
import se.incidentkedjan.kit.auditor.ChainCheck;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.notification.acknowledgement.AcknowledgementDesk;
import se.incidentkedjan.notification.acknowledgement.Links;
import se.incidentkedjan.notification.channel.AnswerBox;
import se.incidentkedjan.notification.digest.ReturnedLetters;
import se.incidentkedjan.notification.dispatch.Dispatch;
import se.incidentkedjan.notification.dispatch.Searches;
import se.incidentkedjan.notification.people.Organisation;
import se.incidentkedjan.notification.postbox.BadAddressCheck;
import se.incidentkedjan.notification.postbox.BadAddresses;
import se.incidentkedjan.notification.postbox.Fingerprints;
import se.incidentkedjan.notification.postbox.MailBook;
import se.incidentkedjan.notification.postbox.MailDesk;
import se.incidentkedjan.notification.postbox.MarkStore;
import se.incidentkedjan.notification.postbox.Witness;
import se.incidentkedjan.notification.postbox.imap.ImapPostbox;
import se.incidentkedjan.notification.postbox.imap.PostboxSettings;
import se.incidentkedjan.notification.postbox.imap.SilentPostboxCheck;
import se.incidentkedjan.notification.postbox.meters.PostMeters;
import se.incidentkedjan.notification.postbox.smtp.SmtpInquirer;
import se.incidentkedjan.notification.postbox.store.MongoMailBook;
import se.incidentkedjan.notification.postbox.store.MongoMarkStore;
import se.incidentkedjan.notification.sending.smtp.SmtpSettings;

/** Puts together what reads the mailbox for answers and bounces. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PostboxSettings.class)
class PostboxConfiguration {

    /** Longer than any mail is tried again, and no longer than needed. */
    private static final Duration REMEMBERED = Duration.ofDays(40);

    @Bean
    Fingerprints fingerprints(OwnKey own) {
        return new Fingerprints(LinkKey.from(own, "mailbox fingerprints"));
    }

    @Bean
    MailBook mailBook(MongoTemplate mongo) {
        return new MongoMailBook(mongo);
    }

    @Bean
    MarkStore markStore(MongoTemplate mongo) {
        return new MongoMarkStore(mongo);
    }

    @Bean
    BadAddresses badAddresses(
            MarkStore marks, Fingerprints fingerprints, Supplier<Organisation> organisation, Clock clock) {
        return new BadAddresses(
                marks,
                fingerprints,
                (person, channel) -> organisation.get().person(person).flatMap(known -> known.address(channel)),
                clock);
    }

    @Bean
    PostMeters postMeters(MeterRegistry registry, PostboxSettings settings, BadAddresses addresses) {
        return new PostMeters(registry, settings.isOn(), () -> addresses.all().size());
    }

    @Bean
    Witness answersByMail(AuditTrail trail) {
        return (incident, delivery, step, said) ->
                trail.record(AuditFact.granted(Actor.anonymous(), "delivery.acknowledge-by-reply")
                        .about("incident", incident.toString())
                        .inUnit(step.unit() == null ? null : step.unit().value())
                        .withCode("step", step.name())
                        .withCode("delivery", delivery)
                        .with("answer", said));
    }

    @Bean
    MailDesk mailDesk(
            Ledger<Dispatch> ledger,
            Searches searches,
            AcknowledgementDesk desk,
            Links links,
            SendingSettings sending,
            SmtpSettings smtp,
            KitSettings kit,
            Witness witness,
            MailRun mailRun,
            ReturnedLetters returned,
            PostMeters meters,
            MailBook book,
            Fingerprints fingerprints,
            BadAddresses addresses,
            ObjectProvider<SslBundles> bundles,
            Clock clock) {
        var relay =
                ChannelConfiguration.trusted(bundles, smtp.sslBundle(), "incidentkedjan.notification.smtp.ssl-bundle");
        return new MailDesk(
                new MailDesk.Surroundings(
                        ledger,
                        searches,
                        desk,
                        links,
                        sending.linkLife(),
                        new SmtpInquirer(smtp, relay, kit.publicUrl(), clock),
                        witness,
                        dispatch -> mailRun.of(List.of(dispatch)),
                        returned::with,
                        meters),
                book,
                fingerprints,
                addresses,
                clock);
    }

    @Bean
    ImapPostbox imapPostbox(
            PostboxSettings settings,
            SslBundles bundles,
            MailDesk desk,
            MailBook book,
            PostMeters meters,
            Clock clock) {
        return new ImapPostbox(
                settings,
                trusted(settings, bundles),
                desk::take,
                () -> book.forget(clock.instant().minus(REMEMBERED)),
                meters,
                clock);
    }

    private static @Nullable SSLContext trusted(PostboxSettings settings, SslBundles bundles) {
        return settings.sslBundle() == null
                ? null
                : bundles.getBundle(settings.sslBundle()).createSslContext();
    }

    @Bean
    Supplier<AnswerBox> answerBox(PostboxSettings settings, ImapPostbox postbox, PostMeters meters) {
        return () -> new AnswerBox(settings.isOn(), postbox.awaySince().orElse(null), meters.left());
    }

    @Bean
    ChainCheck silentPostboxCheck(ImapPostbox postbox, Clock clock) {
        return new SilentPostboxCheck(postbox, clock);
    }

    @Bean
    ChainCheck badAddressCheck(BadAddresses addresses) {
        return new BadAddressCheck(addresses);
    }
}
