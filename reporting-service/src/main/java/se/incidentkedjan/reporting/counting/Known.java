package se.incidentkedjan.reporting.counting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.ChainEvent;
import se.incidentkedjan.events.Drill;
import se.incidentkedjan.events.DutyKey;
import se.incidentkedjan.events.EscalationEvent.AwarenessChanged;
import se.incidentkedjan.events.EscalationEvent.CaseMerged;
import se.incidentkedjan.events.EscalationEvent.CaseMoved;
import se.incidentkedjan.events.EscalationEvent.CaseOutlined;
import se.incidentkedjan.events.EscalationEvent.CaseUnmerged;
import se.incidentkedjan.events.EscalationEvent.DisposalOrdered;
import se.incidentkedjan.events.EscalationEvent.DutyExempted;
import se.incidentkedjan.events.EscalationEvent.DutyMet;
import se.incidentkedjan.events.EscalationEvent.DutyMissed;
import se.incidentkedjan.events.EscalationEvent.DutyReminded;
import se.incidentkedjan.events.EscalationEvent.GlassBroken;
import se.incidentkedjan.events.EscalationEvent.IncidentAssessed;
import se.incidentkedjan.events.EscalationEvent.ReporterToTell;
import se.incidentkedjan.events.EscalationEvent.StormGrew;
import se.incidentkedjan.events.IntakeEvent.IncidentReported;
import se.incidentkedjan.events.IntakeEvent.ReportErased;
import se.incidentkedjan.events.IntakeEvent.ReportSupplemented;
import se.incidentkedjan.events.IntakeEvent.ReportWithdrawn;
import se.incidentkedjan.events.IntakeEvent.ReporterAsked;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.NotificationEvent.DeliveriesErased;
import se.incidentkedjan.events.NotificationEvent.DeliveryAccepted;
import se.incidentkedjan.events.NotificationEvent.DeliveryBounced;
import se.incidentkedjan.events.NotificationEvent.DeliveryFailed;
import se.incidentkedjan.events.NotificationEvent.Purpose;
import se.incidentkedjan.events.NotificationEvent.StepAcknowledged;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.Category;

/**
 * What the figures need to know of one incident. The three topics are heard in any order, so nearly all of it may come
 * first.
 *
 * @param report when and where it belongs; absent until a report or an assessment has been heard
 * @param category what happened
 * @param unit the unit concerned; absent when unknown
 * @param assessment how the rules see it now; absent until they have been applied
 * @param duties what has been said of legal duties
 * @param firstDeliveryAt when a relay accepted the first message that someone must act on, UTC
 * @param merged whether it is worked on, and counted, as another incident; absent when nobody ever said so
 * @param drill that it is a drill, and so no incident to count; absent when it is not
 * @param firstAnswerAt when somebody first said that they have it, UTC
 * @param withdrawn true when its import was undone; absent when it was not
 * @param worked true when somebody has worked on it here, so that it stays counted though its import was undone; absent when
 *     nobody has
 */
