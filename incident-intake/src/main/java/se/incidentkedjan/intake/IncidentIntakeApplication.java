package se.incidentkedjan.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import se.incidentkedjan.intake.attachment.Attachments;
import se.incidentkedjan.intake.followup.FollowUp;
import se.incidentkedjan.intake.followup.Passes;
import se.incidentkedjan.intake.followup.SecretCodes;
import se.incidentkedjan.intake.followup.Standings;
import se.incidentkedjan.intake.form.FormFiles;
import se.incidentkedjan.intake.mailbox.Mails;
import se.incidentkedjan.intake.organisation.Organisation;
import se.incidentkedjan.intake.report.Disposal;
import se.incidentkedjan.intake.report.FrontDesk;
import se.incidentkedjan.intake.report.NumberSeries;
import se.incidentkedjan.intake.report.References;
import se.incidentkedjan.intake.report.Reports;
import se.incidentkedjan.intake.report.Rush;
import se.incidentkedjan.intake.report.SubmissionRules;
import se.incidentkedjan.intake.report.Words;
import se.incidentkedjan.intake.subject.SubjectExtracts;
import se.incidentkedjan.kit.KitSettings;
import se.incidentkedjan.kit.outage.Errand;
import se.incidentkedjan.kit.outage.Outage;
import se.incidentkedjan.kit.sealing.InstallationKey;
import se.incidentkedjan.kit.sealing.Vault;

/** Receives reports by form and API. Needs its own store and nothing else. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeSettings.class)
public class IncidentIntakeApplication {

    private static final Logger LOG = LoggerFactory.getLogger(IncidentIntakeApplication.class);

    /** Starts the service by itself. */
    public static void main(String[] args) {
        application().run(args);
    }

    /** The service, ready to run; knows its own configuration file, whatever else runs in the same process. */
    public static SpringApplication application() {
        var application = new SpringApplication(IncidentIntakeApplication.class);
        application.setDefaultProperties(Map.of("spring.config.name", "incident-intake"));
        return application;
    }

    @Bean
    Organisation organisation(KitSettings settings) {
        return Organisation.read(settings.configDir());
    }

    @Bean
    SubmissionRules submissionRules(Clock clock, IntakeSettings settings) {
        return new SubmissionRules(clock, settings.clockTolerance());
    }

    @Bean
    Words words(Vault vault, InstallationKey secret, Organisation organisation) {
        return new Words(vault, secret, organisation.domains());
    }

    @Bean
    ReportMeters reportMeters(MeterRegistry registry) {
        return new ReportMeters(registry);
    }

    @Bean
    Rush rush(IntakeSettings settings, Clock clock) {
        return new Rush(settings.alonePerHour(), clock);
    }

    @Bean
    FrontDesk frontDesk(
            Reports reports,
            NumberSeries numbers,
            Words words,
            Rush rush,
            Organisation organisation,
            FormFiles form,
            Clock clock,
            KitSettings settings) {
        return new FrontDesk(
                reports,
                new References(numbers, settings.zone()),
                words,
                rush,
                organisation.municipality(),
                category -> form.book().happening(category).keeps(),
                clock);
    }

    @Bean
    SecretCodes secretCodes(InstallationKey secret) {
        return new SecretCodes(secret);
    }

    @Bean
    Passes passes(InstallationKey secret, Clock clock) {
        return new Passes(secret, clock);
    }

    @Bean
    FollowUp followUp(
            Reports reports, Words words, Standings standings, SecretCodes codes, FormFiles form, Clock clock) {
        return new FollowUp(
                reports,
                words,
                standings,
                codes,
                category -> form.book().happening(category).keeps(),
                clock);
    }

    @Bean
    SubjectExtracts subjectExtracts(Reports reports, Words words, FollowUp followUp, Clock clock) {
        return new SubjectExtracts(reports, words, followUp, clock);
    }

    @Bean
    Disposal disposal(Reports reports, Vault vault, Attachments attachments, Mails mails, Clock clock) {
        return new Disposal(
                reports,
                vault,
                incident -> {
                    attachments.erase(incident);
                    mails.erase(incident);
                },
                clock);
    }

    /** After a start, which is how a restored copy is taken into use: sees to it that what was erased stays erased. */
    @Bean
    Errand restoredKeys(Disposal disposal, Clock clock) {
        var store = new Outage(
                LOG,
                "It cannot be seen whether erased reports have keys again; it is when the store answers",
                "It has been seen whether erased reports have keys again",
                clock);
        return new Errand("restored-keys", disposal::destroyRestoredKeys, store);
    }
}
