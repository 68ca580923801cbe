package se.incidentkedjan.rules;

/** Tells which atoms hold. */
@FunctionalInterface
interface Truths {

    Truth of(Atom atom);
}
