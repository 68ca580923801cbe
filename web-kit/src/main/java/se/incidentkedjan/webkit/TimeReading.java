package se.incidentkedjan.webkit;

import java.time.Instant;

/** What came out of a typed date and time. */
public sealed interface TimeReading {

    /** Both inputs were left empty. */
    record Nothing() implements TimeReading {}

    /**
     * A time that occurs once.
     *
     * @param instant the moment, in UTC
     */
    record Read(Instant instant) implements TimeReading {}

    /**
     * A time within the hour that occurs twice when summer time ends.
     *
     * @param earlier in summer time; the safe choice when a legal limit counts from it
     * @param later in normal time
     */
    record Twice(Instant earlier, Instant later) implements TimeReading {}

    /**
     * Something that is no time.
     *
     * @param part which of the two inputs to mend
     * @param message what is wrong and how to write it, in Swedish
     */
    record Unclear(Part part, String message) implements TimeReading {}

    /** The two inputs. */
    enum Part {
        /** The date. */
        DATE,
        /** The time of day. */
        TIME
    }
}
