package se.incidentkedjan.intake.mailbox;

import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.IncidentId;

/**
 * How it ended with a mail.
 *
 * @param fate what became of it
 * @param incident whose report it is or belongs to; absent when it is for a person
 * @param reason why it is for a person; absent when it is not
 */
public record Settled(
        Fate fate, @Nullable IncidentId incident, @Nullable Reason reason) {

    static Settled reported(IncidentId incident) {
        return new Settled(Fate.REPORTED, incident, null);
    }

    static Settled supplemented(IncidentId incident) {
        return new Settled(Fate.SUPPLEMENTED, incident, null);
    }

    static Settled needsLook(Reason reason) {
        return new Settled(Fate.NEEDS_LOOK, null, reason);
    }

    static Settled parked() {
        return new Settled(Fate.PARKED, null, Reason.TRIED_TOO_OFTEN);
    }
}
