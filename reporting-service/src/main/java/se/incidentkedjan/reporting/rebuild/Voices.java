package se.incidentkedjan.reporting.rebuild;

/** The services that own what is counted. */
public interface Voices {

    /**
     * Asks each of them to say everything once more, and returns when all of it is on the feed.
     *
     * @throws VoiceMissing when one does not do it
     */
    void sayEverythingAgain();
}
