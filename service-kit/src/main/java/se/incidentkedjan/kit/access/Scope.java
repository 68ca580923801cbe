package se.incidentkedjan.kit.access;

/** How far a right reaches. */
public enum Scope {
    /** Everything in the municipality. */
    ALL,
    /** What belongs to the units and systems that the role was given for. */
    MANDATE,
    /** What the role has been called to. */
    ASSIGNED
}
