package se.incidentkedjan.reporting.publication;

/**
 * Words that cannot stay in a report.
 *
 * @param part where
 * @param line which line of the part, from 1; 0 for the part as a whole
 * @param what what is wrong
 */
public record WrongWord(TextPart part, int line, What what) {

    /** What can be wrong with words. */
    public enum What {
        /** There must be some. */
        NONE,
        /** The line has more than {@value TextRules#LONGEST_LINE} characters. */
        TOO_LONG,
        /** The part has more than {@value TextRules#MOST_LINES} lines. */
        TOO_MANY,
        /** Something looks like an identity number. */
        IDENTITY_NUMBER
    }
}
