package se.incidentkedjan.gateway.accessibility;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the municipality says in the accessibility statement.
 *
 * @param complaintUrl where people tell the authority of a site that does not meet the law
 * @param answerDays within how many days whoever tells of an obstacle gets an answer
 * @param file what the municipality itself has found and judged, or null when it has written nothing down
 */
@ConfigurationProperties("incidentkedjan.accessibility")
public record AccessibilitySettings(
        @DefaultValue("https://www.digg.se/tdosanmalan") URI complaintUrl,
        @DefaultValue("14") int answerDays,
        @Nullable Path file) {

    /** Refuses a promise that cannot be kept, and an address that nobody can open. */
    public AccessibilitySettings {
        if (answerDays < 1 || answerDays > 90) {
            throw new IllegalArgumentException(
                    "incidentkedjan.accessibility.answer-days ska vara ett antal dagar från 1 till 90");
        }
        if (!"https".equals(complaintUrl.getScheme())) {
            throw new IllegalArgumentException(
                    "incidentkedjan.accessibility.complaint-url ska vara en adress som börjar med https://");
        }
    }
}
