package se.incidentkedjan.reporting.opendata;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.reporting.counting.Cell;
import se.incidentkedjan.reporting.opendata.Measure.Compared;
import se.incidentkedjan.reporting.statistics.Organisation.Group;

/**
 * A municipality beside others, in one year. The others do not include itself.
 *
 * @param own its figures; absent when there are none of that year
 * @param others those it is compared with
 * @param measures what is compared, without what nobody tells
 */
public record YearComparison(@Nullable OpenYear own, List<OpenYear> others, List<OfMeasure> measures) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_MEMBERS = 60;

    /** Keeps its own copies. */
    public YearComparison {
        others = List.copyOf(others);
        measures = List.copyOf(measures);
    }

    /** A measure by its parts. */
    public record OfMeasure(Measure measure, List<Line> lines) {}

    /**
     * A part of a measure.
     *
     * @param member its code
     * @param own the municipality's own value as it is compared; absent when it is kept back, and when there is none
     * @param ownIsHidden whether it is kept back
     * @param others how those of the others are spread
     */
    public record Line(String member, @Nullable BigDecimal own, boolean ownIsHidden, Spread others) {

        /** Of the many duties there are, most have applied nowhere. */
        boolean tellsSomething(boolean onlyWhenThereWasAny) {
            if (ownIsHidden || others.hidden() > 0) {
                return true;
            }
            return onlyWhenThereWasAny ? isSome(own) || isSome(others.highest()) : own != null || others.told() > 0;
        }

        private static boolean isSome(@Nullable BigDecimal value) {
            return value != null && value.signum() > 0;
        }
    }

    /** What a year tells, to be found by measure and part. */
    private record Told(OpenYear year, Map<Measure, Map<String, OpenValue>> values) {

        static Told of(OpenYear year) {
            var values = new EnumMap<Measure, Map<String, OpenValue>>(Measure.class);
            year.values()
                    .forEach(value -> values.computeIfAbsent(value.measure(), _ -> new TreeMap<>())
                            .put(value.member(), value));
            return new Told(year, values);
        }

        Set<String> members(Measure measure) {
            return values.getOrDefault(measure, Map.of()).keySet();
        }

        Shown value(Measure measure, String member) {
            var found = values.getOrDefault(measure, Map.of()).get(member);
            return found == null ? Shown.NONE : new Shown(found.value(), found.hidden());
        }
    }

    private record Shown(@Nullable BigDecimal value, boolean hidden) {

        static final Shown NONE = new Shown(null, false);
    }

    /**
     * Compares.
     *
     * @param years of any municipalities and years, each once
     * @param year which year
     * @param group only the others that belong to it; absent for all
     * @param municipality whose own figures are compared with the others'
     */
    public static YearComparison of(List<OpenYear> years, int year, @Nullable Group group, String municipality) {
        var ofYear = years.stream().filter(one -> one.source().year() == year).toList();
        var own = ofYear.stream()
                .filter(one -> one.source().municipality().equals(municipality))
                .map(Told::of)
                .findFirst()
                .orElse(null);
        var others = ofYear.stream()
                .filter(one -> !one.source().municipality().equals(municipality))
                .filter(one -> group == null || one.source().group() == group)
                .map(Told::of)
                .toList();
        return new YearComparison(
                own == null ? null : own.year(),
                others.stream().map(Told::year).toList(),
                Arrays.stream(Measure.values())
                        .filter(measure -> measure.compared() != Compared.NOT)
                        .map(measure -> ofMeasure(measure, own, others))
                        .filter(compared -> !compared.lines().isEmpty())
                        .toList());
    }

    private static OfMeasure ofMeasure(Measure measure, @Nullable Told own, List<Told> others) {
        var lines = new ArrayList<Line>();
        for (var member : members(measure, own, others)) {
            var mine = own == null ? Shown.NONE : shown(own, measure, member);
            var theirs = others.stream().map(one -> shown(one, measure, member)).toList();
            var spread = Spread.of(
                    theirs.stream()
                            .flatMap(one -> Optional.ofNullable(one.value()).stream())
                            .toList(),
                    (int) theirs.stream().filter(Shown::hidden).count());
            var line = new Line(member, mine.value(), mine.hidden(), spread);
            if (line.tellsSomething(
                    measure.members().isOpen() && !measure.members().codes().contains(member))) {
                lines.add(line);
            }
        }
        return new OfMeasure(measure, lines);
    }

    /** Those of the list, then the municipality's own, then the others' as far as anybody would read. */
    private static List<String> members(Measure measure, @Nullable Told own, List<Told> others) {
        var members = new LinkedHashSet<>(measure.members().codes());
        if (measure.members().isOpen()) {
            if (own != null) {
                members.addAll(own.members(measure));
            }
            others.forEach(one -> members.addAll(one.members(measure)));
        }
        return members.stream().limit(MOST_MEMBERS).toList();
    }

    private static Shown shown(Told year, Measure measure, String member) {
        var found = year.value(measure, member);
        var value = found.value();
        if (value == null) {
            return found;
        }
        return switch (measure.compared()) {
            case AS_IS, NOT -> found;
            case PER_CENT -> new Shown(value.multiply(HUNDRED).setScale(1, RoundingMode.HALF_UP), false);
            case PER_CENT_OF_INCIDENTS -> ofIncidents(year.value(Measure.INCIDENTS, Cell.ALL), value);
        };
    }

    private static Shown ofIncidents(Shown incidents, BigDecimal value) {
        var all = incidents.value();
        return all == null || all.signum() == 0
                ? new Shown(null, incidents.hidden())
                : new Shown(value.multiply(HUNDRED).divide(all, 1, RoundingMode.HALF_UP), false);
    }
}
