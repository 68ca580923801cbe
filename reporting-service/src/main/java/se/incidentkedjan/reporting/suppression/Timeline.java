package se.incidentkedjan.reporting.suppression;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.TreeSet;

/** The days between the borders of all periods, as segments that no period divides. */
final class Timeline {

    private final LocalDate[] borders;

    private Timeline(LocalDate[] borders) {
        this.borders = borders;
    }

    static Timeline of(Collection<Days> periods) {
        var borders = new TreeSet<LocalDate>();
        for (var days : periods) {
            borders.add(days.from());
            borders.add(days.to().plusDays(1));
        }
        return new Timeline(borders.toArray(LocalDate[]::new));
    }

    int segments() {
        return Math.max(0, borders.length - 1);
    }

    /** The segment of a day; -1 when it is before all periods or after them. */
    int at(LocalDate day) {
        int found = Arrays.binarySearch(borders, day);
        int segment = found >= 0 ? found : -found - 2;
        return segment < segments() ? segment : -1;
    }

    Run run(Days days) {
        return new Run(at(days.from()), Arrays.binarySearch(borders, days.to().plusDays(1)));
    }

    Days days(Run run) {
        return new Days(borders[run.from()], borders[run.to()].minusDays(1));
    }

    /** Segments that follow each other, the last one not included. */
    record Run(int from, int to) {

        boolean holds(int segment) {
            return segment >= from && segment < to;
        }
    }
}
