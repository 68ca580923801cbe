package se.incidentkedjan.notification;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.incidentkedjan.kit.KitSettings;
import se.incidentkedjan.kit.access.OwnKey;
import se.incidentkedjan.kit.access.ServiceCalls;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.kit.tracing.EventTracing;
import se.incidentkedjan.notification.acknowledgement.AcknowledgementDesk;
import se.incidentkedjan.notification.acknowledgement.Links;
import se.incidentkedjan.notification.dispatch.Dispatch;
import se.incidentkedjan.notification.dispatch.Reactions;
import se.incidentkedjan.notification.dispatch.Recipient;
import se.incidentkedjan.notification.letter.DutyTexts;
import se.incidentkedjan.notification.letter.Letters;
import se.incidentkedjan.notification.people.Organisation;
import se.incidentkedjan.notification.sending.Envelopes;
import se.incidentkedjan.notification.sending.PostOffice;
import se.incidentkedjan.notification.sending.Round;
import se.incidentkedjan.notification.sending.intake.IntakeReporters;
import se.incidentkedjan.notification.sending.meters.DeliveryMeters;
import se.incidentkedjan.notification.sending.smtp.SmtpCarrier;
import se.incidentkedjan.notification.sending.smtp.SmtpSettings;

/** Puts the parts of the service together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SmtpSettings.class, SendingSettings.class})
class NotificationConfiguration {

    @Bean
    Organisation organisation(KitSettings settings) {
        return Organisation.read(settings.configDir().resolve("organisation.yml"));
    }

    @Bean
    DutyTexts dutyTexts(KitSettings settings) {
        return DutyTexts.read(settings.configDir().resolve("duties.yml"));
    }

    @Bean
    Reactions reactions(Organisation organisation, Clock clock) {
        return new Reactions(
                (role, unit) -> organisation.holders(role, unit).stream()
                        .map(person -> new Recipient(person.id(), person.name(), person.email()))
                        .toList(),
                clock);
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
    AcknowledgementDesk acknowledgementDesk(Ledger<Dispatch> ledger, Clock clock) {
        return new AcknowledgementDesk(ledger, clock);
    }

    @Bean
    Round round(
            Ledger<Dispatch> ledger,
            KitSettings settings,
            SendingSettings sending,
            Organisation organisation,
            DutyTexts duties,
            IntakeReporters reporters,
            Links links,
            EventTracing tracing,
            DeliveryMeters meters,
            Clock clock) {
        var letters = new Letters(settings.publicUrl(), duties);
        return new Round(
                ledger,
                new Envelopes(letters, organisation, reporters, links),
                tracing,
                meters,
                clock,
                sending.lease());
    }

    @Bean
    PostOffice postOffice(Round round, SmtpSettings smtp, SendingSettings sending, Clock clock) {
        return new PostOffice(round, smtp.connections(), () -> new SmtpCarrier(smtp, clock), clock, sending.lease());
    }

    @Bean
    MailRun mailRun(PostOffice postOffice, Ledger<Dispatch> ledger, DeliveryMeters meters) {
        return new MailRun(postOffice, ledger, meters);
    }
}
