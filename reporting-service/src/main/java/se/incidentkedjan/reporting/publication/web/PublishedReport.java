package se.incidentkedjan.reporting.publication.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.reporting.publication.Edition;
import se.incidentkedjan.reporting.publication.Moved;
import se.incidentkedjan.reporting.publication.Reworded;
import se.incidentkedjan.reporting.report.Report;

/**
 * A published report for programs.
 *
 * @param id of this version
 * @param version from 1
 * @param approvedAt when it was frozen, UTC
 * @param hash of what its paper says, SHA-256
 * @param correction what it corrects; absent in a first version
 * @param report what it says
 */
record PublishedReport(
        String id,
        int version,
        @Nullable Instant approvedAt,
        @Nullable String hash,
        @Nullable Corrected correction,
        Report report) {

    /**
     * What a version corrects.
     *
     * @param replaces the version that it replaces
     * @param reason why
     * @param figures which values are others
     * @param texts which sentences are others
     */
    record Corrected(int replaces, String reason, List<Moved> figures, List<Reworded> texts) {}

    static PublishedReport of(Edition edition) {
        var approval = edition.approval();
        var correction = edition.correction();
        return new PublishedReport(
                edition.id().value(),
                edition.id().version(),
                approval == null ? null : approval.at(),
                approval == null ? null : approval.hash(),
                correction == null
                        ? null
                        : new Corrected(
                                correction.replaces(),
                                correction.reason(),
                                correction.moved(),
                                correction.reworded(edition.report())),
                edition.report());
    }
}
