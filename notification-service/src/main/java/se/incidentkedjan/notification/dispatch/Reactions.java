package se.incidentkedjan.notification.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.ChainEvent;
import se.incidentkedjan.events.DocumentType;
import se.incidentkedjan.events.DutyCode;
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
import se.incidentkedjan.events.EscalationEvent.Escalation;
import se.incidentkedjan.events.EscalationEvent.GlassBroken;
import se.incidentkedjan.events.EscalationEvent.IncidentAssessed;
import se.incidentkedjan.events.EscalationEvent.ReporterToTell;
import se.incidentkedjan.events.EscalationEvent.StartedDuty;
import se.incidentkedjan.events.EscalationEvent.StormGrew;
import se.incidentkedjan.events.EventEnvelope;
import se.incidentkedjan.events.IntakeEvent.IncidentReported;
import se.incidentkedjan.events.IntakeEvent.ReportErased;
import se.incidentkedjan.events.IntakeEvent.ReportSupplemented;
import se.incidentkedjan.events.IntakeEvent.ReportWithdrawn;
import se.incidentkedjan.events.IntakeEvent.ReporterAsked;
import se.incidentkedjan.events.NotificationEvent;
import se.incidentkedjan.events.NotificationEvent.DeliveriesErased;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.kit.ledger.Decision;

/** What is to be sent when others say something of an incident. */
public final class Reactions {

    private static final List<RoleCode> TOLD_OF_BROKEN_GLASS = List.of(RoleCode.of("DPO"), RoleCode.of("CISO"));

    /** What is older than this when it is heard comes after an outage. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    /** How long what comes after an outage waits, so that what was said after it is heard before anything is sent. */
    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    private final Searches searches;
    private final Duration missedWithin;
    private final Clock clock;

    /**
     * Reactions of an organisation.
     *
     * @param searches find the people
     * @param missedWithin how soon someone must take on that the time for a legal duty is out
     */
    public Reactions(Searches searches, Duration missedWithin, Clock clock) {
        this.searches = searches;
        this.missedWithin = missedWithin;
        this.clock = clock;
    }

    /** Decides what to become; {@code known} is absent when nothing was to be sent of the incident so far. */
    public Decision<Dispatch> to(EventEnvelope envelope, @Nullable Dispatch known) {
        ChainEvent event = envelope.event();
        return switch (event) {
            case IncidentReported reported -> reported(reported, envelope, known);
            case IncidentAssessed assessed -> assessed(assessed, envelope, known);
            // Kept even when it changes nothing, so that what comes after it is not taken for a gap.
            case DutyMet met ->
                known == null
                        ? Decision.nothing()
                        : Decision.become(known.met(new DutyKey(met.duty(), met.controller())));
            case DutyExempted exempted ->
                known == null
                        ? Decision.nothing()
                        : Decision.become(known.exempted(new DutyKey(exempted.duty(), exempted.controller())));
            case DutyReminded reminded -> reminded(reminded, envelope, known);
            case ReporterToTell told ->
                known == null
                        ? Decision.nothing()
                        : Decision.become(ReporterNews.tell(
                                known, told.news(), told.at(), clock.instant(), envelope.traceparent()));
            case DutyMissed missed -> missed(missed, envelope, known);
            case AwarenessChanged changed -> kept(known);
            case CaseOutlined outlined -> kept(known);
            case CaseMoved moved ->
                known == null
                        ? Decision.nothing()
                        : moved.status().isOpen() ? resumed(known) : rested(known, moved.status());
            case CaseMerged merged -> known == null ? Decision.nothing() : rested(known, CaseStatus.MERGED);
            case CaseUnmerged unmerged -> known == null ? Decision.nothing() : resumed(known);
            case StormGrew grew -> known == null ? Decision.nothing() : grew(known, grew, envelope);
            case GlassBroken broken -> glassBroken(broken, envelope, known);
            case DisposalOrdered order -> ordered(order, known);
            case ReportErased erased -> Decision.nothing();
            case ReportWithdrawn withdrawn -> Decision.nothing();
            case ReporterAsked asked ->
                known == null
                        ? Decision.nothing()
                        : Decision.become(ReporterNews.ask(
                                known, asked.number(), asked.askedAt(), clock.instant(), envelope.traceparent()));
            case ReportSupplemented added -> known == null ? Decision.nothing() : supplemented(known, added, envelope);
            case NotificationEvent ours -> Decision.nothing();
        };
    }

    /** Whoever answers or adds something is heard by those who were called, also when nobody works on it any more. */
    private Decision<Dispatch> supplemented(Dispatch known, ReportSupplemented event, EventEnvelope envelope) {
        var now = clock.instant();
        return Decision.become(
                searches.gather(ReporterNews.added(known, event.number(), now, envelope.traceparent()), now));
    }

    private Decision<Dispatch> rested(Dispatch known, CaseStatus status) {
        return Decision.become(known.rest(status, clock.instant()));
    }

    private Decision<Dispatch> resumed(Dispatch known) {
        return Decision.become(known.resume(clock.instant()));
    }

    private static Decision<Dispatch> kept(@Nullable Dispatch known) {
        return known == null ? Decision.nothing() : Decision.become(known);
    }

    /** Those who were called hear how many reports it is by now, at the growing intervals at which it is counted. */
    private Decision<Dispatch> grew(Dispatch known, StormGrew event, EventEnvelope envelope) {
        var storm = new Storm(event.reports(), event.since(), event.countedAt());
        var now = clock.instant();
        return Decision.become(searches.gather(StormNews.tell(known, storm, now, envelope.traceparent()), now));
    }

