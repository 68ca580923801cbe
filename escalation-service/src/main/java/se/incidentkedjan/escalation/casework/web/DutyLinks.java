package se.incidentkedjan.escalation.casework.web;

import java.util.Optional;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.duty.Duty;

/** What another feature has to show of a duty, for those who may make papers of the case; the case page links to it. */
public interface DutyLinks {

    /**
     * A link on the card of a duty.
     *
     * @param label what it says, in Swedish
     * @param address where it leads
     */
    record Link(String label, String address) {}

    /** The link for a duty as it stands; empty when there is nothing to show. */
    Optional<Link> of(IncidentCase one, Duty duty);
}
