package se.incidentkedjan.intake.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a date in a cell was read as. */
public sealed interface MomentReading {

    /**
     * A time.
     *
     * @param from the time, or the beginning of the day when there was no time of day, UTC
     * @param to the same, or the last second of the day, UTC
     * @param remark what to know of it; absent when there is nothing
     */
    record Read(Instant from, Instant to, @Nullable String remark) implements MomentReading {}

    /**
     * It could not be read.
     *
     * @param what is wrong and what to do, in Swedish
     */
    record Wrong(String what) implements MomentReading {}
}
