package se.incidentkedjan.notification.sending;

import java.time.Duration;
import se.incidentkedjan.notification.dispatch.Delivery;
import se.incidentkedjan.notification.dispatch.Outcome;

/** Counts what is sent. */
public interface Tally {

    /** An attempt has ended. */
    void attempted(Delivery delivery, Outcome outcome);

    /** A message was accepted or given up. */
    void settled(Delivery delivery);

    /** Someone who must act has been reached for the first time, this long after the report was received. */
    void reached(Duration sinceReported);
}
