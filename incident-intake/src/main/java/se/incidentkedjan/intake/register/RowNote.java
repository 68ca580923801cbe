package se.incidentkedjan.intake.register;

/**
 * What is to be known of a row: why it is not taken, or how it was understood.
 *
 * @param row as the file counts
 * @param column the heading; empty text when it concerns the whole row
 * @param what is so, in Swedish
 * @param remedy what to do, in Swedish; empty text when there is nothing to do
 */
public record RowNote(int row, String column, String what, String remedy) {

    /** Tells the row only: headings and values are words of the file. */
    @Override
    public String toString() {
        return "RowNote[" + row + "]";
    }
}
