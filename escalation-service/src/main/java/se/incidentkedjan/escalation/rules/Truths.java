package se.incidentkedjan.escalation.rules;

/** Tells which atoms hold. */
@FunctionalInterface
interface Truths {

    Truth of(Atom atom);
}
