package se.incidentkedjan.intake.attachment;

import java.io.InputStream;

/** Searches files for malicious code. */
public interface Scanner {

    /** What came of a search. */
    sealed interface Verdict {

        /** Nothing was found. */
        record Clean() implements Verdict {}

        /** Malicious code was found, which the scanner calls so. */
        record Infected(String signature) implements Verdict {}

        /** It does not take files as large as this one. */
        record TooLarge() implements Verdict {}

        /** It did not answer, or not with anything that is known here. */
        record Failed(String why) implements Verdict {}
    }

    /** Searches what the stream holds; it is not closed. What the stream itself throws is not taken for a failure. */
    Verdict scan(InputStream content);

    /** Whether it answers at all. */
    boolean isThere();
}
