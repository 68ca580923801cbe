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
    FAILED;

    /** Whether nothing more will happen to it. */
    public boolean isSettled() {
        return this == ACCEPTED || this == FAILED;
    }

    /** Which steps are allowed. */
    boolean mayBecome(DeliveryState next) {
        return switch (this) {
            // Straight to accepted when an attempt that was thought lost answers late.
            case REQUESTED -> next == ATTEMPTING || next == ACCEPTED;
            // From one attempt to the next when the first was never heard of again.
            case ATTEMPTING -> true;
            // What the other services have been told stays true.
            case FAILED, ACCEPTED -> false;
        };
    }
}
