package se.incidentkedjan.notification.letter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a letter tells of a report to those who decide.
 *
 * @param kind what is told
 * @param title what the report is called
 * @param period what it covers, in the middle of a sentence, Swedish
 * @param meeting the day of the meeting that it is for; absent when it is for none
 * @param sendBy the last day to send it; absent likewise
 * @param path where it is read: an address of this installation, beginning with a slash
 * @param contentHash ties it to what was printed; absent until it is approved
 */
public record ReportNotice(
        Kind kind,
        String title,
        String period,
        @Nullable LocalDate meeting,
        @Nullable LocalDate sendBy,
        String path,
        @Nullable String contentHash) {

    /** What is told of a report. */
    public enum Kind {
        /** A draft is there to be checked. */
        TO_CHECK,
        /** The last day to send it comes, or has passed, and it is not approved. */
        LATE,
        /** It is approved, and whoever gets this is to have it. */
        PUBLISHED
    }
}
