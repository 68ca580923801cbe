package se.incidentkedjan.intake.mailbox;

/** What has become of a mail. */
public enum Fate {
    /** It is being dealt with, or has been tried in vain and is tried again. */
    TRYING,
    /** It has become a report. */
    REPORTED,
    /** It has become a part of a report that was there. */
    SUPPLEMENTED,
    /** A person is to look at it. */
    NEEDS_LOOK,
    /** It was tried too often, and a person is to look at it. */
    PARKED;

    /** Whether it waits for a person. */
    public boolean isForAPerson() {
        return this == NEEDS_LOOK || this == PARKED;
    }
}
