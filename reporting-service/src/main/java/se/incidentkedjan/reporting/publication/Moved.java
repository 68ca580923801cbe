package se.incidentkedjan.reporting.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.incidentkedjan.documents.Cell;
import se.incidentkedjan.documents.Paper;
import se.incidentkedjan.documents.SwedishNumber;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.reporting.report.Report;
import se.incidentkedjan.reporting.report.Report.Texts;
import se.incidentkedjan.reporting.report.ReportPaper;

/**
 * A value of a table that is another one in a new version.
 *
 * @param table its title
 * @param row which row
 * @param column which column
 * @param from as it stood; «dold» when it was kept back, and {@value #ABSENT} when there was none
 * @param to as it stands now, likewise
 */
public record Moved(String table, String row, String column, String from, String to) {

    /** What is said of a value that does not stand in a version. */
    public static final String ABSENT = "fanns inte med";

    private static final Texts NO_WORDS = new Texts(List.of(), List.of(), List.of(), List.of());

    private record Place(String table, String row, String column) {}

    /** What is another value in the figures of two versions, in the order of the tables. */
    static List<Moved> between(Report before, Report after) {
        var old = values(ReportPaper.of(before.with(NO_WORDS)));
        var now = values(ReportPaper.of(after.with(NO_WORDS)));
        var places = new LinkedHashMap<Place, String>(now);
        old.forEach(places::putIfAbsent);
        var moved = new ArrayList<Moved>();
        for (var place : places.keySet()) {
            var from = old.getOrDefault(place, ABSENT);
            var to = now.getOrDefault(place, ABSENT);
            if (!from.equals(to)) {
                moved.add(new Moved(place.table(), place.row(), place.column(), from, to));
            }
        }
        return List.copyOf(moved);
    }

    /** Names that occur twice get a number, so that each place is one value. */
    private static Map<Place, String> values(Paper paper) {
        var values = new LinkedHashMap<Place, String>();
        var tables = new Names();
        for (var table : paper.tables()) {
            var title = tables.another(table.title());
            var rows = new Names();
            for (var row : table.rows()) {
                var name = rows.another(text(row.cells().getFirst()));
                var columns = new Names();
                for (int at = 1; at < row.cells().size(); at++) {
                    values.put(
                            new Place(
                                    title,
                                    name,
                                    columns.another(table.columns().get(at).title())),
                            text(row.cells().get(at)));
                }
            }
        }
        return values;
    }

    private static final class Names {

        private final Map<String, Integer> seen = new LinkedHashMap<>();

        String another(String name) {
            int number = seen.merge(name, 1, Integer::sum);
            return number == 1 ? name : name + " (" + number + ")";
        }
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Empty _ -> "tom";
            case Cell.Hidden _ -> Cell.Hidden.WORD;
            case Cell.Text(var text) -> text;
            case Cell.Whole(var number) -> SwedishNumber.of(BigDecimal.valueOf(number));
            case Cell.Exact(var number) -> SwedishNumber.of(number);
            case Cell.Day(var day) -> day.toString();
            case Cell.Moment(var moment) -> SwedishTime.shortDateAndTime(moment);
            case Cell.YesNo yesNo -> yesNo.word();
        };
    }
}
