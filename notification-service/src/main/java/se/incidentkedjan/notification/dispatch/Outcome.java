package se.incidentkedjan.notification.dispatch;

import se.incidentkedjan.events.NotificationEvent.Failure;

/** What came of an attempt to send a message. */
public sealed interface Outcome {

    /** It was tried. */
    sealed interface Tried extends Outcome {}

    /** The relay has taken over responsibility. */
    record Accepted() implements Tried {}

    /**
     * It did not work, and may work later.
     *
     * @param maybeAccepted whether the relay may have accepted it without our hearing so
     */
    record TriedInVain(boolean maybeAccepted) implements Tried {}

    /** There was no time to try. */
    record NotTried() implements Outcome {}

    /**
     * It can never work.
     *
     * @param failure why
     */
    record GivenUp(Failure failure) implements Tried {}
}
