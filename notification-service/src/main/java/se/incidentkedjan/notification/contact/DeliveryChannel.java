package se.incidentkedjan.notification.contact;

/** By what a message travels. */
public enum DeliveryChannel {
    /** A mail, by the municipality's relay. */
    E_MAIL,
    /** A text message to a phone, by a gateway. */
    SMS,
    /** A call to another system: a chat, a ticket desk, an alarm centre. */
    WEBHOOK
}
