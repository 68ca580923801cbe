package se.incidentkedjan.reporting.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.incidentkedjan.reporting.disclosure.PublishedFigures;

/** Where versions are kept. Each write is whole or not done at all. */
public interface Editions {

    /** What became of a write. */
    enum Written {
        /** It is kept. */
        DONE,
        /** Somebody else was first: it was there already, has been changed or is gone. Nothing was written. */
        SOMEBODY_WAS_FIRST,
        /** Something else was published in the same moment. Nothing was written. */
        PUBLISHED_MEANWHILE
    }

    /** A version by its printed id, with everything. */
    Optional<Edition> find(String id);

    /** All versions, in no order. */
    List<Outline> outlines();

    /** Keeps a new one. */
    Written add(Edition edition);

    /** Keeps a changed one, when the stored one has the revision before. */
    Written change(Edition edition);

    /**
     * Keeps one that is frozen now, when the stored one has the revision before and nothing else has its number.
     *
     * @param files the forms it can be had in, by ending
     */
    Written publish(Edition edition, Map<String, byte[]> files);

    /** Takes a draft away, when it has this revision. */
    boolean remove(EditionId id, long revision);

    /** A form of a frozen one, as it was when it was frozen. */
    Optional<byte[]> file(EditionId id, String ending);

    /** The figures of all that was ever published, in the order of publication. */
    List<PublishedFigures> published();
}
