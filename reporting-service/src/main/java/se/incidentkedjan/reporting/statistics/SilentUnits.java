package se.incidentkedjan.reporting.statistics;

import java.util.List;
import java.util.Objects;
import se.incidentkedjan.reporting.counting.Dimension;
import se.incidentkedjan.reporting.counting.Page;
import se.incidentkedjan.reporting.counting.PageKey;
import se.incidentkedjan.reporting.counting.Pages;
import se.incidentkedjan.reporting.counting.Stretch;

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
        var stretches = period.stretches();
        var found = pages.find(organisation.units().stream()
                .flatMap(unit -> keys(unit, stretches).stream())
                .toList());
        return organisation.units().stream()
                .filter(unit -> unit.employees().orElse(SOME_SIZE) >= SOME_SIZE)
                .filter(unit -> keys(unit, stretches).stream()
                        .map(found::get)
                        .filter(Objects::nonNull)
                        .noneMatch(SilentUnits::holdsAnything))
                .toList();
    }

    private List<PageKey> keys(Organisation.Unit unit, List<Stretch> stretches) {
        return stretches.stream()
                .map(stretch -> PageKey.of(
                        organisation.municipality(), stretch, unit.code().value()))
                .toList();
    }

    private static boolean holdsAnything(Page page) {
        var tally = new Tally();
        tally.add(page);
        return tally.sum(Dimension.REPORTED) + tally.sum(Dimension.MERGED) + tally.sum(Dimension.REJECTED) > 0;
    }
}
