package se.incidentkedjan.kit.audit;

import java.util.UUID;

/**
 * Who did it, without a name.
 *
 * @param code {@code anonymous}, {@code service:} with a service account, or a pseudonym (a UUID)
 */
public record Actor(String code) {

    private static final String SERVICE = "service:";
    private static final Actor ANONYMOUS = new Actor("anonymous");

    /** Refuses what is no code. */
    public Actor {
        Codes.required("actor", code);
    }

    /** Somebody who has not signed in. */
    public static Actor anonymous() {
        return ANONYMOUS;
    }

    /** Another service of the chain, or this one by itself. */
    public static Actor service(String account) {
        return new Actor(SERVICE + account);
    }

    /** A person, by the pseudonym that {@link AuditSubjects} gives. */
    public static Actor person(UUID pseudonym) {
        return new Actor(pseudonym.toString());
    }
}
