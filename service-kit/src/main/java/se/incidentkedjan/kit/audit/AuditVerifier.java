package se.incidentkedjan.kit.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.kit.audit.AuditFault.Kind;

/**
 * Finds and names what somebody has done to a trail. Entries are looked at one by one and not kept. What it cannot find:
 * entries after the last checkpoint that somebody with access to the store has removed or rewritten in the second before
 * the next one.
 */
public final class AuditVerifier {

    private static final int FAULTS_KEPT = 100;

    private final String service;
    private final ChainHash chainHash;
    private final CheckpointEvidence evidence;
    private final @Nullable Function<String, Optional<AuditNote>> notes;
    private final List<AuditFault> faults = new ArrayList<>();
    private long faultCount;
    private long entries;
    private long lastSequence;
    private @Nullable String lastHash = ChainHash.NOTHING;
    private long agreedUpTo;
    private boolean rewritten;
    private @Nullable Instant first;
    private @Nullable Instant last;
    private long uncovered;
    private @Nullable Instant uncoveredSince;
    private long erasedNotes;

    /**
     * For one service's chain.
     *
     * @param notes where the notes are; null when they are elsewhere and not looked at
     */
    AuditVerifier(String service, CheckpointKeys keys, @Nullable Function<String, Optional<AuditNote>> notes) {
        this.service = service;
        this.chainHash = new ChainHash(service);
        this.evidence = new CheckpointEvidence(service, keys, this::add);
        this.notes = notes;
    }

    /**
     * Verifies a trail where it lies. It may be written to meanwhile.
     *
     * @throws AuditUnavailable when the store does not answer
     * @throws java.io.UncheckedIOException when the place of the checkpoints does not answer
     */
    public static AuditVerdict verify(String service, AuditStore store, CheckpointPlace place, CheckpointKeys keys) {
        var verifier = new AuditVerifier(service, keys, store::note);
        // In the order opposite to how they are written, so that each finds at least what the one before vouches for.
        var kept = store.lastCheckpoint();
        place.read(service, verifier.evidence::add);
        verifier.evidence.compareWithPlace(kept);
        store.read(Long.MAX_VALUE, verifier::next);
        return verifier.verdict(kept.isPresent());
    }

    CheckpointEvidence evidence() {
        return evidence;
    }

    /** Looks at what comes next in the chain. */
    void next(ChainLink link) {
        entries++;
        long sequence = link.sequence();
        if (link instanceof UnreadableLink) {
            add(AuditFault.at(Kind.ENTRY_UNREADABLE, Math.max(0, sequence)));
        }
        if (sequence <= lastSequence) {
            if (link instanceof AuditEntry) {
                add(AuditFault.at(Kind.OUT_OF_ORDER, sequence));
            }
            return;
        }
        if (sequence > lastSequence + 1) {
            add(new AuditFault(Kind.ENTRY_MISSING, lastSequence + 1, sequence - 1));
            lastHash = null;
        }
        lastSequence = sequence;
        if (link instanceof AuditEntry entry) {
            look(entry);
            lastHash = entry.hash();
        } else {
            lastHash = null;
        }
    }

    private void look(AuditEntry entry) {
        if (!chainHash.of(entry).equals(entry.hash())) {
            add(AuditFault.at(Kind.ENTRY_CHANGED, entry.sequence()));
        }
        // Without a hash before, what is wrong there has been said already.
        if (lastHash != null && !lastHash.equals(entry.previous())) {
            add(AuditFault.at(Kind.LINK_BROKEN, entry.sequence()));
        }
        compareWithCheckpoint(entry);
        if (entry.note() != null && notes != null) {
            lookAtNote(entry.sequence(), entry.note(), notes.apply(entry.note()));
        }
        if (first == null) {
            first = entry.at();
        }
        last = entry.at();
        if (entry.sequence() > evidence.last()) {
            uncovered++;
            uncoveredSince = uncoveredSince == null ? entry.at() : uncoveredSince;
        }
    }

    private void compareWithCheckpoint(AuditEntry entry) {
        var sworn = evidence.at(entry.sequence());
        if (sworn == null) {
            return;
        }
        if (sworn.equals(entry.hash())) {
            agreedUpTo = entry.sequence();
            rewritten = false;
        } else if (!rewritten) {
            add(new AuditFault(Kind.REWRITTEN, agreedUpTo + 1, entry.sequence()));
            // Everything after it differs too, and is said once.
            rewritten = true;
        }
    }

    private void lookAtNote(long sequence, String commitment, Optional<AuditNote> note) {
        if (note.isEmpty()) {
            erasedNotes++;
        } else if (!note.get().commitment().equals(commitment) || !note.get().isUnchanged()) {
            add(AuditFault.at(Kind.NOTE_CHANGED, sequence));
        }
    }

    /**
     * Says what was found.
     *
     * @param used whether it is known that checkpoints have been made
     */
    AuditVerdict verdict(boolean used) {
        if (evidence.isEmptyAtThePlace() && (entries > 0 || used)) {
            add(AuditFault.at(Kind.CHECKPOINTS_MISSING, 0));
        }
        if (evidence.hasNoKey() && !evidence.isEmptyAtThePlace()) {
            add(AuditFault.at(Kind.KEY_UNKNOWN, 0));
        }
        if (evidence.last() > lastSequence) {
            add(new AuditFault(Kind.END_MISSING, lastSequence + 1, evidence.last()));
        }
        return new AuditVerdict(
                service,
                entries,
                first,
                last,
                uncovered,
                uncoveredSince,
                erasedNotes,
                evidence.cutOff(),
                List.copyOf(faults),
                faultCount);
    }

    void add(AuditFault fault) {
        faultCount++;
        if (faults.size() < FAULTS_KEPT) {
            faults.add(fault);
        }
    }
}
