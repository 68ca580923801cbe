package se.incidentkedjan.intake.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.swedish.SwedishTime;

/**
 * What a row is known again by. It is made of what stands in the file and not of what that is taken for, so that another
 * choice, or another hour, makes no other incident of it.
 */
final class RowIdentity {

    private RowIdentity() {}

    /** Its number and the year of it, since many registers begin again at 1 each year; all that it says without a number. */
    static String of(@Nullable String number, Instant received, String content) {
        return number == null ? "content\n" + content : "number\n" + year(received) + "\n" + Wording.plain(number);
    }

    /** The year that a number is of, as people in Sweden count. */
    static int year(Instant received) {
        return received.atZone(SwedishTime.ZONE).getYear();
    }

    /** All that a row says: each cell that is not empty with its heading, in whatever order the columns stand. */
    static String content(RawRow row, Columns columns) {
        var cells = new ArrayList<Map.Entry<String, String>>();
        for (int column = 0; column < row.cells().size(); column++) {
            var text = row.cell(column).replace("\r\n", "\n");
            if (!text.isEmpty()) {
                cells.add(Map.entry(columns.heading(column), text));
            }
        }
        cells.sort(Map.Entry.comparingByKey(Comparator.naturalOrder()));
        var all = new StringBuilder();
        for (var cell : cells) {
            piece(all, cell.getKey());
            piece(all, cell.getValue());
        }
        return all.toString();
    }

    /** With its length before it, so that no text reads as two. */
    private static void piece(StringBuilder all, String text) {
        all.append(text.length()).append(':').append(text);
    }
}
