package se.incidentkedjan.intake.report.messaging;

import se.incidentkedjan.events.IntakeEvent.IncidentReported;
import se.incidentkedjan.intake.report.Report;

/** Makes of a report what the others may hear: codes, numbers and times, never the words or the reporter. */
public final class ReportAnnouncement {

    private ReportAnnouncement() {}

    /** What is said on Kafka. */
    public static IncidentReported of(Report report) {
        return new IncidentReported(
                report.incident(),
                report.municipality(),
                report.reference(),
                report.receivedAt(),
                report.channel(),
                report.receiptWanted(),
                report.facts());
    }
}
