package se.incidentkedjan.reporting.disclosure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import se.incidentkedjan.reporting.counting.Cell;
import se.incidentkedjan.reporting.counting.Dimension;
import se.incidentkedjan.reporting.disclosure.MeasurePlace.State;
import se.incidentkedjan.reporting.statistics.Tally;
import se.incidentkedjan.reporting.suppression.Cube;

/** What is to be done because of the incidents of units, as it stands on a day. */
final class MeasureRows {

    private final LocalDate today;
    private final Rows rows = new Rows();

    MeasureRows(LocalDate today) {
        this.today = today;
    }

    void add(LocalDate day, String unit, Tally tally) {
        tally.of(Dimension.MEASURE)
                .forEach((code, count) -> rows.add(day, new MeasurePlace(unit, state(code)).code(), null, count));
    }

    private State state(String code) {
        if (code.startsWith(Cell.OPEN_UNTIL)) {
            var lastDay = LocalDate.parse(code.substring(Cell.OPEN_UNTIL.length()));
            return lastDay.isBefore(today) ? State.OPEN_LATE : State.OPEN_IN_TIME;
        }
        return State.valueOf(code.replace('/', '_'));
    }

    void addWhatEverybodyKnowsOf(LocalDate day, Collection<String> units) {
        units.forEach(unit -> Arrays.stream(State.values())
                .forEach(state -> rows.add(day, new MeasurePlace(unit, state).code(), null, 0)));
    }

    Cube cube() {
        return rows.cube();
    }
}
