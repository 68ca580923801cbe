package se.incidentkedjan.reporting.publication;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.reporting.report.ReportPeriod;
import se.incidentkedjan.reporting.report.Subject;

/**
 * A report to a meeting.
 *
 * @param subject whose report
 * @param period what it covers
 * @param meeting the day of the meeting
 * @param makeOn the day when it is made, Swedish time
 * @param sendBy the last day to send it
 * @param readers ids of people in organisation.yml
 * @param registrator the mail address of the registrator; absent when there is none to tell
 */
public record PlannedReport(
        Subject subject,
        ReportPeriod period,
        LocalDate meeting,
        LocalDate makeOn,
        LocalDate sendBy,
        List<String> readers,
        @Nullable String registrator) {

    /** Keeps its own copy. */
    public PlannedReport {
        readers = List.copyOf(readers);
    }

    /** The version that is made for it. */
    public EditionId id() {
        return EditionId.first(subject, period);
    }

    /** Whether it should have been sent before today and is not. */
    public boolean isLate(LocalDate today, boolean isPublished) {
        return !isPublished && today.isAfter(sendBy);
    }
}
