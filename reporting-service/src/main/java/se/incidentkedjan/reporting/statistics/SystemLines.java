package se.incidentkedjan.reporting.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import se.incidentkedjan.reporting.counting.Dimension;
import se.incidentkedjan.reporting.statistics.Statistics.OfSystem;

/** The systems that have had incidents. */
final class SystemLines {

    private final Tally tally;
    private final LocalDate today;

    /** @param today by which what is to be done is late or not, Swedish time */
    SystemLines(Tally tally, LocalDate today) {
        this.tally = tally;
        this.today = today;
    }

    List<OfSystem> of(Organisation organisation) {
        var left = new LinkedHashMap<>(tally.of(Dimension.SYSTEM));
        var lines = new ArrayList<OfSystem>();
        organisation.systems().forEach(system -> {
            var code = system.code().value();
            var count = left.remove(code);
            if (count != null) {
                lines.add(line(code, system.name(), count));
            }
        });
        left.forEach((code, count) -> lines.add(line(code, "Tidigare system (" + code + ")", count)));
        return lines;
    }

    private OfSystem line(String code, String name, long reported) {
        long[] toDo = {0, 0};
        tally.of(Dimension.SYSTEM_TO_DO).forEach((cell, count) -> {
            var slash = cell.lastIndexOf('/');
            if (cell.substring(0, slash).equals(code)) {
                var isLate = LocalDate.parse(cell.substring(slash + 1)).isBefore(today);
                toDo[isLate ? 1 : 0] += count;
            }
        });
        return new OfSystem(code, name, reported, toDo[0] + toDo[1], toDo[1]);
    }
}
