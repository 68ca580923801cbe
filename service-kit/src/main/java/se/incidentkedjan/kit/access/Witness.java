package se.incidentkedjan.kit.access;

/** Remembers what was done, before it is done. */
@FunctionalInterface
public interface Witness {

    /** Returns when it is remembered for good; throws when it cannot be, and then it must not be done. */
    void saw(Attempt attempt);
}
