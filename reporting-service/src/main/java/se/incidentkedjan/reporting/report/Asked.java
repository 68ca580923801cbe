package se.incidentkedjan.reporting.report;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.reporting.disclosure.Counted;
import se.incidentkedjan.reporting.disclosure.Figure;
import se.incidentkedjan.reporting.disclosure.Figures;
import se.incidentkedjan.reporting.disclosure.Things;
import se.incidentkedjan.reporting.report.Report.Comparison;
import se.incidentkedjan.reporting.suppression.Aggregate;
import se.incidentkedjan.reporting.suppression.Days;
import se.incidentkedjan.reporting.suppression.Rank;
import se.incidentkedjan.reporting.suppression.Trait;

/**
 * What a report asks the figures for: its own time, and the year before to compare with, which gives way first.
 *
 * @param figures which answer
 * @param places the true numbers, to know which places there are
 * @param now the days it covers
 * @param before the same days of the year before
 * @param units what it covers; absent for the whole municipality
 */
record Asked(
        Figures figures,
        Counted places,
        Days now,
        Days before,
        @Nullable Set<String> units) {

    Comparison all(String name) {
        return incidents(null, name, units, null, units == null ? Rank.BODY : Rank.CELL);
    }

    Comparison part(@Nullable String code, String name, Set<String> part) {
        return incidents(code, name, part, null, Rank.BODY);
    }

    Comparison topic(String code, String name, Trait trait) {
        return incidents(code, name, units, trait, units == null ? Rank.COLUMN : Rank.CELL);
    }

    Figure cell(Set<String> part, Trait trait) {
        return figures.of(Things.INCIDENTS, Aggregate.of(now, part, trait), Rank.CELL);
    }

    Figure single(String unit) {
        return figures.of(Things.INCIDENTS, Aggregate.of(now, Set.of(unit)), Rank.UNIT);
    }

    private Comparison incidents(
            @Nullable String code, String name, @Nullable Set<String> where, @Nullable Trait trait, Rank rank) {
        var isNow = figures.of(Things.INCIDENTS, new Aggregate(now, where, trait), rank);
        var wasBefore = figures.of(Things.INCIDENTS, new Aggregate(before, where, trait), Rank.UNIT);
        var nothingBefore = figures.of(Things.INCIDENTS, new Aggregate(before, units, null), Rank.UNIT)
                .equals(Figure.of(0));
        return nothingBefore
                ? new Comparison(code, name, isNow, wasBefore, Trend.NOTHING_BEFORE)
                : Comparison.of(code, name, isNow, wasBefore);
    }

    /** Duties or measures. */
    Figure of(Things things, Set<String> where, Rank rank) {
        return figures.of(things, new Aggregate(now, where, null), rank);
    }

    Figure of(Things things, Set<String> where, Trait trait) {
        return figures.of(things, new Aggregate(now, where, trait), Rank.CELL);
    }

    /** All there are in the municipality. */
    Figure total(Things things) {
        return figures.of(things, Aggregate.total(now), Rank.BODY);
    }
}
