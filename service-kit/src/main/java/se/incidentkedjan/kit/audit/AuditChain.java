package se.incidentkedjan.kit.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.kit.gathering.Gathering;

/**
 * Puts facts at the end of a chain. Those who come at once share one write. The store lets only one have each place, so
 * that two instances of a service cannot fork the chain: the one who comes second reads where it ends now and goes on
 * from there.
 */
final class AuditChain {

    private static final int TRIES = 100;

    /** Somebody who waits until their fact is in the chain. */
    private static final class Waiting {
        private final AuditFact fact;
        private final Instant at;
        private final @Nullable AuditNote note;
        private @Nullable AuditEntry entry;

        Waiting(AuditFact fact, Instant at) {
            this.fact = fact;
            this.at = at;
            var words = fact.note();
            this.note = words == null ? null : AuditNote.of(words);
        }

        AuditEntry after(ChainHead head) {
            return new AuditEntry(
                    head.sequence() + 1,
                    at,
                    fact.actor().code(),
                    fact.roles(),
                    fact.action(),
                    fact.objectKind(),
                    fact.objectId(),
                    fact.unit(),
                    fact.outcome(),
                    fact.details(),
                    note == null ? null : note.commitment(),
                    head.hash(),
                    "");
        }
    }

    private final AuditStore store;
    private final ChainHash chainHash;
    private final Clock clock;
    private final Gathering<Waiting> gathering = new Gathering<>(this::append);
    private volatile @Nullable ChainHead known;

    AuditChain(AuditStore store, String service, Clock clock) {
        this.store = store;
        this.chainHash = new ChainHash(service);
        this.clock = clock;
    }

    AuditEntry record(AuditFact fact) {
        var waiting = new Waiting(fact, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        gathering.join(waiting);
        if (waiting.entry == null) {
            throw new AuditUnavailable("What was to be recorded may not have been");
        }
        return waiting.entry;
    }

    /** Where the chain ended when this instance last looked or wrote. Asks the store only when that is not known. */
    ChainHead head() {
        var head = known;
        return head == null ? store.head() : head;
    }

    private void append(List<Waiting> all) {
        var head = known;
        // What has become of a write that fails is not known, so the next one asks the store.
        known = null;
        keepNotes(all);
        if (head == null) {
            head = store.head();
        }
        int done = 0;
        for (int tries = 0; tries < TRIES; tries++) {
            var rest = all.subList(done, all.size());
            var entries = chained(head, rest);
            int added = store.append(entries);
            for (int i = 0; i < added; i++) {
                rest.get(i).entry = entries.get(i);
            }
            if (added == entries.size()) {
                known = headOf(entries.getLast());
                return;
            }
            done += added;
            head = store.head();
        }
        throw new AuditUnavailable("Others were quicker " + TRIES + " times to take the next place in the audit trail");
    }

    private void keepNotes(List<Waiting> all) {
        var notes = new ArrayList<AuditNote>(0);
        for (var waiting : all) {
            if (waiting.note != null) {
                notes.add(waiting.note);
            }
        }
        if (!notes.isEmpty()) {
            store.keep(notes);
        }
    }

    private List<AuditEntry> chained(ChainHead from, List<Waiting> facts) {
        var entries = new ArrayList<AuditEntry>(facts.size());
        var head = from;
        for (var waiting : facts) {
            var entry = waiting.after(head);
            var hashed = entry.hashed(chainHash.of(entry));
            entries.add(hashed);
            head = headOf(hashed);
        }
        return entries;
    }

    private static ChainHead headOf(AuditEntry entry) {
        return new ChainHead(entry.sequence(), entry.hash());
    }
}
