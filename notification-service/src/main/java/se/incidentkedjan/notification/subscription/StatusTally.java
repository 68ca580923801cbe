package se.incidentkedjan.notification.subscription;

import se.incidentkedjan.notification.dispatch.Outcome;

/** Counts what systems are told. */
public interface StatusTally {

    /** An attempt has ended. */
    void attempted(Outcome.Tried outcome);

    /** A notice was taken or given up. */
    void settled(Notice notice);
}
