package se.incidentkedjan.intake.mailbox;

/** Counts mails by what became of them. */
public interface MailTally {

    /** It ended with a mail. */
    void settled(Fate fate);

    /** A mail came that had been dealt with before. */
    void again();

    /** A mail could not be dealt with this time. */
    void failed();
}
