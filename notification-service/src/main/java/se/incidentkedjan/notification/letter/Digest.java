package se.incidentkedjan.notification.letter;

import java.time.Instant;
import java.util.List;
import se.incidentkedjan.notification.rhythm.Rhythm;

/**
 * What someone is told who only needs to know.
 *
 * @param lines each incident once
 * @param from the beginning of the period, UTC
 * @param to a moment of its last day, UTC
 * @param rhythm how often they are told
 * @param choice what stands in the link by which they choose another rhythm
 */
public record Digest(List<DigestLine> lines, Instant from, Instant to, Rhythm rhythm, String choice) {

    /** Keeps its own copy of the list. */
    public Digest {
        lines = List.copyOf(lines);
    }
}
