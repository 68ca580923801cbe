package se.incidentkedjan.events;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to be done because of an incident, without what it is and who does it.
 *
 * @param number from 1, in the case
 * @param due the last day, Swedish time
 * @param state how far it has come
 * @param addedAt when it was added, UTC
 * @param finishedAt when it was told to be done or handed over, UTC; absent until then
 */
public record OutlinedMeasure(
        int number,
        LocalDate due,
        State state,
        Instant addedAt,
        @Nullable Instant finishedAt) {

    /** How far a measure has come. */
    public enum State {
        /** It is still to be done. */
        OPEN,
        /** It is done. */
        DONE,
        /** It is followed up somewhere else, such as in the plan of the verksamhet. */
        HANDED_OVER
    }
}
