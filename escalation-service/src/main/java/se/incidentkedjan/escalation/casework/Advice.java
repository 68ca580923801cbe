package se.incidentkedjan.escalation.casework;

import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.duty.Who;
import se.incidentkedjan.events.DutyKey;
import se.incidentkedjan.kit.sealing.Sealed;

/**
 * What the dataskyddsombud advises about a duty (GDPR art. 39.1 a). The controller decides.
 *
 * @param duty which, and whose
 * @param verdict what is advised
 * @param reason in words; absent when it is erased
 * @param who gave it
 */
public record Advice(
        DutyKey duty, Verdict verdict, @Nullable Sealed reason, Who who) {

    /** What is advised. */
    public enum Verdict {
        /** Do what the duty asks for. */
        DO_IT,
        /** It does not have to be done. */
        NOT_NEEDED
    }

    Advice withoutPeople() {
        return new Advice(duty, verdict, null, who.withoutPerson());
    }
}
