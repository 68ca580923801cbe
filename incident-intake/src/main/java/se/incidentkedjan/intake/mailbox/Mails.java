package se.incidentkedjan.intake.mailbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.IncidentId;

/** Which mails have come, by indexes that tell nothing of them, and what became of them. What is written is durable. */
public interface Mails {

    /**
     * What is known of a mail.
     *
     * @param fate what has become of it
     * @param tries how often it has been tried, this time counted
     */
    record Known(Fate fate, int tries) {}

    /**
     * A mail that waits for a person.
     *
     * @param id its index
     * @param mailbox where it came
     * @param at when it was first seen, UTC
     * @param size in bytes
     * @param tries how often it has been tried
     * @param failure which kind of failure there was last; absent when there was none
     */
    record Waiting(
            String id,
            String mailbox,
            Instant at,
            Fate fate,
            Reason reason,
            long size,
            int tries,
            @Nullable String failure) {}

    /** Counts a try, unless it is settled. */
    Known begin(String mail, String mailbox, long size, Instant now);

    /**
     * Notes that a try failed.
     *
     * @param failure its kind, without words
     * @param counts whether it is the mail's fault; otherwise the try is taken back
     */
    void failed(String mail, String failure, boolean counts);

    /**
     * Ends it with a mail.
     *
     * @param thread the index of its Message-ID, by which answers to it are known
     */
    void settle(String mail, Settled settled, @Nullable String thread);

    /** The incidents to which the mails of these threads belong, in the order of the threads. */
    List<IncidentId> incidentsOf(List<String> threads);

    /**
     * Whether its sender may get an automatic answer for it; if so, that is noted. Asked again for the same mail the answer is
     * the same.
     *
     * @param most how many answers one sender may get a day
     */
    boolean mayAnswer(String mail, String senderIndex, LocalDate day, int most);

    /** Those that nobody has looked at, oldest first. */
    List<Waiting> waiting(int most);

    /** Since when, UTC, the oldest of them waits; empty when none does. */
    Optional<Instant> waitingSince();

    /**
     * Notes that somebody has looked at one; again does nothing.
     *
     * @return whether it is one that a person is, or was, to look at
     */
    boolean looked(String mail, Instant now);

    /** Takes away what tells of the sender of what belongs to an incident, whose words are erased. */
    void erase(IncidentId incident);

    /** Forgets those that came before this; never one that waits for a person. */
    void forget(Instant before);
}
