package se.incidentkedjan.notification.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.ChainEvent;
import se.incidentkedjan.events.DocumentType;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.DutyKey;
import se.incidentkedjan.events.EscalationEvent.AwarenessChanged;
import se.incidentkedjan.events.EscalationEvent.CaseMerged;
import se.incidentkedjan.events.EscalationEvent.CaseMoved;
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
import se.incidentkedjan.events.EventEnvelope;
import se.incidentkedjan.events.IntakeEvent.IncidentReported;
import se.incidentkedjan.events.IntakeEvent.ReportErased;
import se.incidentkedjan.events.NotificationEvent;
import se.incidentkedjan.events.NotificationEvent.DeliveriesErased;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.kit.ledger.Decision;

/** What is to be sent when others say something of an incident. */
public final class Reactions {

    /** Knows who holds a role. */
    @FunctionalInterface
    public interface Holders {

        /**
         * Those who hold a role and have an address; none when nobody does.
         *
         * @param unit whose role; absent when unknown or for roles of the whole municipality
         */
        List<Recipient> of(RoleCode role, @Nullable UnitCode unit);
    }

    private static final List<RoleCode> TOLD_OF_BROKEN_GLASS = List.of(RoleCode.of("DPO"), RoleCode.of("CISO"));

    private final Holders holders;
    private final Clock clock;

    /** Reactions in an organisation with these people. */
    public Reactions(Holders holders, Clock clock) {
        this.holders = holders;
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
                        : Decision.become(
                                known.tellReporter(told.news(), told.at(), clock.instant(), envelope.traceparent()));
            case DutyMissed missed -> missed(missed, envelope, known);
            case AwarenessChanged changed -> kept(known);
            case CaseMoved moved -> kept(known);
            case CaseMerged merged -> kept(known);
            case CaseUnmerged unmerged -> kept(known);
            case GlassBroken broken -> glassBroken(broken, envelope, known);
            case DisposalOrdered order -> ordered(order, known);
            case ReportErased erased -> Decision.nothing();
            case NotificationEvent ours -> Decision.nothing();
        };
    }

    private static Decision<Dispatch> kept(@Nullable Dispatch known) {
        return known == null ? Decision.nothing() : Decision.become(known);
    }

    /** Each share of the time is told of once, to those who hold the role by then. */
    private Decision<Dispatch> reminded(DutyReminded event, EventEnvelope envelope, @Nullable Dispatch known) {
        if (known == null) {
            return Decision.nothing();
        }
        var name = clock(event.duty(), event.controller(), event.dueAt(), Integer.toString(event.share()));
        var step = new Step(name, event.role(), event.controller(), Urgency.SOON, null, Step.About.TIME_GOES);
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
                new Step(name, event.role(), event.controller(), Urgency.IMMEDIATE, null, Step.About.TIME_IS_OUT),
                envelope);
    }

    private static String clock(DutyCode duty, @Nullable UnitCode controller, Instant dueAt, String what) {
        var whose = controller == null ? "" : "." + controller;
        return ("time." + duty + whose + "." + dueAt.getEpochSecond() + "." + what).toLowerCase(Locale.ROOT);
    }

    private Decision<Dispatch> reached(Dispatch known, Step step, EventEnvelope envelope) {
        var dispatch = known.reach(holders.of(step.role(), step.unit()), step, clock.instant(), envelope.traceparent());
        var decision = Announcements.decide(known, dispatch);
        return decision.state() == null ? Decision.become(dispatch) : decision;
    }

    private Decision<Dispatch> reported(IncidentReported event, EventEnvelope envelope, @Nullable Dispatch known) {
        if (!event.receiptWanted()) {
            return Decision.nothing();
        }
        var dispatch = Objects.requireNonNullElseGet(
                known,
                () -> Dispatch.of(event.incident(), event.municipality(), event.reference(), event.receivedAt()));
        return Decision.become(dispatch.thankReporter(clock.instant(), envelope.traceparent()));
    }

    private Decision<Dispatch> assessed(IncidentAssessed event, EventEnvelope envelope, @Nullable Dispatch known) {
        var now = clock.instant();
        var dispatch = Objects.requireNonNullElseGet(
                        known,
                        () -> Dispatch.of(
                                event.incident(), event.municipality(), event.reference(), event.receivedAt()))
                .assessed(new Assessment(
                        event.assessedAt(),
                        event.severity(),
                        event.duties().stream().map(Reactions::deadline).toList()));
        for (var escalation : event.escalations()) {
            var recipients = holders.of(escalation.role(), escalation.unit());
            dispatch = dispatch.reach(recipients, step(escalation), now, envelope.traceparent());
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
            dispatch = dispatch.reach(holders.of(role, null), step, clock.instant(), envelope.traceparent());
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
