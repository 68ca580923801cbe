package se.incidentkedjan.events;

/** How far the handling of an incident has come. */
public enum CaseStatus {
    /** It is received, and no rule has been applied yet. */
    REPORTED,
    /** The rules have been applied; nobody works on it yet. */
    ASSESSED,
    /** Someone works on it. */
    IN_PROGRESS,
    /** The harm is stopped; what the law and the learning ask for may be left. */
    RESOLVED,
    /** Everything is done. */
    CLOSED,
    /** It is the same incident as another one, and is worked on there. */
    MERGED,
    /** It was no incident. */
    REJECTED;

    /** Whether someone still has something to do with it. */
    public boolean isOpen() {
        return switch (this) {
            case REPORTED, ASSESSED, IN_PROGRESS, RESOLVED -> true;
            case CLOSED, MERGED, REJECTED -> false;
        };
    }
}
