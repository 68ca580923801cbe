package se.incidentkedjan.kit.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who is behind a pseudonym, as long as that may be known. Each service has its own pseudonyms, so that trails of two
 * services cannot be joined without their tables. Methods throw {@link AuditUnavailable} when the store does not answer.
 */
public interface AuditSubjects {

    /**
     * The actor for a person who has signed in. The same as long as the person has not been erased.
     *
     * @param issuer who vouches for the person, the {@code iss} of the token
     * @param subject the {@code sub} of the token
     * @param displayName what the revisor reads; a new one replaces the old
     */
    Actor actor(String issuer, String subject, String displayName);

    /** The names behind these actors' codes, by code. Erased persons, services and the anonymous have none. */
    Map<String, String> names(Collection<String> actors);

    /** Those whom the trail calls this, exactly; people can have the same name. */
    List<AuditPerson> called(String displayName);

    /**
     * Forgets who a person is: what they did stays in the chain and can no longer be tied to them. A person who comes back
     * gets a new pseudonym. Other instances of the service may use the old one for up to five minutes.
     *
     * @return whether the person was known
     */
    boolean erase(String issuer, String subject);

    /** The same by pseudonym. */
    boolean erase(UUID pseudonym);
}
