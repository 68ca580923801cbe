package se.incidentkedjan.reporting.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.reporting.disclosure.Counted;
import se.incidentkedjan.reporting.statistics.Organisation;
import se.incidentkedjan.reporting.statistics.Organisation.Unit;

/** What a report is divided into: the municipality into nämnder and bolag, a nämnd into its units. */
final class Parts {

    static final String UNKNOWN = "Ingen känd nämnd";

    private Parts() {}

    /**
     * A part.
     *
     * @param code of the nämnd or unit; absent for what nobody has placed
     * @param name what people call it
     * @param units what it is made of
     * @param employees how many work there; empty when that is not known of all of it
     */
    record Part(@Nullable String code, String name, Set<String> units, OptionalInt employees) {}

    static List<Part> of(Subject subject, Organisation organisation, Counted places) {
        if (subject.board() != null) {
            return organisation.unitsOf(UnitCode.of(subject.board())).stream()
                    .map(Parts::ofUnit)
                    .toList();
        }
        var parts = new ArrayList<Part>();
        var unplaced = new HashSet<>(places.units(unit -> true));
        for (var board : organisation.boards()) {
            var units = organisation.unitsOf(board.code());
            if (!units.isEmpty()) {
                parts.add(new Part(board.code().value(), board.name(), codes(units), employees(units)));
            }
            unplaced.removeAll(codes(units));
        }
        if (!unplaced.isEmpty()) {
            parts.add(new Part(null, UNKNOWN, Set.copyOf(unplaced), OptionalInt.empty()));
        }
        return parts;
    }

    private static Part ofUnit(Unit unit) {
        return new Part(unit.code().value(), unit.name(), Set.of(unit.code().value()), unit.employees());
    }

    private static Set<String> codes(List<Unit> units) {
        return units.stream().map(unit -> unit.code().value()).collect(Collectors.toUnmodifiableSet());
    }

    static OptionalInt employees(List<Unit> units) {
        return units.stream().allMatch(unit -> unit.employees().isPresent()) && !units.isEmpty()
                ? OptionalInt.of(units.stream()
                        .mapToInt(unit -> unit.employees().getAsInt())
                        .sum())
                : OptionalInt.empty();
    }
}
