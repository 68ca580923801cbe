package se.incidentkedjan.notification.subscription;

/** How far it has come to tell a system of one change. */
public enum NoticeState {
    /** It waits for its first or next attempt, or for an earlier one to the same system. */
    WAITING,
    /** Someone is trying right now, or has died trying. */
    ATTEMPTING,
    /** The system has taken it. */
    TAKEN,
    /** The system said no for good, or did not take it for so long that it was given up. */
    GIVEN_UP,
    /** It is not sent: too many wait, or the incident is not to be told of. */
    DROPPED;

    /** Whether nothing more will happen to it. */
    public boolean isSettled() {
        return this != WAITING && this != ATTEMPTING;
    }
}
