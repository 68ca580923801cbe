package se.incidentkedjan.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What notification-service says: which messages reached their relay and which could not, and what someone has taken on. */
public sealed interface NotificationEvent extends ChainEvent {

    /**
     * A relay has taken over responsibility for a message. This is not proof that anyone has read it.
     *
     * @param incident the incident
     * @param municipality where it belongs
     * @param delivery identifies the message: one recipient and step
     * @param purpose why it was sent
     * @param role the role it was sent to; absent for a receipt
     * @param acceptedAt when the relay accepted it, UTC
     * @param attempts how many times it was tried, at least 1
     * @param repeated true when an earlier attempt may have been accepted too, because its answer was lost
     */
    record DeliveryAccepted(
            IncidentId incident,
            Municipality municipality,
            String delivery,
            Purpose purpose,
            @Nullable RoleCode role,
            Instant acceptedAt,
            int attempts,
            boolean repeated)
            implements NotificationEvent {}

    /**
     * A message was given up: the relay refused it for good, or there was no address to send to.
     *
     * @param incident the incident
     * @param municipality where it belongs
     * @param delivery identifies the message: one recipient and step
     * @param purpose why it was to be sent
     * @param role the role it was for; absent for a receipt
     * @param failedAt when it was given up, UTC
     * @param reason why
     */
    record DeliveryFailed(
            IncidentId incident,
            Municipality municipality,
            String delivery,
            Purpose purpose,
            @Nullable RoleCode role,
            Instant failedAt,
            Failure reason)
            implements NotificationEvent {}

    /**
     * A message that a relay had accepted came back: it could not be brought to its address.
     *
     * @param incident the incident
     * @param municipality where it belongs
     * @param delivery identifies the message: one recipient and step
     * @param purpose why it was sent
     * @param role the role it was sent to; absent for a receipt
     * @param bouncedAt when that was heard, UTC
     */
    record DeliveryBounced(
            IncidentId incident,
            Municipality municipality,
            String delivery,
            Purpose purpose,
            @Nullable RoleCode role,
            Instant bouncedAt)
            implements NotificationEvent {}

    /**
     * Someone has said that they have it: nothing more is sent for this step to anyone. Who it was stays where messages are
     * kept.
     *
     * @param incident the incident
     * @param municipality where it belongs
     * @param step the step of the escalation, as {@code IncidentAssessed} names it
     * @param role whose step it is
     * @param unit whose role; absent for roles of the whole municipality
     * @param acknowledgedAt when, UTC
     * @param way how they said so
     */
    record StepAcknowledged(
            IncidentId incident,
            Municipality municipality,
            String step,
            RoleCode role,
            @Nullable UnitCode unit,
            Instant acknowledgedAt,
            Way way)
            implements NotificationEvent {}

    /** How someone says that they have it. */
    enum Way {
        /** By the link in a message. */
        LINK,
        /** On the page of the case. */
        CASE_PAGE,
        /** By a program, on someone's behalf. */
        API,
        /** By replying to a message. */
        REPLY
    }

    /**
     * It is erased who was told of an incident.
     *
     * @param incident the incident
     * @param municipality where it belongs
     * @param protocol the protocol of the order
     * @param erasedAt when, UTC
     * @param deliveries how many messages it was about
     */
    record DeliveriesErased(
            IncidentId incident, Municipality municipality, UUID protocol, Instant erasedAt, int deliveries)
            implements NotificationEvent {}

    /** Why a message is sent. */
    enum Purpose {
        /** Thanks to the one who reported. */
        RECEIPT,
        /** Someone must know or act. */
        ESCALATION
    }

    /** Why a message was given up. */
    enum Failure {
        /** The relay refused it with a permanent error. */
        REFUSED_BY_RELAY,
        /** Nobody with an address holds the role. */
        NO_RECIPIENT,
        /** The address cannot be used. */
        BAD_ADDRESS
    }
}
