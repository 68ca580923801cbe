package se.incidentkedjan.intake;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.incidentkedjan.intake.form.FormFiles;
import se.incidentkedjan.intake.organisation.Organisation;
import se.incidentkedjan.intake.register.Choices;
import se.incidentkedjan.intake.register.ImportDesk;
import se.incidentkedjan.intake.register.ImportWork;
import se.incidentkedjan.intake.register.Register;
import se.incidentkedjan.intake.register.sheet.SheetFiles;
import se.incidentkedjan.intake.register.sheet.SwedishMoments;
import se.incidentkedjan.intake.report.Disposal;
import se.incidentkedjan.intake.report.NumberSeries;
import se.incidentkedjan.intake.report.OldIncidents;
import se.incidentkedjan.intake.report.References;
import se.incidentkedjan.intake.report.Reports;
import se.incidentkedjan.intake.report.SubmissionRules;
import se.incidentkedjan.intake.report.Words;
import se.incidentkedjan.kit.KitSettings;
import se.incidentkedjan.kit.auditor.ChainCheck;
import se.incidentkedjan.kit.repeating.Repeating;
import se.incidentkedjan.kit.sealing.InstallationKey;
import se.incidentkedjan.kit.sealing.Vault;

/** Puts together what takes in older registers. */
@Configuration(proxyBeanMethods = false)
class RegisterConfiguration {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    @Bean
    OldIncidents oldIncidents(
            Reports reports,
            NumberSeries numbers,
            Words words,
            Organisation organisation,
            FormFiles form,
            KitSettings settings) {
        return new OldIncidents(
                reports,
                new References(numbers, settings.zone()),
                words,
                organisation.municipality(),
                category -> form.book().happening(category).keeps());
    }

    @Bean
    Register register(
            Register.Stores stores,
            SubmissionRules rules,
            FormFiles form,
            Organisation organisation,
            Vault vault,
            InstallationKey secret,
            OldIncidents old,
            Disposal disposal,
            Clock clock) {
        var reading = new Register.Reading(
                new SheetFiles(), new SwedishMoments(), rules, () -> new Choices(form.book(), organisation));
        return new Register(stores, reading, vault, secret, old, disposal, organisation.municipality(), clock);
    }

    @Bean
    ImportDesk importDesk(Register register) {
        return register.desk();
    }

    @Bean
    ImportWork importWork(Register register) {
        return register.work();
    }

    @Bean
    Repeating registerImports(ImportWork work, Clock clock) {
        return new Repeating("register-imports", BETWEEN_LOOKS, new RegisterRound(work::look, clock));
    }

    /** An import that has begun and gets nowhere. */
    @Bean
    ChainCheck registerImportStuck(ImportWork work) {
        return ChainCheck.of("register-import-stuck", () -> work.stuckSince().map(RegisterRound::alarm));
    }
}
