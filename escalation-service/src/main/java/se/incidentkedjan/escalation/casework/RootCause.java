package se.incidentkedjan.escalation.casework;

import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.duty.Who;
import se.incidentkedjan.events.Cause;
import se.incidentkedjan.kit.sealing.Sealed;

/**
 * What lay behind an incident, and what is learnt from it.
 *
 * @param cause as a code
 * @param description in words; absent when nobody wrote any, or when it is erased
 * @param lessons in words; absent likewise
 * @param who told it
 */
public record RootCause(
        Cause cause, @Nullable Sealed description, @Nullable Sealed lessons, Who who) {

    RootCause withoutPeople() {
        return new RootCause(cause, null, null, who.withoutPerson());
    }
}
