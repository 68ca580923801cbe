package se.incidentkedjan.reporting.feed;

/** What the figures are fed from does not answer. */
public final class FeedAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Seen now. */
    public FeedAway() {
        super("what the figures are fed from does not answer");
    }
}
