package se.incidentkedjan.reporting.feed;

/** Another process is being fed too, so nobody can move in the feed. */
public final class FeedInUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With what was seen. */
    public FeedInUse(Throwable cause) {
        super("another process is fed from the same place", cause);
    }
}
