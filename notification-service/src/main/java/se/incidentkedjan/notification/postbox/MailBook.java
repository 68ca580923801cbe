package se.incidentkedjan.notification.postbox;

import java.time.Instant;
import java.time.LocalDate;

/** Remembers which mails have been read, so that each has its effect once, also after a crash. Nothing of what stood in them. */
public interface MailBook {

    /**
     * How far the reading of a mail has come.
     *
     * @param tries how many times it has been begun, this one included
     * @param isDone whether it has had its effect
     * @param isForAPerson whether it then was left for a person to read
     */
    record Reading(int tries, boolean isDone, boolean isForAPerson) {}

    /** It is read now, perhaps again. */
    Reading begin(String mail, Instant now);

    /** It has had its effect. */
    void done(String mail, boolean isForAPerson);

    /** Whether an address gets its one automatic answer of a day by this; asked once more it is no. */
    boolean mayAnswer(String address, LocalDate day, Instant now);

    /** Forgets what was read for the last time before this. */
    void forget(Instant before);
}
