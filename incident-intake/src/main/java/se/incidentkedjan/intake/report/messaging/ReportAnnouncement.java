package se.incidentkedjan.intake.report.messaging;

import java.util.List;
import java.util.UUID;
import se.incidentkedjan.events.IntakeEvent.IncidentReported;
import se.incidentkedjan.events.IntakeEvent.ReportErased;
import se.incidentkedjan.intake.report.Report;

/** Makes of a report what the others may hear: codes, numbers and times, never the words or the reporter. */
public final class ReportAnnouncement {

    private ReportAnnouncement() {}

    /** What is said of a change: that the words are gone, once nobody can read them in any copy. */
    public static List<ReportErased> of(Report before, Report after) {
        var erasure = after.erasure();
        var was = before.erasure();
        if (erasure == null || !erasure.keyDestroyed() || (was != null && was.keyDestroyed())) {
            return List.of();
        }
        var protocol = erasure.protocol();
        return List.of(new ReportErased(
                after.incident(),
                after.municipality(),
                protocol == null ? null : UUID.fromString(protocol),
                erasure.at()));
    }

    /** What is said on Kafka. */
    public static IncidentReported of(Report report) {
        return new IncidentReported(
                report.incident(),
                report.municipality(),
                report.reference(),
                report.receivedAt(),
                report.channel(),
                report.receiptWanted(),
                report.facts(),
                report.groupedUnder(),
                report.alike(),
                report.drill());
    }
}
