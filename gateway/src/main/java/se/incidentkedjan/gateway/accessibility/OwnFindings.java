package se.incidentkedjan.gateway.accessibility;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the municipality itself has found and judged in its installation.
 *
 * @param day when
 * @param published when it published the statement
 * @param manual what people have judged, or null when nobody has
 * @param deviations what does not work, besides what is known of every installation
 */
record OwnFindings(
        LocalDate day, LocalDate published, @Nullable ManualAssessment manual, List<Deviation> deviations) {

    OwnFindings {
        deviations = List.copyOf(deviations);
    }
}
