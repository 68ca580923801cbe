package se.incidentkedjan.intake.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.facts.YesNo;

/**
 * Finds the headings of a file, and keeps the rows below them as they come, some at a time. Of a row about säkerhetsskydd
 * nothing is kept but its number.
 */
final class RowsOfAFile implements SheetReader.Taker {

    /** The most rows below the headings. */
    static final int MOST_ROWS = 20_000;

    /** The most columns. */
    static final int MOST_COLUMNS = 200;

    private static final int ROWS_IN_A_PART = 100;
    private static final int CHARACTERS_IN_A_PART = 256 * 1024;
    private static final int LOOKED_AT_FOR_HEADINGS = 10;

    private final ImportId id;
    private final Strongbox strongbox;
    private final List<RawRow> first = new ArrayList<>();
    private final List<RawRow> part = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private @Nullable Columns columns;
    private int characters;
    private int parts;
    private int count;
    private @Nullable String problem;

    RowsOfAFile(ImportId id, Strongbox strongbox) {
        this.id = id;
        this.strongbox = strongbox;
    }

    @Override
    public boolean take(int number, List<String> cells) {
        var last = lastFilled(cells);
        if (last < 0) {
            return true;
        }
        if (last >= MOST_COLUMNS) {
            problem = "Rad %d har fler än %d kolumner. Ta bort kolumner som inte behövs, eller spara om filen."
                    .formatted(number, MOST_COLUMNS);
            return false;
        }
        var row = RawRow.of(number, cells.subList(0, last + 1));
        var known = columns;
        if (known != null) {
            return keep(row, known);
        }
        first.add(row);
        return first.size() < LOOKED_AT_FOR_HEADINGS || findHeadings();
    }

    private static int lastFilled(List<String> cells) {
        for (int column = cells.size() - 1; column >= 0; column--) {
            if (!cells.get(column).isBlank()) {
                return column;
            }
        }
        return -1;
    }

    /** The row with the most headings that are known; the first with several cells when none is. */
    private boolean findHeadings() {
        int best = -1;
        int most = 0;
        for (int at = 0; at < first.size(); at++) {
            int known = Columns.known(first.get(at).cells());
            if (known > most) {
                best = at;
                most = known;
            }
        }
        if (best < 0) {
            best = firstWithSeveralCells();
        }
        var headings = new ArrayList<>(first.get(best).cells());
        for (var row : first.subList(best + 1, first.size())) {
            while (headings.size() < row.cells().size()) {
                headings.add("");
            }
        }
        var guessed = Columns.guessed(headings);
        columns = guessed;
        if (best > 0) {
            notes.add("Rubrikerna står på rad %d. Det som står ovanför lästes inte."
                    .formatted(first.get(best).number()));
        }
        var below = List.copyOf(first.subList(best + 1, first.size()));
        first.clear();
        return below.stream().allMatch(row -> keep(row, guessed));
    }

    private int firstWithSeveralCells() {
        for (int at = 0; at < first.size(); at++) {
            if (first.get(at).cells().stream().filter(cell -> !cell.isBlank()).count() > 1) {
                return at;
            }
        }
        return 0;
    }

    private boolean keep(RawRow row, Columns known) {
        if (count == MOST_ROWS) {
            problem = "Filen har fler än %d rader. Dela upp den i flera filer.".formatted(MOST_ROWS);
            return false;
        }
        count++;
        part.add(withoutClassified(row, known));
        characters += row.cells().stream().mapToInt(String::length).sum();
        if (part.size() == ROWS_IN_A_PART || characters > CHARACTERS_IN_A_PART) {
            store();
        }
        return true;
    }

    /** The row; its number only when it concerns säkerhetsskydd. */
    static RawRow withoutClassified(RawRow row, Columns columns) {
        return Choices.security(columns.cell(row, RegisterField.SECURITY)) == YesNo.YES ? row.withoutWords() : row;
    }

    private void store() {
        strongbox.keep(id, parts++, part);
        part.clear();
        characters = 0;
    }

    /**
     * Ends it.
     *
     * @param about what the reader says of the file
     * @return what is wrong with it; empty when its rows are kept
     */
    Optional<String> finish(List<String> about) {
        if (problem == null && columns == null && !first.isEmpty()) {
            findHeadings();
        }
        notes.addAll(0, about);
        if (problem == null && count == 0) {
            problem = "Filen har inga rader under rubrikerna. Lägg rubrikerna på första raden och en incident på varje"
                    + " rad under.";
        }
        if (problem == null && !part.isEmpty()) {
            store();
        }
        return Optional.ofNullable(problem);
    }

    /** How it is understood by itself. Columns beyond the headings of the first rows have no name and are left out. */
    Plan plan() {
        if (columns == null) {
            throw new IllegalStateException("there are no headings yet");
        }
        return new Plan(columns, Meanings.NONE, notes);
    }

    /** How many rows there are below the headings. */
    int count() {
        return count;
    }
}
