package se.incidentkedjan.reporting.publication;

import java.util.List;
import se.incidentkedjan.reporting.report.Report;
import se.incidentkedjan.reporting.report.Report.Texts;

/**
 * That a version corrects the one before it. It stands in the version itself.
 *
 * @param replaces the number of the version that it replaces
 * @param reason why, for everybody to read
 * @param moved the figures that are others
 * @param before the texts of the version that it replaces
 */
public record Correction(int replaces, String reason, List<Moved> moved, Texts before) {

    /** Keeps its own copy. */
    public Correction {
        moved = List.copyOf(moved);
    }

    static Correction of(Edition replaced, String reason, Report now) {
        return new Correction(
                replaced.id().version(),
                reason,
                Moved.between(replaced.report(), now),
                replaced.report().texts());
    }

    /** The sentences that are others in this report. */
    public List<Reworded> reworded(Report report) {
        return Reworded.between(before, report.texts());
    }
}
