package se.incidentkedjan.intake.register;

import java.util.List;
import java.util.Map;
import se.incidentkedjan.intake.masking.PatternKind;
import se.incidentkedjan.intake.report.OldIncident;

/**
 * What an import would do.
 *
 * @param ready how many rows become reports
 * @param refused how many rows cannot be taken
 * @param already how many rows are there before, in this file or in an earlier one
 * @param notes why rows are not taken, in the order of the file; the first ones
 * @param allNotes how many there are of them
 * @param remarks how rows were understood where that is not plain; the first ones
 * @param allRemarks how many there are of them
 * @param masked what is taken from the words, and how many times, in the first {@link #MASKED_AT_MOST} rows that become reports
 * @param first the first rows as they will be kept
 */
public record Preview(
        int ready,
        int refused,
        int already,
        List<RowNote> notes,
        int allNotes,
        List<RowNote> remarks,
        int allRemarks,
        Map<PatternKind, Integer> masked,
        List<Shown> first) {

    /** In so many rows it is counted what is taken from the words; in the others it is taken all the same. */
    public static final int MASKED_AT_MOST = 5_000;

    /** Whether there are more rows than those in which it is counted. */
    public boolean isMaskedInPart() {
        return ready > MASKED_AT_MOST;
    }

    /** Whether there are more notes than the first ones. */
    public boolean hasMoreNotes() {
        return allNotes > notes.size();
    }

    /** Whether there are more remarks than the first ones. */
    public boolean hasMoreRemarks() {
        return allRemarks > remarks.size();
    }

    /**
     * A row as it will be kept.
     *
     * @param row as the file counts
     * @param old its facts and times
     * @param words its words
     */
    public record Shown(int row, OldIncident old, String words) {

        /** Tells nothing of the words. */
        @Override
        public String toString() {
            return "Shown[" + row + "]";
        }
    }

    /** Keeps its own copies. */
    public Preview {
        notes = List.copyOf(notes);
        remarks = List.copyOf(remarks);
        masked = Map.copyOf(masked);
        first = List.copyOf(first);
    }

    /** Tells the numbers only. */
    @Override
    public String toString() {
        return "Preview[" + ready + ", " + refused + ", " + already + "]";
    }
}