    /** Each share of the time is told of once, to those who hold the role by then. */
    private Decision<Dispatch> reminded(DutyReminded event, EventEnvelope envelope, @Nullable Dispatch known) {
        if (known == null) {
            return Decision.nothing();
        }
        var name = clock(event.duty(), event.controller(), event.dueAt(), Integer.toString(event.share()));
        var step = new Step(
                name,
                event.role(),
                event.controller(),
                Urgency.SOON,
                null,
                Step.About.TIME_GOES,
                new DutyKey(event.duty(), event.controller()));
        return reached(known, step, envelope);
    }

    /** That a limit has passed is told once, whatever was told while it ran. */
    private Decision<Dispatch> missed(DutyMissed event, EventEnvelope envelope, @Nullable Dispatch known) {
        if (known == null || event.role() == null) {
            return kept(known);
        }
        var name = clock(event.duty(), event.controller(), event.dueAt(), "out");
        return reached(
                known,
                new Step(
                        name,
                        event.role(),
                        event.controller(),
                        Urgency.IMMEDIATE,
                        missedWithin,
                        Step.About.TIME_IS_OUT,
                        new DutyKey(event.duty(), event.controller())),
                envelope);
    }

    private static String clock(DutyCode duty, @Nullable UnitCode controller, Instant dueAt, String what) {
        var whose = controller == null ? "" : "." + controller;
        return ("time." + duty + whose + "." + dueAt.getEpochSecond() + "." + what).toLowerCase(Locale.ROOT);
    }

    private Decision<Dispatch> reached(Dispatch known, Step step, EventEnvelope envelope) {
        var dispatch = reach(known, step, envelope);
        var decision = Announcements.decide(known, dispatch);
        return decision.state() == null ? Decision.become(dispatch) : decision;
    }

    private Dispatch reach(Dispatch dispatch, Step step, EventEnvelope envelope) {
        var now = clock.instant();
        var notBefore = envelope.time().plus(FRESH).isBefore(now) ? now.plus(A_MOMENT) : now;
        return searches.reach(dispatch, step, now, notBefore, envelope.traceparent());
    }

    private Decision<Dispatch> reported(IncidentReported event, EventEnvelope envelope, @Nullable Dispatch known) {
        if (!event.receiptWanted()) {
            return Decision.nothing();
        }
        var dispatch = Objects.requireNonNullElseGet(
                known,
                () -> Dispatch.of(event.incident(), event.municipality(), event.reference(), event.receivedAt()));
        return Decision.become(ReporterNews.thank(dispatch, clock.instant(), envelope.traceparent()));
    }

    private Decision<Dispatch> assessed(IncidentAssessed event, EventEnvelope envelope, @Nullable Dispatch known) {
        var dispatch = Objects.requireNonNullElseGet(
                        known,
                        () -> Dispatch.of(
                                event.incident(), event.municipality(), event.reference(), event.receivedAt()))
                .assessed(new Assessment(
                        event.assessedAt(),
                        event.severity(),
                        event.duties().stream().map(Reactions::deadline).toList(),
                        event.category(),
                        event.unit(),
                        event.drill() == null ? null : true));
        for (var escalation : event.escalations()) {
            dispatch = reach(dispatch, step(escalation), envelope);
        }
        var decision = Announcements.decide(known, dispatch);
        return decision.state() == null ? Decision.become(dispatch) : decision;
    }

    /** Each time is told of, whoever was told before. */
    private Decision<Dispatch> glassBroken(GlassBroken event, EventEnvelope envelope, @Nullable Dispatch known) {
        if (known == null) {
            return Decision.nothing();
        }
        var dispatch = known;
        for (var role : TOLD_OF_BROKEN_GLASS) {
            var name = ("glass." + event.role() + "." + event.brokenAt().toEpochMilli() + "." + role)
                    .toLowerCase(Locale.ROOT);
            var step = new Step(name, role, null, Urgency.SOON, null, Step.About.GLASS_BROKEN);
            dispatch = reach(dispatch, step, envelope);
        }
        var decision = Announcements.decide(known, dispatch);
        return decision.state() == null ? Decision.become(dispatch) : decision;
    }

    /** Also confirmed when nobody was ever told, so that whoever ordered it knows that nothing is left. */
    private Decision<Dispatch> ordered(DisposalOrdered order, @Nullable Dispatch known) {
        if (!order.isOf(DocumentType.DELIVERIES)) {
            return known == null ? Decision.nothing() : Decision.become(known);
        }
        var before = Objects.requireNonNullElseGet(
                known,
                () -> Dispatch.of(order.incident(), order.municipality(), order.reference(), order.receivedAt()));
        var after = before.erased(clock.instant());
        return Decision.become(
                after,
                List.of(new DeliveriesErased(
                        order.incident(),
                        order.municipality(),
                        order.protocol(),
                        Objects.requireNonNull(after.erasedAt(), "it has just been erased"),
                        before.deliveries().size())));
    }

    private static Step step(Escalation escalation) {
        return new Step(
                escalation.step(),
                escalation.role(),
                escalation.unit(),
                escalation.urgency(),
                escalation.acknowledgeWithin(),
                null);
    }

    private static Assessment.Deadline deadline(StartedDuty duty) {
        return new Assessment.Deadline(duty.code(), duty.authority(), duty.dueAt(), duty.controller());
    }
}
