package se.incidentkedjan.events;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every type of event there is: its name on the wire, its Java form and who may say it, declared once for all. */
public enum EventType {
    INCIDENT_REPORTED("se.incidentkedjan.intake.IncidentReported.v1", Owner.INTAKE, IntakeEvent.IncidentReported.class),
    REPORT_ERASED("se.incidentkedjan.intake.ReportErased.v1", Owner.INTAKE, IntakeEvent.ReportErased.class),
    REPORT_WITHDRAWN("se.incidentkedjan.intake.ReportWithdrawn.v1", Owner.INTAKE, IntakeEvent.ReportWithdrawn.class),
    REPORT_SUPPLEMENTED(
            "se.incidentkedjan.intake.ReportSupplemented.v1", Owner.INTAKE, IntakeEvent.ReportSupplemented.class),
    REPORTER_ASKED("se.incidentkedjan.intake.ReporterAsked.v1", Owner.INTAKE, IntakeEvent.ReporterAsked.class),
    INCIDENT_ASSESSED(
            "se.incidentkedjan.escalation.IncidentAssessed.v1",
            Owner.ESCALATION,
            EscalationEvent.IncidentAssessed.class),
    DUTY_MET("se.incidentkedjan.escalation.DutyMet.v1", Owner.ESCALATION, EscalationEvent.DutyMet.class),
    DUTY_MISSED("se.incidentkedjan.escalation.DutyMissed.v1", Owner.ESCALATION, EscalationEvent.DutyMissed.class),
    DUTY_REMINDED("se.incidentkedjan.escalation.DutyReminded.v1", Owner.ESCALATION, EscalationEvent.DutyReminded.class),
    DUTY_EXEMPTED("se.incidentkedjan.escalation.DutyExempted.v1", Owner.ESCALATION, EscalationEvent.DutyExempted.class),
    AWARENESS_CHANGED(
            "se.incidentkedjan.escalation.AwarenessChanged.v1",
            Owner.ESCALATION,
            EscalationEvent.AwarenessChanged.class),
    CASE_MOVED("se.incidentkedjan.escalation.CaseMoved.v1", Owner.ESCALATION, EscalationEvent.CaseMoved.class),
    CASE_OUTLINED("se.incidentkedjan.escalation.CaseOutlined.v1", Owner.ESCALATION, EscalationEvent.CaseOutlined.class),
    CASE_MERGED("se.incidentkedjan.escalation.CaseMerged.v1", Owner.ESCALATION, EscalationEvent.CaseMerged.class),
    CASE_UNMERGED("se.incidentkedjan.escalation.CaseUnmerged.v1", Owner.ESCALATION, EscalationEvent.CaseUnmerged.class),
    STORM_GREW("se.incidentkedjan.escalation.StormGrew.v1", Owner.ESCALATION, EscalationEvent.StormGrew.class),
    REPORTER_TO_TELL(
            "se.incidentkedjan.escalation.ReporterToTell.v1", Owner.ESCALATION, EscalationEvent.ReporterToTell.class),
    GLASS_BROKEN("se.incidentkedjan.escalation.GlassBroken.v1", Owner.ESCALATION, EscalationEvent.GlassBroken.class),
    DISPOSAL_ORDERED(
            "se.incidentkedjan.escalation.DisposalOrdered.v1", Owner.ESCALATION, EscalationEvent.DisposalOrdered.class),
    DELIVERY_ACCEPTED(
            "se.incidentkedjan.notification.DeliveryAccepted.v1",
            Owner.NOTIFICATION,
            NotificationEvent.DeliveryAccepted.class),
    DELIVERY_FAILED(
            "se.incidentkedjan.notification.DeliveryFailed.v1",
            Owner.NOTIFICATION,
            NotificationEvent.DeliveryFailed.class),
    DELIVERY_BOUNCED(
            "se.incidentkedjan.notification.DeliveryBounced.v1",
            Owner.NOTIFICATION,
            NotificationEvent.DeliveryBounced.class),
    STEP_ACKNOWLEDGED(
            "se.incidentkedjan.notification.StepAcknowledged.v1",
            Owner.NOTIFICATION,
            NotificationEvent.StepAcknowledged.class),
    DELIVERIES_ERASED(
            "se.incidentkedjan.notification.DeliveriesErased.v1",
            Owner.NOTIFICATION,
            NotificationEvent.DeliveriesErased.class);

    private static final Map<String, EventType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::wireName, Function.identity()));
    private static final Map<Class<?>, EventType> BY_FORM =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::form, Function.identity()));

    private final String wireName;
    private final Owner owner;
    private final Class<? extends ChainEvent> form;

    EventType(String wireName, Owner owner, Class<? extends ChainEvent> form) {
        this.wireName = wireName;
        this.owner = owner;
        this.form = form;
    }

    /** The type with this name on the wire, if we know it. */
    public static Optional<EventType> named(String wireName) {
        return Optional.ofNullable(BY_NAME.get(wireName));
    }

    /** The type of an event. */
    public static EventType of(ChainEvent event) {
        return of(event.getClass());
    }

    /** The type whose data this record holds. */
    public static EventType of(Class<? extends ChainEvent> form) {
        var type = BY_FORM.get(form);
        if (type == null) {
            throw new IllegalArgumentException("no event type is declared for " + form);
        }
        return type;
    }

    /** The CloudEvents type attribute, with its version. */
    public String wireName() {
        return wireName;
    }

    /** Who may say it, and so on which topic. */
    public Owner owner() {
        return owner;
    }

    /** The record that holds its data. */
    public Class<? extends ChainEvent> form() {
        return form;
    }
}
