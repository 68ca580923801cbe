package se.incidentkedjan.escalation.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.duty.Who;
import se.incidentkedjan.kit.sealing.Sealed;

/**
 * Something that is to be done because of an incident.
 *
 * @param number from 1, in the case
 * @param what in words; absent when it is erased
 * @param owner who is to do it, in words; absent when it is erased
 * @param due the last day, Swedish time
 * @param created who added it
 * @param state how far it has come
 * @param finished who told that it is done or handed over; absent until then
 * @param handedTo where it is followed up instead, in words; absent unless it is handed over
 */
public record Measure(
        int number,
        @Nullable Sealed what,
        @Nullable Sealed owner,
        LocalDate due,
        Who created,
        State state,
        @Nullable Who finished,
        @Nullable Sealed handedTo) {

    /** How far a measure has come. */
    public enum State {
        /** It is still to be done. */
        OPEN,
        /** It is done. */
        DONE,
        /** It is followed up somewhere else, such as in the plan of the verksamhet. */
        HANDED_OVER
    }

    Measure done(Who by) {
        return new Measure(number, what, owner, due, created, State.DONE, by, null);
    }

    Measure handedOver(Sealed to, Who by) {
        return new Measure(number, what, owner, due, created, State.HANDED_OVER, by, to);
    }

    Measure withoutPeople() {
        return new Measure(
                number,
                null,
                null,
                due,
                created.withoutPerson(),
                state,
                finished == null ? null : finished.withoutPerson(),
                null);
    }
}
