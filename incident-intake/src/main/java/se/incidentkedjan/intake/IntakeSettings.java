package se.incidentkedjan.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set for the receiving of reports.
 *
 * @param clockTolerance how far ahead of ours the clock of a reporting system may be before its times count as future
 */
@ConfigurationProperties("incidentkedjan.intake")
record IntakeSettings(@DefaultValue("2m") Duration clockTolerance) {

    IntakeSettings {
        if (clockTolerance.isNegative()) {
            throw new IllegalArgumentException("incidentkedjan.intake.clock-tolerance får inte vara negativ");
        }
    }
}
