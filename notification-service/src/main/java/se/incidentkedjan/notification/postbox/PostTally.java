package se.incidentkedjan.notification.postbox;

/** Counts what comes back. */
public interface PostTally {

    /** What became of a mail. */
    enum Kind {
        /** A message of ours could not be brought. */
        BOUNCED,
        /** A relay still tries. */
        DELAYED,
        /** Someone said that they have it. */
        ACKNOWLEDGED,
        /** Someone said that they cannot. */
        DECLINED,
        /** An answer said neither, and whoever wrote it was asked to say it once more. */
        UNCLEAR,
        /** An answer said neither, and could not be asked about: for a person to read. */
        UNCLEAR_AGAIN,
        /** An answer came from another address than the message went to. */
        FOREIGN,
        /** An answer came when the message counted no longer. */
        TOO_OLD,
        /** A program wrote by itself. */
        AUTOMATIC,
        /** It answers nothing that can be answered: for a person to read. */
        NOT_OURS,
        /** It could not be dealt with, however often it was tried. */
        SET_ASIDE
    }

    /** One more. */
    void count(Kind kind);
}
