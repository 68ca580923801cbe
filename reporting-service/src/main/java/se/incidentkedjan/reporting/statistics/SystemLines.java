package se.incidentkedjan.reporting.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import se.incidentkedjan.reporting.counting.Dimension;
import se.incidentkedjan.reporting.statistics.Statistics.Named;

/** The systems that have had incidents, in the order of organisation.yml; then what is not known there. */
final class SystemLines {

    private final Tally tally;
    private final Organisation organisation;

    SystemLines(Tally tally, Organisation organisation) {
        this.tally = tally;
        this.organisation = organisation;
    }

    List<Named> named() {
        var left = new LinkedHashMap<>(tally.of(Dimension.SYSTEM));
        var lines = new ArrayList<Named>();
        organisation.systems().forEach(system -> {
            var code = system.code().value();
            var count = left.remove(code);
            if (count != null) {
                lines.add(new Named(code, system.name(), count));
            }
        });
        left.forEach((code, count) -> lines.add(new Named(code, "Tidigare system (" + code + ")", count)));
        return lines;
    }

    /** With what is still to be done because of them, late by this day, Swedish time. */
    List<SystemLine> withWhatIsLeft(LocalDate today) {
        return named().stream().map(system -> line(system, today)).toList();
    }

    private SystemLine line(Named system, LocalDate today) {
        long[] toDo = {0, 0};
        tally.of(Dimension.SYSTEM_TO_DO).forEach((cell, count) -> {
            var slash = cell.lastIndexOf('/');
            if (cell.substring(0, slash).equals(system.code())) {
                var isLate = LocalDate.parse(cell.substring(slash + 1)).isBefore(today);
                toDo[isLate ? 1 : 0] += count;
            }
        });
        return new SystemLine(system.name(), system.reported(), toDo[0] + toDo[1], toDo[1]);
    }
}
