package se.incidentkedjan.kit.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.SmartLifecycle;
import se.incidentkedjan.kit.auditor.ChainCheck;

/**
 * The audit trail of one service: who saw, searched, changed, decided, exported, signed in and failed to. Entries are
 * chained by hashes, and about once a second the end of the chain is signed and kept in another place.
 */
public final class AuditTrail implements SmartLifecycle {

    private static final Duration CHECKPOINT_EVERY = Duration.ofSeconds(1);

    private final AuditStore store;
    private final AuditChain chain;
    private final Checkpointing checkpointing;
    private final AuditExport export;

    private AuditTrail(
            AuditStore store, String service, PrivateKey key, Clock clock, CheckpointPlace place, Duration every) {
        this.store = store;
        this.chain = new AuditChain(store, service, clock);
        this.checkpointing =
                new Checkpointing(chain, store, new CheckpointSigner(service, key), place, service, clock, every);
        this.export = new AuditExport(service);
    }

    /**
     * A trail. The store is not asked for anything until the first use; checkpoints are made from {@link #start()} on.
     *
     * @param service the service account, which is part of every hash
     * @param privateKey of that account, EC on P-256
     * @param place for checkpoints
     */
    public static AuditTrail open(
            AuditStore store, String service, PrivateKey privateKey, Clock clock, CheckpointPlace place) {
        return open(store, service, privateKey, clock, place, CHECKPOINT_EVERY);
    }

    /** The same with another pause between checkpoints. */
    static AuditTrail open(
            AuditStore store,
            String service,
            PrivateKey privateKey,
            Clock clock,
            CheckpointPlace place,
            Duration checkpointEvery) {
        return new AuditTrail(store, service, privateKey, clock, place, checkpointEvery);
    }

    /**
     * Records a fact, and returns when it is durable.
     *
     * @return the entry in the chain
     * @throws AuditUnavailable when it could not be recorded; what it says must then not be done. It may still turn out
     *     to be in the chain.
     */
    public AuditEntry record(AuditFact fact) {
        return chain.record(fact);
    }

    /** Entries to read, newest first. */
    public AuditPage page(AuditQuery query) {
        return query.isUnfiltered() ? newest(query) : found(query);
    }

    private AuditPage newest(AuditQuery query) {
        var before = query.before();
        if (before != null) {
            return between(Math.max(1, before - query.size()), before - 1);
        }
        // Looked up by key, as searching costs a store without indexes everything it has. Other instances may have
        // written since this one last looked, so as many places again are looked at beyond the known end.
        long known = chain.head().sequence();
        var links = store.between(Math.max(1, known - query.size() + 1), known + query.size());
        long end = links.isEmpty() ? 0 : links.getFirst().sequence();
        if (end == known + query.size()) {
            end = store.head().sequence();
            return between(Math.max(1, end - query.size() + 1), end);
        }
        long first = Math.max(1, end - query.size() + 1);
        return AuditPage.of(
                links.stream().filter(link -> link.sequence() >= first).toList(), first > 1 ? first : null);
    }

    private AuditPage between(long first, long last) {
        return AuditPage.of(store.between(first, last), first > 1 ? first : null);
    }

    private AuditPage found(AuditQuery query) {
        var links = store.search(query);
        return AuditPage.of(
                links, links.size() == query.size() ? links.getLast().sequence() : null);
    }

    /** The words that belong to an entry; empty when it has none or they have been erased. */
    public Optional<String> note(AuditEntry entry) {
        return entry.note() == null
                ? Optional.empty()
                : store.note(entry.note()).map(AuditNote::text);
    }

    /**
     * Erases the words that belong to an entry. The chain stays valid.
     *
     * @return whether there were any
     */
    public boolean eraseNote(AuditEntry entry) {
        return entry.note() != null && store.eraseNote(entry.note());
    }

    /** The entry at this place. */
    public Optional<AuditEntry> entry(long sequence) {
        return store.between(sequence, sequence).stream()
                .filter(AuditEntry.class::isInstance)
                .map(AuditEntry.class::cast)
                .findFirst();
    }

    /**
     * Writes the whole chain up to now as lines of JSON, with a signed checkpoint last, so that it can be verified
     * anywhere with {@code audit verify --export}. Notes and names are not in it. Does not close the stream.
     *
     * @return how many entries were written
     */
    public long export(OutputStream out) throws IOException {
        return export.write(store, checkpointing.sign(), out);
    }

    /** Tells the auditor when checkpoints cannot be kept, or no longer agree with the trail. */
    public ChainCheck check() {
        return checkpointing;
    }

    @Override
    public void start() {
        checkpointing.start();
    }

    @Override
    public void stop() {
        checkpointing.stop();
    }

    @Override
    public boolean isRunning() {
        return checkpointing.isRunning();
    }

    /** Stops after everything that may record, so that the last checkpoint covers all. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 20_000;
    }
}
