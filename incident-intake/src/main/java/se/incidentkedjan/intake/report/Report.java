package se.incidentkedjan.intake.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.AlikeCode;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.ClientCode;
import se.incidentkedjan.events.Drill;
import se.incidentkedjan.events.Imported;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.events.facts.YesNo;
import se.incidentkedjan.kit.sealing.Sealed;

/**
 * A report that has been received. The reporter's words and address are sealed: only {@link Words} opens them.
 *
 * @param incident the incident it opens
 * @param municipality where it belongs
 * @param reference what people call it
 * @param receivedAt when it was received, UTC
 * @param channel how it came in
 * @param words the reporter's words
 * @param reporter who reported
 * @param reporterIndex finds what one person reported without opening it; there when an address is
 * @param receiptWanted whether the reporter left an address to send a receipt to
 * @param facts the structured facts as reported
 * @param idempotencyKey hash of what the sender called the request
 * @param fingerprint sum of what was sent under a key of the incident; there when the key of the request is
 * @param erasure that the words are erased, or are about to be
 * @param groupedUnder the incident that this one came in the wake of, in a {@link Rush}; absent when it stands on its own
 * @param alike what it has in common with other reports, in codes
 * @param drill that it is a drill; absent when it is not
 * @param notes what has been said of it since, oldest first
 * @param imported that it comes from an older register; absent when it does not
 * @param client the system that reported it; absent when a person did
 */
public record Report(
        IncidentId incident,
        Municipality municipality,
        Reference reference,
        Instant receivedAt,
        Channel channel,
        @Nullable Sealed words,
        @Nullable Sealed reporter,
        @Nullable String reporterIndex,
        boolean receiptWanted,
        IncidentFacts facts,
        @Nullable String idempotencyKey,
        @Nullable String fingerprint,
        @Nullable Erasure erasure,
        @Nullable IncidentId groupedUnder,
        List<AlikeCode> alike,
        @Nullable Drill drill,
        List<Note> notes,
        @Nullable Imported imported,
        @Nullable ClientCode client) {

    /** Keeps its own copies; reports that were kept before there were codes and notes have none. */
    public Report {
        alike = alike == null ? List.of() : List.copyOf(alike);
        notes = notes == null ? List.of() : List.copyOf(notes);
    }

    /** The note that was sent under this hash; empty when none was. */
    public Optional<Note> note(String token) {
        return notes.stream().filter(note -> note.token().equals(token)).findFirst();
    }

    /** Whether the latest question has no answer. */
    public boolean hasOpenQuestion() {
        return notes.reversed().stream()
                .takeWhile(note -> note.kind() != Note.Kind.ANSWER)
                .anyMatch(note -> note.kind() == Note.Kind.QUESTION);
    }

    /**
     * With one more note.
     *
     * @throws IllegalStateException when the words are erased
     */
    public Report with(Note note) {
        if (erasure != null) {
            throw new IllegalStateException("the words of " + incident + " are erased");
        }
        var more = Stream.concat(notes.stream(), Stream.of(note)).toList();
        return new Report(
                incident,
                municipality,
                reference,
                receivedAt,
                channel,
                words,
                reporter,
                reporterIndex,
                receiptWanted,
                facts,
                idempotencyKey,
                fingerprint,
                null,
                groupedUnder,
                alike,
                drill,
                more,
                imported,
                client);
    }

    /** What the reporter gets to know. */
    public Receipt receipt() {
        return new Receipt(incident, reference, receivedAt);
    }

    /** Whether it was reported as a matter of säkerhetsskydd, so that no words were ever asked for or kept. */
    public boolean isSecurityClassified() {
        return facts.securityClassified() == YesNo.YES;
    }

    /** Whether the words have been taken away. */
    public boolean isErased() {
        return erasure != null;
    }

    /** Since when, UTC, a data key waits to be destroyed; empty when none does. */
    public Optional<Instant> keyToDestroySince() {
        return Optional.ofNullable(erasure)
                .filter(begun -> !begun.keyDestroyed())
                .map(Erasure::at);
    }

    /**
     * Without the words, the reporter, and all that could tell of them. The data key is still to be destroyed.
     *
     * @param at now, UTC
     * @param protocol the protocol of the order to erase; absent when there is none
     * @throws IllegalStateException when they are erased already
     */
    public Report erased(Instant at, @Nullable UUID protocol) {
        if (erasure != null) {
            throw new IllegalStateException("the words of " + incident + " were erased at " + erasure.at());
        }
        return without(new Erasure(at, false, protocol == null ? null : protocol.toString()));
    }

    /**
     * With its data key destroyed, which ends its erasure.
     *
     * @throws IllegalStateException when the words are not erased first: copies of them would be left unreadable
     */
    public Report keyDestroyed() {
        if (erasure == null) {
            throw new IllegalStateException("the words of " + incident + " are not erased");
        }
        return without(new Erasure(erasure.at(), true, erasure.protocol(), erasure.withdrawnAt()));
    }

    /**
     * Withdrawn, because the import that it came in by is undone. Its words are erased when they are not already.
     *
     * @param at now, UTC
     * @throws IllegalStateException when it did not come in by an import
     */
    Report withdrawn(Instant at) {
        if (imported == null) {
            throw new IllegalStateException(incident + " did not come from an older register");
        }
        if (erasure == null) {
            return without(new Erasure(at, false, null, at));
        }
        return erasure.withdrawnAt() != null
                ? this
                : without(new Erasure(erasure.at(), erasure.keyDestroyed(), erasure.protocol(), at));
    }

    private Report without(Erasure now) {
        return new Report(
                incident,
                municipality,
                reference,
                receivedAt,
                channel,
                null,
                null,
                null,
                false,
                facts,
                null,
                null,
                now,
                groupedUnder,
                List.of(),
                drill,
                List.of(),
                imported,
                client);
    }

    /** Tells codes only, so that no log can tell the words. */
    @Override
    public String toString() {
        return "Report[" + incident + ", " + reference + "]";
    }
}
