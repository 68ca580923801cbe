package se.incidentkedjan.reporting.publication;

/** What becomes of something that was asked for. */
public sealed interface Ruling {

    /**
     * It is done.
     *
     * @param edition as it is now
     */
    record Granted(Edition edition) implements Ruling {}

    /**
     * It is not done, and nothing has changed.
     *
     * @param why why not
     */
    record Refused(Refusal why) implements Ruling {}
}
