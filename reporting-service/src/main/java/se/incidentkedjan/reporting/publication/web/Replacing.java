package se.incidentkedjan.reporting.publication.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.incidentkedjan.reporting.publication.EditionId;
import se.incidentkedjan.reporting.publication.Outline;

/** Which version replaces which. It follows from their numbers, so nothing has to be written in the one that is replaced. */
final class Replacing {

    private Replacing() {}

    /** The latest published version, when it is later than this one. */
    static Optional<Outline> of(EditionId id, List<Outline> all) {
        return all.stream()
                .filter(other -> other.isPublished()
                        && other.id().isSameReport(id)
                        && other.id().version() > id.version())
                .max(Comparator.comparingInt(other -> other.id().version()));
    }
}
