package se.incidentkedjan.reporting.disclosure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.incidentkedjan.reporting.counting.Dimension;
import se.incidentkedjan.reporting.counting.PageKey;
import se.incidentkedjan.reporting.counting.Pages;
import se.incidentkedjan.reporting.statistics.Organisation;
import se.incidentkedjan.reporting.statistics.Period;
import se.incidentkedjan.reporting.statistics.Tally;
import se.incidentkedjan.reporting.suppression.Cube;
import se.incidentkedjan.reporting.suppression.Days;

/**
 * Reads the true numbers from the pages of the units: each incident stands on the pages of one unit, so everything that is added up from them
 * agrees with itself, also while incidents are being counted.
 */
public final class CountedReader {

    private final Pages pages;
    private final Organisation organisation;

    /** Some days of a unit. */
    private record Part(Period segment, String unit) {}

    /** Reads these pages, of the units of this organisation and of those that it had before. */
    public CountedReader(Pages pages, Organisation organisation) {
        this.pages = pages;
        this.organisation = organisation;
    }

    /**
     * The true numbers of some periods.
     *
     * @param periods those that are to be told, and those that earlier publications have told of
     * @param today by which a measure is late or not, Swedish time
     */
    Map<Things, Cube> read(Collection<Days> periods, LocalDate today) {
        var segments = Segments.of(periods);
        var units = units(segments);
        var sums = new LinkedHashMap<Part, Tally>();
        var pagesOfSums = new HashMap<PageKey, Tally>();
        for (var segment : segments) {
            for (var unit : units) {
                var sum = new Tally();
                sums.put(new Part(segment, unit), sum);
                keys(segment, unit).forEach(page -> pagesOfSums.put(page, sum));
            }
        }
        Tally.addUp(pages, pagesOfSums);
        var incidents = new IncidentRows();
        var duties = new DutyRows();
        var measures = new MeasureRows(today);
        sums.forEach((part, sum) -> {
            var day = part.segment().from();
            incidents.add(day, part.unit(), sum);
            duties.add(day, sum);
            measures.add(day, part.unit(), sum);
        });
        if (!segments.isEmpty()) {
            var anyDay = segments.getFirst().from();
            duties.addWhatEverybodyKnowsOf(anyDay, organisation);
            measures.addWhatEverybodyKnowsOf(anyDay, units);
        }
        return Map.of(
                Things.INCIDENTS, incidents.cube(),
                Things.DUTIES, duties.cube(),
                Things.MEASURES, measures.cube());
    }

    /** Those of the file, and those that are gone or unknown and have incidents. */
    private Set<String> units(List<Period> segments) {
        var units = new LinkedHashSet<String>();
        organisation.units().forEach(unit -> units.add(unit.code().value()));
        var whole = new Tally();
        Tally.addUp(
                pages,
                segments.stream()
                        .flatMap(segment -> segment.stretches().stream())
                        .collect(Collectors.toMap(
                                stretch -> PageKey.of(organisation.municipality(), stretch, null), stretch -> whole)));
        units.addAll(whole.of(Dimension.UNIT).keySet());
        return units;
    }

    private Stream<PageKey> keys(Period segment, String unit) {
        return segment.stretches().stream().map(stretch -> PageKey.of(organisation.municipality(), stretch, unit));
    }
}
