package se.incidentkedjan.notification.people;

/**
 * Someone who can be reached by e-mail.
 *
 * @param id as in organisation.yml
 * @param name what they are called there, usually a title
 * @param email where they are reached
 */
public record Person(String id, String name, String email) {

    /** Never tells the name or the address. */
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
