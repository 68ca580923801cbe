package se.incidentkedjan.kit.audit;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.kit.auditor.ChainCheck;
import se.incidentkedjan.kit.outage.Outage;
import se.incidentkedjan.kit.repeating.Repeating;

/** Brings signed checkpoints to their place, beside everything else, and tells when that cannot be done. */
final class Checkpointing implements ChainCheck {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpointing.class);
    private static final String VERIFY = " Kontrollera den med ./incidentkedjan audit verify.";

    private final AuditChain chain;
    private final AuditStore store;
    private final CheckpointSigner signer;
    private final CheckpointPlace place;
    private final String service;
    private final Clock clock;
    private final Outage placeOutage;
    private final Repeating repeating;
    private volatile boolean isStoreAway;
    private volatile @Nullable Checkpoint last;
    private volatile boolean contradicted;
    private boolean lookedBack;
    private boolean remembered = true;

    Checkpointing(
            AuditChain chain,
            AuditStore store,
            CheckpointSigner signer,
            CheckpointPlace place,
            String service,
            Clock clock,
            Duration every) {
        this.chain = chain;
        this.store = store;
        this.signer = signer;
        this.place = place;
        this.service = service;
        this.clock = clock;
        this.placeOutage = new Outage(
                LOG,
                "ALARM: checkpoints of the audit trail cannot be kept; entries are recorded without them",
                "Checkpoints of the audit trail are kept again",
                clock);
        this.repeating = new Repeating("audit-checkpoints", every, this::tryToCover);
    }

    void start() {
        repeating.start();
    }

    /**
     * Ends with a checkpoint of the last entry. Where the store did not answer a moment ago nobody waits for it once more: the
     * next start covers what is left.
     */
    void stop() {
        repeating.stop();
        if (!isStoreAway) {
            tryToCover();
        }
    }

    boolean isRunning() {
        return repeating.isRunning();
    }

    /** Signs where the chain ends now. Needs the store and not the place. */
    Checkpoint sign() {
        return signer.sign(chain.head(), clock.instant());
    }

    private synchronized void tryToCover() {
        try {
            cover();
            isStoreAway = false;
            placeOutage.isThere();
        } catch (UncheckedIOException e) {
            placeOutage.missed(e);
        } catch (AuditUnavailable e) {
            isStoreAway = true;
            // Whoever wants to record hears it; the next time comes soon.
            LOG.debug("The audit trail cannot be read for a checkpoint", e);
        } catch (RuntimeException e) {
            // A try that was waiting for the store has its client closed under it when the service stops.
            if (!isStoreAway || isRunning()) {
                LOG.error("A checkpoint of the audit trail could not be made", e);
            }
        }
    }

    private void cover() {
        var head = chain.head();
        if (!lookedBack) {
            lookBack();
        }
        if (!isCovered(head)) {
            var checkpoint = signer.sign(head, clock.instant());
            place.append(checkpoint);
            last = checkpoint;
            remembered = false;
        }
        var newest = last;
        if (!remembered && newest != null) {
            store.remember(newest);
            remembered = true;
        }
    }

    private boolean isCovered(ChainHead head) {
        var covered = last;
        return covered != null
                && covered.sequence() == head.sequence()
                && covered.hash().equals(head.hash());
    }

    /** What the service swore before it was stopped must still be so. */
    private void lookBack() {
        var sworn = place.last(service);
        if (sworn.isPresent() && sworn.get().sequence() > 0) {
            long sequence = sworn.get().sequence();
            var there = store.between(sequence, sequence);
            contradicted = there.isEmpty()
                    || !(there.getFirst() instanceof AuditEntry entry)
                    || !entry.hash().equals(sworn.get().hash());
        }
        var kept = store.lastCheckpoint();
        if (kept.isPresent()
                && kept.get().sequence() > sworn.map(Checkpoint::sequence).orElse(-1L)) {
            contradicted = true;
        }
        if (contradicted) {
            LOG.error("ALARM: the audit trail and its checkpoints do not agree; run ./incidentkedjan audit verify");
        }
        last = sworn.orElse(null);
        remembered = sworn.isEmpty() || kept.equals(sworn);
        lookedBack = true;
    }

    @Override
    public String name() {
        return "audit-trail";
    }

    @Override
    public Optional<String> look() {
        var since = placeOutage.since();
        if (since.isPresent()) {
            return Optional.of("Kontrollpunkter för granskningsloggen kan inte sparas sedan "
                    + SwedishTime.dateAndTime(since.get())
                    + ". Loggen skrivs ändå, men det som ändras i den efter det syns inte.");
        }
        if (contradicted) {
            return Optional.of(
                    "Granskningsloggen stämde inte med sina kontrollpunkter när tjänsten startade." + VERIFY);
        }
        return isShortened()
                ? Optional.of("Kontrollpunkter för granskningsloggen har försvunnit sedan de sparades." + VERIFY)
                : Optional.empty();
    }

    private boolean isShortened() {
        var ours = last;
        return ours != null && place.last(service).map(Checkpoint::sequence).orElse(-1L) < ours.sequence();
    }
}
