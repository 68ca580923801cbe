package se.incidentkedjan.notification;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How messages are sent.
 *
 * @param lease how long an attempt may take before it counts as lost and is made again
 */
@Validated
@ConfigurationProperties("incidentkedjan.notification")
record SendingSettings(
        @NotNull @DurationMin(seconds = 10) @DurationMax(minutes = 30) @DefaultValue("30s")
        Duration lease) {}
