package se.incidentkedjan.kit.audit;

import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a service has sworn of its chain: only what its key has signed counts. */
final class CheckpointEvidence {

    private final String service;
    private final CheckpointKeys keys;
    private final Consumer<AuditFault> faults;
    private final TreeMap<Long, String> hashes = new TreeMap<>();
    private boolean anyAtThePlace;
    private long lastAtThePlace = -1;
    private long cutOff;
    private long limit = Long.MAX_VALUE;

    CheckpointEvidence(String service, CheckpointKeys keys, Consumer<AuditFault> faults) {
        this.service = service;
        this.keys = keys;
        this.faults = faults;
    }

    /** Leaves out what was sworn for entries after this one. */
    void upTo(long sequence) {
        limit = sequence;
    }

    void add(CheckpointLine line) {
        anyAtThePlace = true;
        var checkpoint = line.checkpoint();
        if (checkpoint != null) {
            if (add(checkpoint, line.number())) {
                lastAtThePlace = Math.max(lastAtThePlace, checkpoint.sequence());
            }
        } else if (line.unfinished()) {
            cutOff++;
        } else {
            faults.accept(AuditFault.at(AuditFault.Kind.CHECKPOINT_UNREADABLE, line.number()));
        }
    }

    /** One that lies somewhere else than where checkpoints are kept. */
    boolean add(Checkpoint checkpoint) {
        return add(checkpoint, 0);
    }

    private boolean add(Checkpoint checkpoint, long line) {
        if (!keys.has(service) || checkpoint.sequence() > limit) {
            return false;
        }
        if (!checkpoint.service().equals(service) || checkpoint.sequence() < 0 || !keys.haveSigned(checkpoint)) {
            faults.accept(AuditFault.at(AuditFault.Kind.CHECKPOINT_FORGED, line));
            return false;
        }
        var other = hashes.putIfAbsent(checkpoint.sequence(), checkpoint.hash());
        if (other != null && !other.equals(checkpoint.hash())) {
            faults.accept(AuditFault.at(AuditFault.Kind.CHECKPOINTS_DISAGREE, checkpoint.sequence()));
        }
        return true;
    }

    /** The place must have what the store was told that it has. */
    void compareWithPlace(Optional<Checkpoint> kept) {
        kept.filter(this::add)
                .filter(checkpoint -> checkpoint.sequence() > lastAtThePlace && anyAtThePlace)
                .ifPresent(checkpoint -> faults.accept(new AuditFault(
                        AuditFault.Kind.CHECKPOINTS_SHORTENED, Math.max(0, lastAtThePlace), checkpoint.sequence())));
    }

    boolean isEmptyAtThePlace() {
        return !anyAtThePlace;
    }

    boolean hasNoKey() {
        return !keys.has(service);
    }

    long cutOff() {
        return cutOff;
    }

    /** The hash that was sworn for this place; null when none was. */
    @Nullable
    String at(long sequence) {
        return hashes.get(sequence);
    }

    /** The last place that is sworn for; 0 when none is. */
    long last() {
        return hashes.isEmpty() ? 0 : hashes.lastKey();
    }
}
