package se.incidentkedjan.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set for the receiving of reports.
 *
 * @param clockTolerance how far ahead of ours the clock of a reporting system may be before its times count as future
 * @param alonePerHour how many reports of one kind from one place stand on their own each hour; the others are grouped
 */
@ConfigurationProperties("incidentkedjan.intake")
record IntakeSettings(
        @DefaultValue("2m") Duration clockTolerance,
        @DefaultValue("20") int alonePerHour) {

    IntakeSettings {
        if (clockTolerance.isNegative()) {
            throw new IllegalArgumentException("incidentkedjan.intake.clock-tolerance får inte vara negativ");
        }
        if (alonePerHour < 1) {
            throw new IllegalArgumentException("incidentkedjan.intake.alone-per-hour ska vara minst 1");
        }
    }
}
