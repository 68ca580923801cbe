package se.incidentkedjan.reporting.drill;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The drills of a period. They are counted in no other figure.
 *
 * @param from first day, Swedish time
 * @param to last day, included
 * @param made how many were made
 * @param answeredInTime how many of them somebody answered in time
 * @param answeredLate too late
 * @param unanswered how many nobody answered
 * @param waiting how many there is time left to answer
 * @param missed planned days on which none was made, oldest first
 * @param medianSeconds half of the answers came within this; absent when there were none
 * @param drills each of them, the newest first
 */
public record DrillFigures(
        LocalDate from,
        LocalDate to,
        long made,
        long answeredInTime,
        long answeredLate,
        long unanswered,
        long waiting,
        List<LocalDate> missed,
        @Nullable Long medianSeconds,
        List<DrillResult> drills) {

    /** Keeps its own copies. */
    public DrillFigures {
        missed = List.copyOf(missed);
        drills = List.copyOf(drills);
    }

    /** How many there should have been an answer to by now: those that are over, and those that were never made. */
    public long over() {
        return made - waiting + missed.size();
    }
}
