package se.incidentkedjan.intake.register;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What each column is taken for.
 *
 * @param headings from left to right
 * @param fields by column, from 0; those that are not there are left out
 */
public record Columns(List<String> headings, Map<Integer, RegisterField> fields) {

    /** Keeps its own copies; a column without heading is called by its letter. */
    public Columns {
        var named = new ArrayList<String>();
        for (int column = 0; column < headings.size(); column++) {
            var heading = headings.get(column).strip();
            named.add(heading.isEmpty() ? nameless(column) : heading);
        }
        headings = List.copyOf(named);
        // What is kept without any has none.
        fields = fields == null ? Map.of() : Map.copyOf(fields);
    }

    /** What the headings are taken for by themselves: for each field the first column that is called so. */
    public static Columns guessed(List<String> headings) {
        var fields = new TreeMap<Integer, RegisterField>();
        var taken = EnumSet.noneOf(RegisterField.class);
        for (int column = 0; column < headings.size(); column++) {
            var known = RegisterField.known(headings.get(column));
            if (known.isPresent() && (known.get().isManyTimes() || taken.add(known.get()))) {
                fields.put(column, known.get());
            }
        }
        return new Columns(headings, fields);
    }

    /** How many of the headings are known, by which the row of headings is found. */
    static int known(List<String> headings) {
        return guessed(headings).fields().size();
    }

    /** The same headings, taken for something else. */
    public Columns taken(Map<Integer, RegisterField> others) {
        return new Columns(headings, others);
    }

    /** What a column is taken for; empty when it is left out. */
    public Optional<RegisterField> field(int column) {
        return Optional.ofNullable(fields.get(column));
    }

    /** The column that is taken for a field; empty when none is. */
    Optional<Integer> column(RegisterField field) {
        for (int column = 0; column < headings.size(); column++) {
            if (fields.get(column) == field) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** What a row says of a field; empty text when nothing. */
    String cell(RawRow row, RegisterField field) {
        return column(field).map(row::cell).orElse("");
    }

    /** What people call the column of a field. */
    String heading(RegisterField field) {
        return column(field).map(headings::get).orElse(field.label());
    }

    /** What people call a column; by its letter beyond the headings. */
    String heading(int column) {
        return column < headings.size() ? headings.get(column) : nameless(column);
    }

    private static String nameless(int column) {
        return "Kolumn " + letter(column);
    }

    /** What is wrong, by column; by -1 what concerns no column. Nothing when rows can be read by it. */
    public Map<Integer, String> problems() {
        var problems = new TreeMap<Integer, String>();
        var first = new EnumMap<RegisterField, Integer>(RegisterField.class);
        for (int column = 0; column < headings.size(); column++) {
            var field = fields.get(column);
            if (field == null || field.isManyTimes()) {
                continue;
            }
            @Nullable Integer other = first.putIfAbsent(field, column);
            if (other != null) {
                problems.put(
                        column,
                        "«%s» är redan vald för kolumnen «%s». Välj något annat för en av dem."
                                .formatted(field.label(), headings.get(other)));
            }
        }
        var general = new ArrayList<String>();
        if (RegisterField.beginnings().stream().noneMatch(first::containsKey)) {
            general.add("Välj vilken kolumn som säger när incidenten inkom, upptäcktes eller inträffade.");
        }
        if (!first.containsKey(RegisterField.CLOSED) && !first.containsKey(RegisterField.STATUS)) {
            general.add(
                    "Välj vilken kolumn som säger att incidenten är avslutad: ett datum eller en status. Bara det som är"
                            + " över kan föras in.");
        }
        if (!general.isEmpty()) {
            problems.put(-1, String.join(" ", general));
        }
        return problems;
    }

    /** As spreadsheets call it: A, B, ... Z, AA. */
    static String letter(int column) {
        var letters = new StringBuilder();
        for (int left = column; left >= 0; left = left / 26 - 1) {
            letters.insert(0, (char) ('A' + left % 26));
        }
        return letters.toString();
    }

    /** Headings are words of the file. */
    @Override
    public String toString() {
        return "Columns" + fields;
    }
}
