package se.incidentkedjan.reporting.counting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.ChainEvent;
import se.incidentkedjan.events.DocumentType;
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

/**
 * What the figures need to know of one incident. The three topics are heard in any order, so nearly all of it may come
 * first.
 *
 * @param report when and where it belongs; absent until a report or an assessment has been heard
 * @param traits what sort of incident it is
 * @param assessment how the rules see it now; absent until they have been applied
 * @param duties what has been said of legal duties
 * @param course how it has gone with it
 * @param times when things first came to pass
 * @param measures what is to be done because of it
 */
public record Known(
        @Nullable Report report,
        Traits traits,
        @Nullable Assessment assessment,
        Duties duties,
        Course course,
        Times times,
        List<Measure> measures) {

    static final Known NOTHING =
            new Known(null, Traits.UNKNOWN, null, Duties.NONE, Course.BEGUN, Times.NONE, List.of());

    /** Keeps its own copy. */
    public Known {
        measures = List.copyOf(measures);
    }

    /**
     * Which pages an incident is counted on. It is set by the first that tells and never changes, so that an incident
     * never moves to another day.
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
            case DutyMet met ->
                with(duties.met(
                        new DutyKey(met.duty(), met.controller()), met.metAt(), met.inTime(), met.lateBecause()));
            case DutyMissed missed ->
                with(duties.missed(new DutyKey(missed.duty(), missed.controller()), missed.dueAt()));
            case DutyExempted exempted -> with(duties.exempted(new DutyKey(exempted.duty(), exempted.controller())));
            case CaseMerged merge -> with(course.merged(true, merge.mergedAt()));
            case CaseUnmerged unmerge -> with(course.merged(false, unmerge.unmergedAt()));
            case DutyReminded reminded -> this;
            case ReporterToTell told -> this;
            case CaseOutlined outlined -> and(outlined, zone);
            case StormGrew grew -> this;
            case AwarenessChanged changed -> this;
            case CaseMoved moved ->
                new Known(report, traits.moved(moved), assessment, duties, course.moved(moved), times, measures);
            case GlassBroken broken -> this;
            // What is erased stays counted: the figures hold codes and numbers only.
            case DisposalOrdered order -> order.isOf(DocumentType.CASE) ? with(course.erased(order.orderedAt())) : this;
            case ReportErased erased -> this;
            case ReportWithdrawn undone -> with(course.undone());
            // What is said between the reporter and those who work the case is counted nowhere.
            case ReportSupplemented added -> this;
            case ReporterAsked asked -> this;
            case StepAcknowledged acknowledged -> with(times.answered(acknowledged.acknowledgedAt()));
            case DeliveriesErased erased -> this;
            case DeliveryAccepted accepted ->
                accepted.purpose() == Purpose.ESCALATION ? with(times.delivered(accepted.acceptedAt())) : this;
            case DeliveryFailed failed -> this;
            case DeliveryBounced bounced -> this;
        };
    }

    private Known and(IncidentReported reported, ZoneId zone) {
        return new Known(
                filed(reported.municipality(), reported.receivedAt(), zone),
                traits.reported(reported.facts(), assessment != null),
                assessment,
                duties,
                course.reported(reported.drill(), reported.imported()),
                times,
                measures);
    }

    private Known and(IncidentAssessed assessed, ZoneId zone) {
        // It may be known at once, and unknown again later: the first time counts, in whatever order they are heard.
        var risk = assessed.privacyRisk();
        var known = risk == PrivacyRisk.TO_BE_ASSESSED ? times : times.assessed(assessed.assessedAt());
        if (assessment != null && assessed.assessedAt().isBefore(assessment.at())) {
            return with(known);
        }
        var started = assessed.duties().stream()
                .map(duty -> new Duties.Started(new DutyKey(duty.code(), duty.controller()), duty.dueAt()))
                .toList();
        return new Known(
                filed(assessed.municipality(), assessed.receivedAt(), zone),
                traits.assessed(assessed),
                new Assessment(assessed.assessedAt(), assessed.severity(), risk),
                duties.assessed(started),
                course.reported(assessed.drill(), null),
                known,
                measures);
    }

    private Known and(CaseOutlined outlined, ZoneId zone) {
        var before = traits.outlinedAt();
        return (before != null && outlined.outlinedAt().isBefore(before)) || course.isErasedBy(outlined.outlinedAt())
                ? this
                : new Known(
                        report,
                        traits.outlined(outlined),
                        assessment,
                        duties,
                        course,
                        times,
                        outlined.measures().stream()
                                .map(told -> Measure.of(told, zone))
                                .toList());
    }

    private Known with(Duties other) {
        return new Known(report, traits, assessment, other, course, times, measures);
    }

    private Known with(Course other) {
        return new Known(report, traits, assessment, duties, other, times, measures);
    }

    private Known with(Times other) {
        return new Known(report, traits, assessment, duties, course, other, measures);
    }

    private Report filed(Municipality municipality, Instant receivedAt, ZoneId zone) {
        return report != null
                ? report
                : new Report(municipality, receivedAt, receivedAt.atZone(zone).toLocalDate());
    }

    /**
     * How the incident is to be counted; nowhere while nobody has said when it was reported, when it is a drill, or when its
     * import was undone before anybody worked on it.
     */
    Entry entry() {
        if (report == null || course.drill() != null || course.isGone()) {
            return Entry.NONE;
        }
        return Entry.of(
                Cell.unit(traits.unit()).code(),
                cells(report).stream().map(Cell::key).sorted().toList());
    }

    private List<Cell> cells(Report filed) {
        // Counted as the other one, or no incident: apart from those that are.
        if (course.merged()) {
            return List.of(Cell.one(Dimension.MERGED));
        }
        if (course.isRejected()) {
            return List.of(Cell.one(Dimension.REJECTED));
        }
        var cells = new ArrayList<Cell>();
        cells.add(Cell.one(Dimension.REPORTED));
        cells.add(Cell.state(course.isClosed()));
        cells.add(Cell.assessed(assessment != null));
        cells.add(Cell.of(Dimension.SEVERITY, assessment == null ? null : assessment.severity(), Cell.NOT_ASSESSED));
        cells.add(Cell.of(
                Dimension.PRIVACY_RISK, assessment == null ? null : assessment.privacyRisk(), Cell.NOT_ASSESSED));
        cells.addAll(traits.cells());
        duties.standing().forEach((code, standing) -> cells.add(Cell.duty(code, standing)));
        duties.lateReasons().forEach((code, reason) -> cells.add(Cell.lateReason(code, reason)));
        measures.forEach(measure -> cells.add(measure.cell()));
        var system = traits.system();
        if (system != null) {
            measures.stream().filter(Measure::isOpen).forEach(measure -> cells.add(Cell.toDo(system, measure.due())));
        }
        if (course.imported() != null) {
            cells.add(Cell.one(Dimension.IMPORTED));
        } else {
            time(cells, Dimension.TIME_TO_REPORT, traits.discoveredAt(), filed.receivedAt());
            time(cells, Dimension.TIME_TO_DELIVERY, filed.receivedAt(), times.deliveredAt());
            time(cells, Dimension.TIME_TO_ACKNOWLEDGE, filed.receivedAt(), times.answeredAt());
            time(cells, Dimension.TIME_TO_ASSESS, filed.receivedAt(), times.assessedAt());
            time(cells, Dimension.TIME_TO_CLOSE, filed.receivedAt(), course.isClosed() ? course.movedAt() : null);
        }
        return cells;
    }

    private static void time(List<Cell> cells, Dimension dimension, @Nullable Instant from, @Nullable Instant to) {
        if (from != null && to != null) {
            cells.add(Cell.time(dimension, Duration.between(from, to)));
        }
    }
}
