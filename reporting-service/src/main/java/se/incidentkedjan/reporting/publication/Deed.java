package se.incidentkedjan.reporting.publication;

import java.time.Instant;

/**
 * Something that was done with a version.
 *
 * @param what what was done
 * @param at when, UTC
 * @param who by whom
 */
public record Deed(What what, Instant at, Who who) {

    /** What can be done with a version. */
    public enum What {
        /** It was made from the figures. */
        MADE,
        /** It was made anew from the figures. */
        MADE_ANEW,
        /** Its texts were changed. */
        EDITED,
        /** It was frozen and published. */
        APPROVED,
        /** It was told that the board has taken it. */
        ADOPTED
    }
}
