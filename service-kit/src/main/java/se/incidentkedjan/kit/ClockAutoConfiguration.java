package se.incidentkedjan.kit;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The one clock of a service. Nothing else may ask the system for the time. */
@AutoConfiguration
@EnableConfigurationProperties(KitSettings.class)
class ClockAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        // Stores and JSON keep milliseconds; finer instants would differ from what is read back.
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }
}
