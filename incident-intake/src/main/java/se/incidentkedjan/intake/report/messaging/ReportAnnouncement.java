package se.incidentkedjan.intake.report.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.incidentkedjan.events.IntakeEvent;
import se.incidentkedjan.events.IntakeEvent.IncidentReported;
import se.incidentkedjan.events.IntakeEvent.ReportErased;
import se.incidentkedjan.events.IntakeEvent.ReportSupplemented;
import se.incidentkedjan.events.IntakeEvent.ReportWithdrawn;
import se.incidentkedjan.events.IntakeEvent.ReporterAsked;
import se.incidentkedjan.intake.report.Erasure;
import se.incidentkedjan.intake.report.Note;
import se.incidentkedjan.intake.report.Report;

/** Makes of a report what the others may hear: codes, numbers and times, never the words or the reporter. */
public final class ReportAnnouncement {

    private ReportAnnouncement() {}

    /** What is said of a change: what was added or asked, and that the words are gone once nobody can read them in any copy. */
    public static List<IntakeEvent> of(Report before, Report after) {
        var said = new ArrayList<IntakeEvent>();
        after.notes().stream()
                .skip(before.notes().size())
                .map(note -> of(after, note))
                .forEach(said::add);
        erased(before, after).ifPresent(said::add);
        withdrawn(before, after).ifPresent(said::add);
        return said;
    }

    private static IntakeEvent of(Report report, Note note) {
        return switch (note.kind()) {
            case QUESTION -> new ReporterAsked(report.incident(), report.municipality(), note.number(), note.at());
            case ADDED, ANSWER ->
                new ReportSupplemented(
                        report.incident(),
                        report.municipality(),
                        note.number(),
                        note.kind() == Note.Kind.ANSWER,
                        note.channel(),
                        note.at());
        };
    }

    private static Optional<ReportErased> erased(Report before, Report after) {
        var erasure = after.erasure();
        var was = before.erasure();
        if (erasure == null || !erasure.keyDestroyed() || (was != null && was.keyDestroyed())) {
            return Optional.empty();
        }
        var protocol = erasure.protocol();
        return Optional.of(new ReportErased(
                after.incident(),
                after.municipality(),
                protocol == null ? null : UUID.fromString(protocol),
                erasure.at()));
    }

    private static Optional<ReportWithdrawn> withdrawn(Report before, Report after) {
        var was = before.erasure();
        return Optional.ofNullable(after.erasure())
                .filter(erasure -> erasure.isWithdrawn() && (was == null || !was.isWithdrawn()))
                .map(Erasure::withdrawnAt)
                .map(at -> new ReportWithdrawn(after.incident(), after.municipality(), at));
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
                report.drill(),
                report.imported(),
                report.client());
    }
}
