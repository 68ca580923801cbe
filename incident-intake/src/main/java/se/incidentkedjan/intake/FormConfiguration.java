package se.incidentkedjan.intake;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.incidentkedjan.intake.form.FormFiles;
import se.incidentkedjan.kit.KitSettings;
import se.incidentkedjan.kit.auditor.ChainCheck;
import se.incidentkedjan.kit.repeating.Repeating;

/** Puts together what decides which questions are asked. */
@Configuration(proxyBeanMethods = false)
class FormConfiguration {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    @Bean
    FormFiles formFiles(KitSettings settings, Clock clock) {
        return new FormFiles(settings.configDir(), clock);
    }

    @Bean
    Repeating formIsReadAgain(FormFiles files) {
        return new Repeating("form", BETWEEN_LOOKS, files::look);
    }

    /** Changed words or rules that are wrong, so that the form asks by what was before. */
    @Bean
    ChainCheck wrongForm(FormFiles files) {
        return ChainCheck.of(
                "wrong-form",
                () -> files.problems().stream()
                        .findFirst()
                        .map(problem -> "Formuläret frågar inte efter de ändrade filerna, för de är fel (%s, rad %d)."
                                .formatted(problem.file(), problem.line())));
    }
}
