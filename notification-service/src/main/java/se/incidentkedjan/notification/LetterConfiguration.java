package se.incidentkedjan.notification;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.incidentkedjan.kit.KitSettings;
import se.incidentkedjan.kit.auditor.ChainCheck;
import se.incidentkedjan.kit.config.Reloading;
import se.incidentkedjan.kit.repeating.Repeating;
import se.incidentkedjan.notification.letter.DutyTexts;
import se.incidentkedjan.notification.letter.LetterTemplates;
import se.incidentkedjan.notification.letter.Letters;

/** The words of the messages: read at start, and again when the municipality changes its own. */
@Configuration(proxyBeanMethods = false)
class LetterConfiguration {

    private static final Duration LOOK_FOR_CHANGES = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(LetterConfiguration.class);

    @Bean
    Reloading<LetterTemplates> letterTemplates(KitSettings settings, Clock clock) {
        var folder = settings.configDir().resolve("letters");
        return new Reloading<>(
                LetterTemplates.files(folder),
                () -> LetterTemplates.read(folder, settings.publicUrl()),
                clock,
                LetterConfiguration::tell);
    }

    private static void tell(Reloading.State<LetterTemplates> state) {
        if (state.problems().isEmpty()) {
            LOG.info("Letters are written by changed templates from now on");
        } else {
            LOG.error(
                    "The changed templates are wrong and not in force; letters go on as before. {}", state.problems());
        }
    }

    @Bean
    Repeating changedTemplates(Reloading<LetterTemplates> templates) {
        return new Repeating("changed-templates", LOOK_FOR_CHANGES, templates::look);
    }

    @Bean
    ChainCheck wrongTemplates(Reloading<LetterTemplates> templates) {
        return new WrongTemplates(templates);
    }

    @Bean
    Letters letters(KitSettings settings, DutyTexts duties, Reloading<LetterTemplates> templates) {
        return new Letters(settings.publicUrl(), duties, templates);
    }
}
