package se.incidentkedjan.notification.dispatch;

/** How far a message has come. */
public enum DeliveryState {
    /** It waits for its first or next attempt. */
    REQUESTED,
    /** Someone is trying right now, or has died trying. */
    ATTEMPTING,
    /** The relay has taken over responsibility for it. */
    ACCEPTED,
    /** The relay took it over, and told later that it could not bring it. */
    BOUNCED,
    /** Whoever got it said by it that they have what it asks for. */
    ACKNOWLEDGED,
    /** It was given up. */
    FAILED,
    /** It is not sent, because someone has taken on what it asks for. */
    SUPERSEDED;

    /** Whether nothing more will happen to it. */
    public boolean isSettled() {
        return this != REQUESTED && this != ATTEMPTING;
    }

    /** Whether a relay has taken over responsibility, and has not given it back. */
    public boolean isOnItsWay() {
        return this == ACCEPTED || this == ACKNOWLEDGED;
    }

    /** Whether it will never reach anyone. */
    public boolean isLost() {
        return this == FAILED || this == BOUNCED;
    }

    /** Which steps are allowed. */
    boolean mayBecome(DeliveryState next) {
        return switch (this) {
            // Also what is told by a message whose own attempt was never heard of again.
            case REQUESTED -> next != FAILED && next != REQUESTED;
            // From one attempt to the next when the first was never heard of again.
            case ATTEMPTING -> true;
            case ACCEPTED -> next == BOUNCED || next == ACKNOWLEDGED;
            // What the other services have been told stays true.
            case FAILED, BOUNCED, ACKNOWLEDGED, SUPERSEDED -> false;
        };
    }
}
