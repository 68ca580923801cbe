package se.incidentkedjan.notification.upkeep;

import java.time.Instant;

/** Which matters have been told, so that a restart does not tell them again, and of two instances one tells. */
public interface ToldMatters {

    /**
     * Takes it upon the caller to tell a matter.
     *
     * @param until UTC; when it has not been told by then, someone may try again
     * @return whether it is the caller's to tell; false when it has been told, and while another one is about to
     */
    boolean begin(String matter, Instant now, Instant until);

    /** Whether it has been told. */
    boolean isTold(String matter);

    /** It has been told. */
    void told(String matter);

    /** Those that were begun before this are no longer known. */
    void forget(Instant before);
}
