package se.incidentkedjan.events;

/** Something that has happened to an incident. What carries it (id, time, sequence) stands in {@link EventEnvelope}. */
public sealed interface ChainEvent permits IntakeEvent, EscalationEvent, NotificationEvent {

    /** The incident it happened to. */
    IncidentId incident();

    /** The municipality the incident belongs to. */
    Municipality municipality();
}
