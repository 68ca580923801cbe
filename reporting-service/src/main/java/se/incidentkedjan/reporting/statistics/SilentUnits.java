package se.incidentkedjan.reporting.statistics;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.incidentkedjan.reporting.counting.Dimension;
import se.incidentkedjan.reporting.counting.PageKey;
import se.incidentkedjan.reporting.counting.Pages;

/** Finds the units of some size that nobody has reported anything from. */
public final class SilentUnits {

    /** Where fewer people work, they may well have had nothing to report in four months. */
    public static final int SOME_SIZE = 50;

    private final Pages pages;
    private final Organisation organisation;

    /** Looks on these pages for the units of this organisation. */
    public SilentUnits(Pages pages, Organisation organisation) {
        this.pages = pages;
        this.organisation = organisation;
    }

    /**
     * Those without a single report in a period, in the order of the file. A report of what turned out to be another incident, or
     * none, is a report too: somebody there knew what to do. Units whose size the file does not tell are among them.
     */
    public List<Organisation.Unit> over(Period period) {
        var sums = new HashMap<PageKey, Tally>();
        var byUnit = new LinkedHashMap<Organisation.Unit, Tally>();
        for (var unit : organisation.units()) {
            if (unit.employees().orElse(SOME_SIZE) >= SOME_SIZE) {
                var sum = new Tally();
                byUnit.put(unit, sum);
                period.stretches()
                        .forEach(stretch -> sums.put(
                                PageKey.of(
                                        organisation.municipality(),
                                        stretch,
                                        unit.code().value()),
                                sum));
            }
        }
        Tally.addUp(pages, sums);
        return byUnit.entrySet().stream()
                .filter(unit -> isSilent(unit.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isSilent(Tally tally) {
        return tally.sum(Dimension.REPORTED) + tally.sum(Dimension.MERGED) + tally.sum(Dimension.REJECTED) == 0;
    }
}
