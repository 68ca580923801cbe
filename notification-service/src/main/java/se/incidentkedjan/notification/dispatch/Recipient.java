package se.incidentkedjan.notification.dispatch;

/**
 * Someone in the organisation who is to get a message.
 *
 * @param person their id in organisation.yml
 * @param name what they are called there, usually a title
 * @param address where they read e-mail
 */
public record Recipient(String person, String name, String address) {

    /** Never tells the name or the address. */
    @Override
    public String toString() {
        return "Recipient[" + person + "]";
    }
}