public record Known(
        @Nullable Report report,
        Category category,
        @Nullable UnitCode unit,
        @Nullable Assessment assessment,
        Duties duties,
        @Nullable Instant firstDeliveryAt,
        @Nullable Boolean merged,
        @Nullable Drill drill,
        @Nullable Instant firstAnswerAt,
        @Nullable Boolean withdrawn,
        @Nullable Boolean worked) {

    static final Known NOTHING =
            new Known(null, Category.UNKNOWN, null, null, Duties.NONE, null, null, null, null, null, null);

    /**
     * Which page an incident is counted on. It is set by the first that tells and never changes, so that an incident
     * never moves from one page to another.
     *
     * @param municipality where it belongs
     * @param receivedAt when the report was received, UTC
     * @param day the same in the time zone of the people
     */
    public record Report(Municipality municipality, Instant receivedAt, LocalDate day) {}

    /**
     * How the rules see an incident.
     *
     * @param at when they were applied, UTC
     * @param severity the municipality's own scale
     * @param privacyRisk the advice on risk to the people concerned
     */
    public record Assessment(Instant at, Severity severity, PrivacyRisk privacyRisk) {}

    Known and(ChainEvent event, ZoneId zone) {
        return switch (event) {
            case IncidentReported reported -> and(reported, zone);
            case IncidentAssessed assessed -> and(assessed, zone);
            case DutyMet met -> with(duties.met(new DutyKey(met.duty(), met.controller()), met.inTime()));
            case DutyMissed missed ->
                with(duties.missed(new DutyKey(missed.duty(), missed.controller()), missed.dueAt()));
            case DutyExempted exempted -> with(duties.exempted(new DutyKey(exempted.duty(), exempted.controller())));
            case CaseMerged merge -> merged(true);
            case CaseUnmerged unmerge -> merged(false);
            case DutyReminded reminded -> this;
            case ReporterToTell told -> this;
            case CaseOutlined outlined -> this;
            case StormGrew grew -> this;
            case AwarenessChanged changed -> this;
            case CaseMoved moved -> moved.status().isOpen() ? undone(withdrawn, true) : this;
            case GlassBroken broken -> this;
            // What is erased stays counted: the figures hold codes and numbers only.
            case DisposalOrdered order -> this;
            case ReportErased erased -> this;
            case ReportWithdrawn undone -> undone(true, worked);
            // What is said between the reporter and those who work the case is counted nowhere.
            case ReportSupplemented added -> this;
            case ReporterAsked asked -> this;
            case StepAcknowledged acknowledged -> and(acknowledged);
            case DeliveriesErased erased -> this;
            case DeliveryAccepted accepted -> and(accepted);
            case DeliveryFailed failed -> this;
            case DeliveryBounced bounced -> this;
        };
    }

    private Known and(IncidentReported reported, ZoneId zone) {
        var filed = filed(reported.municipality(), reported.receivedAt(), zone);
        // The rules see the facts as they stand now; the report only as they were first told.
        var isFirst = assessment == null;
        return new Known(
                filed,
                isFirst ? reported.facts().category() : category,
                isFirst ? reported.facts().unit() : unit,
                assessment,
                duties,
                firstDeliveryAt,
                merged,
                reported.drill(),
                firstAnswerAt,
                withdrawn,
                worked);
    }

    private Known and(IncidentAssessed assessed, ZoneId zone) {
        if (assessment != null && assessed.assessedAt().isBefore(assessment.at())) {
            return this;
        }
        var started = assessed.duties().stream()
                .map(duty -> new Duties.Started(new DutyKey(duty.code(), duty.controller()), duty.dueAt()))
                .toList();
        return new Known(
                filed(assessed.municipality(), assessed.receivedAt(), zone),
                assessed.category(),
                assessed.unit(),
                new Assessment(assessed.assessedAt(), assessed.severity(), assessed.privacyRisk()),
                duties.assessed(started),
                firstDeliveryAt,
                merged,
                assessed.drill(),
                firstAnswerAt,
                withdrawn,
                worked);
    }

    private Known and(DeliveryAccepted accepted) {
        var at = accepted.acceptedAt();
        var isEarlier = firstDeliveryAt == null || at.isBefore(firstDeliveryAt);
        return accepted.purpose() == Purpose.ESCALATION && isEarlier
                ? with(duties, at, merged, firstAnswerAt, withdrawn, worked)
                : this;
    }

    private Known and(StepAcknowledged acknowledged) {
        var at = acknowledged.acknowledgedAt();
        return firstAnswerAt == null || at.isBefore(firstAnswerAt)
                ? with(duties, firstDeliveryAt, merged, at, withdrawn, worked)
                : this;
    }

    private Known merged(boolean isMerged) {
        return with(duties, firstDeliveryAt, isMerged, firstAnswerAt, withdrawn, worked);
    }

    private Known undone(@Nullable Boolean isWithdrawn, @Nullable Boolean isWorked) {
        return with(duties, firstDeliveryAt, merged, firstAnswerAt, isWithdrawn, isWorked);
    }

    private Known with(Duties other) {
        return with(other, firstDeliveryAt, merged, firstAnswerAt, withdrawn, worked);
    }

    private Known with(
            Duties said,
            @Nullable Instant delivery,
            @Nullable Boolean isMerged,
            @Nullable Instant answer,
            @Nullable Boolean isWithdrawn,
            @Nullable Boolean isWorked) {
        return new Known(
                report, category, unit, assessment, said, delivery, isMerged, drill, answer, isWithdrawn, isWorked);
    }

    private Report filed(Municipality municipality, Instant receivedAt, ZoneId zone) {
        return report != null
                ? report
                : new Report(municipality, receivedAt, receivedAt.atZone(zone).toLocalDate());
    }

    /**
     * The cells in which the incident is to be counted, in order; none while nobody has said when it was reported, and
     * none while it is counted as another one, when it is a drill, or when its import was undone before anybody worked on it.
     */
    List<String> cells() {
        if (report == null || drill != null || Boolean.TRUE.equals(merged) || isGone()) {
            return List.of();
        }
        var cells = new ArrayList<Cell>();
        cells.add(Cell.REPORTED);
        cells.add(Cell.assessed(assessment != null));
        cells.add(Cell.of(Dimension.CATEGORY, category));
        cells.add(Cell.unit(unit));
        cells.add(Cell.of(Dimension.SEVERITY, assessment == null ? null : assessment.severity()));
        cells.add(Cell.of(Dimension.PRIVACY_RISK, assessment == null ? null : assessment.privacyRisk()));
        duties.standing().forEach((code, standing) -> cells.add(Cell.duty(code, standing)));
        if (firstDeliveryAt != null) {
            cells.add(Cell.firstDelivery(DeliveryTime.of(Duration.between(report.receivedAt(), firstDeliveryAt))));
        }
        var keys = new TreeSet<String>();
        cells.forEach(cell -> keys.add(cell.key()));
        return List.copyOf(keys);
    }

    /**
     * What comes from an older register is closed from the first moment. Once it has been anything else somebody has opened it
     * again, and escalation keeps it whatever comes of it and whenever the import is undone.
     */
    private boolean isGone() {
        return Boolean.TRUE.equals(withdrawn) && !Boolean.TRUE.equals(worked);
    }
}
