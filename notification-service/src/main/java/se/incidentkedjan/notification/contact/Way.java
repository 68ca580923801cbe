package se.incidentkedjan.notification.contact;

/**
 * A way to reach someone.
 *
 * @param channel by what
 * @param address where to: a mail address, a phone number as {@code +46701740605}, or the code of a webhook in the settings
 */
public record Way(DeliveryChannel channel, String address) {

    /** Never tells the address. */
    @Override
    public String toString() {
        return "Way[" + channel + "]";
    }
}
