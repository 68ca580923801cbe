package se.incidentkedjan.notification.rhythm;

import se.incidentkedjan.events.RoleCode;

/** Who is told how often. */
@FunctionalInterface
public interface Rhythms {

    /** Everyone at once. */
    Rhythms AT_ONCE = (person, role) -> Rhythm.atOnce();

    /**
     * What someone has chosen; when they have not chosen, what the files say of them, or else of the role.
     *
     * @param person their id in organisation.yml
     * @param role as what they are told
     */
    Rhythm of(String person, RoleCode role);
}
