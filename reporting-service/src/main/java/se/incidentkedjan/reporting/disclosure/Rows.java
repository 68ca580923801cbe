package se.incidentkedjan.reporting.disclosure;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.reporting.suppression.Count;
import se.incidentkedjan.reporting.suppression.Cube;
import se.incidentkedjan.reporting.suppression.Trait;

/** Rows of true numbers that are gathered; those that are alike are added up. */
final class Rows {

    private record Alike(
            LocalDate day, String place, @Nullable Trait trait) {}

    private final Map<Alike, Long> sums = new LinkedHashMap<>();

    void add(LocalDate day, String place, @Nullable Trait trait, long number) {
        sums.merge(new Alike(day, place, trait), number, Long::sum);
    }

    void addIfAny(LocalDate day, String place, Trait trait, long number) {
        if (number > 0) {
            add(day, place, trait, number);
        }
    }

    Cube cube() {
        return new Cube(sums.entrySet().stream()
                .map(row -> new Count(
                        row.getKey().day(), row.getKey().place(), row.getKey().trait(), row.getValue()))
                .toList());
    }
}
