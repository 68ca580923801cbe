package se.incidentkedjan.reporting.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.reporting.disclosure.Figure;
import se.incidentkedjan.reporting.disclosure.MeasurePlace;
import se.incidentkedjan.reporting.disclosure.MeasurePlace.State;
import se.incidentkedjan.reporting.disclosure.Things;
import se.incidentkedjan.reporting.report.Report.MeasureLine;
import se.incidentkedjan.reporting.report.Report.Measures;
import se.incidentkedjan.reporting.suppression.Rank;

/** What is to be done, and whose it is, in a report. */
final class MeasureTable {

    private final Asked asked;
    private final List<Parts.Part> owners;

    MeasureTable(Asked asked, List<Parts.Part> owners) {
        this.asked = asked;
        this.owners = owners;
    }

    Measures table() {
        Predicate<String> covered = unit -> {
            var units = asked.units();
            return units == null || units.contains(unit);
        };
        var lines = new ArrayList<MeasureLine>();
        for (var owner : owners) {
            lines.add(line(owner.code(), owner.name(), owner.units()::contains, Rank.CELL));
        }
        return new Measures(line(null, "Alla", covered, Rank.BODY), lines);
    }

    private MeasureLine line(@Nullable String code, String name, Predicate<String> units, Rank rank) {
        return new MeasureLine(
                code,
                name,
                of(units, State.OPEN_IN_TIME, rank),
                of(units, State.OPEN_LATE, rank),
                of(units, State.DONE_IN_TIME, rank),
                of(units, State.DONE_LATE, rank),
                of(units, State.HANDED_OVER, rank));
    }

    private Figure of(Predicate<String> units, State state, Rank rank) {
        Set<String> places = asked.places().measures(place -> isOf(place, units, state));
        return asked.of(Things.MEASURES, places, rank);
    }

    private static boolean isOf(MeasurePlace place, Predicate<String> units, State state) {
        return place.state() == state && units.test(place.unit());
    }
}
