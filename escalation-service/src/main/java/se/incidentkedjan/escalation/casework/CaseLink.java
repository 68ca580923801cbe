package se.incidentkedjan.escalation.casework;

import se.incidentkedjan.escalation.duty.Who;
import se.incidentkedjan.events.IncidentId;

/**
 * That a case has to do with another one.
 *
 * @param other which
 * @param kind how
 * @param who saw it
 */
public record CaseLink(IncidentId other, Kind kind, Who who) {

    /** How two cases have to do with each other. */
    public enum Kind {
        /** They have to do with each other in some way. */
        RELATED,
        /** The same thing lay behind both. */
        SAME_CAUSE,
        /** This one came of the other. */
        CONSEQUENCE
    }
}
