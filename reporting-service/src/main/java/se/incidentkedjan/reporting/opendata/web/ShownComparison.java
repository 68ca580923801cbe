package se.incidentkedjan.reporting.opendata.web;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.reporting.opendata.OpenYear;
import se.incidentkedjan.reporting.opendata.YearComparison;
import se.incidentkedjan.reporting.statistics.Organisation.Group;
import se.incidentkedjan.reporting.wording.Words;
import se.incidentkedjan.webkit.SummaryRow;

/**
 * A comparison as it stands on the page.
 *
 * @param title what is compared
 * @param who whose figures they are
 * @param isAlone whether there is nobody to compare with
 * @param measures each measure with its figures
 */
record ShownComparison(String title, List<SummaryRow> who, boolean isAlone, List<ComparedMeasure> measures) {

    static ShownComparison of(
            YearComparison comparison, int year, @Nullable Group group, UnaryOperator<String> dutyName) {
        var others = comparison.others();
        return new ShownComparison(
                "Helåret %d, %s".formatted(year, group == null ? "alla kommuner" : "kommungrupp " + group),
                List.of(
                        SummaryRow.of("Er kommun", own(comparison.own(), year)),
                        SummaryRow.of(
                                "De andra",
                                others.isEmpty()
                                        ? "Ingen fil gäller det året och den gruppen"
                                        : Words.list(others.stream()
                                                .map(ShownComparison::name)
                                                .sorted()
                                                .toList()))),
                others.isEmpty(),
                comparison.measures().stream()
                        .map(measure -> ComparedMeasure.of(measure, dutyName))
                        .toList());
    }

    private static String own(@Nullable OpenYear own, int year) {
        return own == null
                ? "Det finns inga siffror om er kommun för %d, varken publicerade eller i filerna".formatted(year)
                : "%s, version %d".formatted(name(own), own.source().version());
    }

    private static String name(OpenYear year) {
        var group = year.source().group();
        return group == null
                ? year.source().name() + " (ingen kommungrupp angiven)"
                : "%s (grupp %s)".formatted(year.source().name(), group);
    }
}
