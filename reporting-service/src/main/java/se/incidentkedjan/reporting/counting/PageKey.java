package se.incidentkedjan.reporting.counting;

import java.time.LocalDate;
import java.time.YearMonth;
import se.incidentkedjan.events.Municipality;

/**
 * A page of figures: the incidents that one municipality's people reported on one day or in one month.
 *
 * @param value {@code 9999/2026-11-20} or {@code 9999/2026-11}
 */
public record PageKey(String value) {

    /** The page of a day, in the time zone of the people. */
    public static PageKey day(Municipality municipality, LocalDate day) {
        return new PageKey(municipality + "/" + day);
    }

    /** The page of a month, in the time zone of the people. */
    public static PageKey month(Municipality municipality, YearMonth month) {
        return new PageKey(municipality + "/" + month);
    }

    @Override
    public String toString() {
        return value;
    }
}
