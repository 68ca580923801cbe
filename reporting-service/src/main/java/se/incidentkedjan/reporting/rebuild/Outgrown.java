package se.incidentkedjan.reporting.rebuild;

/** Figures that an earlier version of the program made, and this one cannot go on with. */
public interface Outgrown {

    /** Whether there are any. */
    boolean exist();

    /** Removes them. */
    void remove();
}
