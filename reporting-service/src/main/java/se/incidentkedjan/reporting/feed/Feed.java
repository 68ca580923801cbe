package se.incidentkedjan.reporting.feed;

import java.util.OptionalLong;

/** What the figures are fed from: everything that the other services have said, as long as it is kept. */
public interface Feed {

    /** Stops feeding. When this returns, nothing is being counted. */
    void stop();

    /** Feeds again, from where it stands. */
    void start();

    /**
     * Goes back to the oldest that is kept. Only while stopped.
     *
     * @throws FeedInUse when another process is being fed
     */
    void toBeginning();

    /**
     * Goes past everything that is there. Only while stopped.
     *
     * @throws FeedInUse when another process is being fed
     */
    void toEnd();

    /** How many events have been said but not counted; absent when that cannot be seen now. Up to some seconds old. */
    OptionalLong behind();

    /** Much has just been said: what {@link #behind} answers from now on is no older than this. */
    void lookAnew();
}
