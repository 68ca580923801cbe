package se.incidentkedjan.reporting.opendata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import se.incidentkedjan.reporting.opendata.ReadFile.Fault;

/**
 * What several files hold together, each year of each municipality once.
 *
 * @param years in the order they were found
 * @param faults what could not be used of which file, and why
 */
public record GatheredYears(List<OpenYear> years, List<Fault> faults) {

    /** Keeps its own copies. */
    public GatheredYears {
        years = List.copyOf(years);
        faults = List.copyOf(faults);
    }

    private record Found(String file, OpenYear year) {}

    /** Of several versions of a year the latest is used; of two that say they are the same one and differ, the one that came first. */
    public static GatheredYears of(List<ReadFile> files) {
        var faults = new ArrayList<Fault>();
        var chosen = new LinkedHashMap<String, Found>();
        for (var file : files) {
            faults.addAll(file.faults());
            for (var year : file.years()) {
                var found = new Found(file.name(), year);
                chosen.merge(
                        year.source().municipality() + "/" + year.source().year(),
                        found,
                        (first, second) -> choose(first, second, faults));
            }
        }
        return new GatheredYears(chosen.values().stream().map(Found::year).toList(), faults);
    }

    private static Found choose(Found first, Found second, List<Fault> faults) {
        if (first.year().equals(second.year())) {
            return first;
        }
        int versionOfFirst = first.year().source().version();
        int versionOfSecond = second.year().source().version();
        var isSecondLater = versionOfSecond > versionOfFirst;
        var used = isSecondLater ? second : first;
        var left = isSecondLater ? first : second;
        var what = "%s %d"
                .formatted(left.year().source().name(), left.year().source().year());
        faults.add(new Fault(
                left.file(),
                null,
                versionOfFirst == versionOfSecond
                        ? "%s finns också i %s, i samma version (%d) men med andra uppgifter. Bara den andra används: hämta filen på nytt."
                                .formatted(what, used.file(), versionOfFirst)
                        : "%s finns i en senare version i %s. Version %d används, och inte version %d."
                                .formatted(
                                        what,
                                        used.file(),
                                        used.year().source().version(),
                                        left.year().source().version())));
        return used;
    }
}
