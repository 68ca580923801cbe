package se.incidentkedjan.reporting.opendata;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.documents.LegibleText;
import se.incidentkedjan.events.sheet.SheetText;
import se.incidentkedjan.reporting.report.Report;
import se.incidentkedjan.reporting.report.Report.Part;
import se.incidentkedjan.reporting.statistics.Organisation;
import se.incidentkedjan.reporting.statistics.Organisation.Group;

/**
 * The figures of one year of one municipality, made of what its published report tells and of nothing else.
 *
 * @param source whose they are
 * @param values in the order of {@link Measure}; no two are of the same part of the same measure
 */
public record OpenYear(Source source, List<OpenValue> values) {

    /** The version of the form of the files. Something that is added does not change it; anything else does. */
    public static final int FORMAT = 1;

    /** Longer is no name of a municipality. */
    static final int LONGEST_NAME = 100;

    /**
     * Where the figures come from.
     *
     * @param municipality kommunkod
     * @param name what the municipality is called, as a text that no spreadsheet takes for a formula
     * @param group its kommungrupp; absent when it is not told
     * @param year the year
     * @param version of the report of that year
     * @param contentHash of the report
     */
    public record Source(
            String municipality, String name, @Nullable Group group, int year, int version, String contentHash) {}

    /** Keeps its own copy. */
    public OpenYear {
        values = List.copyOf(values);
    }

    /** Everything that may be told of a year. */
    public static OpenYear of(PublishedYear published, Organisation organisation) {
        var report = published.report();
        var facts = new YearFacts(report, employees(report, organisation));
        return new OpenYear(
                new Source(
                        report.municipality(),
                        safe(report.municipalityName()),
                        organisation.group().orElse(null),
                        published.year(),
                        published.version(),
                        published.contentHash()),
                Arrays.stream(Measure.values())
                        .flatMap(measure -> measure.of(facts))
                        .toList());
    }

    /** What the report says of it, since that does not change afterwards; what the files say when it says nothing. */
    private static OptionalInt employees(Report report, Organisation organisation) {
        var placed = report.parts().stream()
                .filter(part -> part.incidents().code() != null)
                .map(Part::employees)
                .toList();
        if (placed.isEmpty()) {
            var units = organisation.units();
            return units.isEmpty()
                            || units.stream().anyMatch(unit -> unit.employees().isEmpty())
                    ? OptionalInt.empty()
                    : OptionalInt.of(units.stream()
                            .mapToInt(unit -> unit.employees().orElse(0))
                            .sum());
        }
        return placed.stream().anyMatch(Objects::isNull)
                ? OptionalInt.empty()
                : OptionalInt.of(placed.stream()
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .sum());
    }

    private static String safe(String name) {
        var line = LegibleText.of(name).replaceAll("\\s+", " ").strip();
        var isLong = line.codePointCount(0, line.length()) > LONGEST_NAME;
        return SheetText.harmless(
                isLong ? line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…" : line);
    }

    /** What it tells of a part of a measure; empty when it says nothing of it. */
    public Optional<OpenValue> value(Measure measure, String member) {
        return values.stream()
                .filter(value -> value.measure() == measure && value.member().equals(member))
                .findFirst();
    }

    boolean isOfSameAs(OpenYear other) {
        return source.municipality().equals(other.source.municipality()) && source.year() == other.source.year();
    }
}
