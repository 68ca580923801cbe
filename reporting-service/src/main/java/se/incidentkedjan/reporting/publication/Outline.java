package se.incidentkedjan.reporting.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list tells of a version.
 *
 * @param title of the report
 * @param periodName what it covers, in the middle of a sentence
 * @param from its first day
 * @param to its last day
 * @param madeAt when it was made from the figures, UTC
 * @param decisions what the readers are asked to decide
 * @param revision how many times it has been written
 * @param approval that it is published; absent in a draft
 * @param adoption that it was taken
 */
public record Outline(
        EditionId id,
        Origin origin,
        String title,
        String periodName,
        LocalDate from,
        LocalDate to,
        Instant madeAt,
        List<String> decisions,
        long revision,
        @Nullable Approval approval,
        @Nullable Adoption adoption) {

    /** Keeps its own copy. */
    public Outline {
        decisions = List.copyOf(decisions);
    }

    /** What a list tells of this version. */
    public static Outline of(Edition edition) {
        return new Outline(
                edition.id(),
                edition.origin(),
                edition.report().title(),
                edition.report().period().name(),
                edition.report().period().from(),
                edition.report().period().to(),
                edition.report().madeAt(),
                edition.report().texts().decisions(),
                edition.revision(),
                edition.approval(),
                edition.adoption());
    }

    /** Whether it is published. */
    public boolean isPublished() {
        return approval != null;
    }
}
