package se.incidentkedjan.intake.register;

import java.util.List;

/**
 * How an import is to be understood. Kept sealed, since headings and values are words of the file.
 *
 * @param columns what each column is taken for
 * @param meanings what somebody has decided that words mean
 * @param notes what to know of the file
 */
public record Plan(Columns columns, Meanings meanings, List<String> notes) {

    /** Keeps its own copy; what is kept without any has none. */
    public Plan {
        meanings = meanings == null ? Meanings.NONE : meanings;
        notes = notes == null ? List.of() : List.copyOf(notes);
    }
}
