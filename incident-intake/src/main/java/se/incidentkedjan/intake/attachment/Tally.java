package se.incidentkedjan.intake.attachment;

/** Hears what becomes of files, to count it. */
public interface Tally {

    /** A file came. */
    void received(Source source, Received outcome);

    /** A file came, and it is not known whether it was saved because a store did not answer. */
    void notSaved(Source source);

    /** A content was asked for. */
    void opened(Opening outcome);

    /** A search ended. */
    void scanned(Scanner.Verdict verdict);
}
