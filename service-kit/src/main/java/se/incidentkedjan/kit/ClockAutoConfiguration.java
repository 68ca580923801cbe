package se.incidentkedjan.kit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.config.CustomEditorConfigurer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The one clock of a service, which nothing else may ask the system for, and how its settings are read. */
@AutoConfiguration
@EnableConfigurationProperties(KitSettings.class)
class ClockAutoConfiguration {

    @Bean
    static CustomEditorConfigurer pathsAsWritten() {
        var editors = new CustomEditorConfigurer();
        editors.setCustomEditors(Map.of(Path.class, PathAsWritten.class));
        return editors;
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        // Stores and JSON keep milliseconds; finer instants would differ from what is read back.
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }
}
