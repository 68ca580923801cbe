package se.incidentkedjan.escalation.breachregister;

import se.incidentkedjan.escalation.casework.IncidentCase;

/** Where the cases come from. */
public interface BreachCases {

    /**
     * Every case that may belong to a register of a period, in the order of their references. They are read a few at a
     * time, so that it does not matter how many there are.
     */
    Iterable<IncidentCase> of(Period period);
}
