package se.incidentkedjan.reporting.counting;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import se.incidentkedjan.events.OutlinedMeasure;

/**
 * Something that is to be done because of an incident.
 *
 * @param due the last day, in the time zone of the people
 * @param outcome what has become of it
 */
public record Measure(LocalDate due, Outcome outcome) {

    /** What can become of it. */
    public enum Outcome {
        /** It is still to be done. */
        OPEN,
        /** It was done on or before its last day. */
        IN_TIME,
        /** It was done after it. */
        LATE,
        /** It is followed up somewhere else. */
        HANDED_OVER
    }

    static Measure of(OutlinedMeasure told, ZoneId zone) {
        return new Measure(
                told.due(),
                switch (told.state()) {
                    case OPEN -> Outcome.OPEN;
                    case HANDED_OVER -> Outcome.HANDED_OVER;
                    case DONE -> isLate(told, zone) ? Outcome.LATE : Outcome.IN_TIME;
                });
    }

    private static boolean isLate(OutlinedMeasure done, ZoneId zone) {
        var finishedAt = Objects.requireNonNullElse(done.finishedAt(), done.addedAt());
        return finishedAt.atZone(zone).toLocalDate().isAfter(done.due());
    }

    boolean isOpen() {
        return outcome == Outcome.OPEN;
    }

    Cell cell() {
        return new Cell(
                Dimension.MEASURE,
                switch (outcome) {
                    case OPEN -> Cell.OPEN_UNTIL + due;
                    case IN_TIME, LATE -> "DONE/" + outcome;
                    case HANDED_OVER -> outcome.name();
                });
    }
}
