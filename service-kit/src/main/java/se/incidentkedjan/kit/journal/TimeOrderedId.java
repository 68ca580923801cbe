package se.incidentkedjan.kit.journal;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.time.Instant;
import java.util.UUID;

/** Makes ids that sort by the time they were made (UUIDv7), from a given instant so that tests own the time. */
public final class TimeOrderedId {

    private static final TimeBasedEpochRandomGenerator GENERATOR = Generators.timeBasedEpochRandomGenerator();

    private TimeOrderedId() {}

    /** A new id that carries the instant, to the millisecond. */
    public static UUID at(Instant instant) {
        return GENERATOR.construct(instant.toEpochMilli());
    }
}
