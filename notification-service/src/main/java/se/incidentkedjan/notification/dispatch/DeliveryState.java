package se.incidentkedjan.notification.dispatch;

/** How far a message has come. */
public enum DeliveryState {
    /** It waits for its first or next attempt. */
    REQUESTED,
    /** Someone is trying right now, or has died trying. */
    ATTEMPTING,
    /** The relay has taken over responsibility for it. */
    ACCEPTED,
    /** It was given up. */
    FAILED,
    /** It is not sent, because someone has taken on what it asks for. */
    SUPERSEDED;

    /** Whether nothing more will happen to it. */
    public boolean isSettled() {
        return this == ACCEPTED || this == FAILED || this == SUPERSEDED;
    }

    /** Which steps are allowed. */
    boolean mayBecome(DeliveryState next) {
        return switch (this) {
            // Straight to accepted when an attempt that was thought lost answers late.
            case REQUESTED -> next == ATTEMPTING || next == ACCEPTED || next == SUPERSEDED;
            // From one attempt to the next when the first was never heard of again.
            case ATTEMPTING -> true;
            // What the other services have been told stays true.
            case FAILED, ACCEPTED, SUPERSEDED -> false;
        };
    }
}
