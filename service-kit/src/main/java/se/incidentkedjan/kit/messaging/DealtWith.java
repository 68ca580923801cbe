package se.incidentkedjan.kit.messaging;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters of one topic an operator has dealt with, in any order. It is kept as the committed place of the
 * operator's consumer group: all before the offset, and in its metadata those beyond.
 *
 * @param next the first offset that has not been dealt with
 * @param beyond offsets after {@code next} that have
 */
public record DealtWith(long next, TreeSet<Long> beyond) {

    /** As Kafka keeps it; nothing when the group has not committed a place. */
    public static DealtWith of(@Nullable OffsetAndMetadata committed) {
        if (committed == null) {
            return new DealtWith(0, new TreeSet<>());
        }
        var beyond = Arrays.stream(committed.metadata().split(",", -1))
                .filter(part -> !part.isBlank())
                .map(Long::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
        return new DealtWith(committed.offset(), beyond);
    }

    /** Whether this one has been dealt with. */
    public boolean contains(long offset) {
        return offset < next || beyond.contains(offset);
    }

    /** With this one dealt with too. */
    public DealtWith and(long offset) {
        if (contains(offset)) {
            return this;
        }
        var ahead = new TreeSet<>(beyond);
        ahead.add(offset);
        long reached = next;
        while (!ahead.isEmpty() && ahead.first() == reached) {
            ahead.pollFirst();
            reached++;
        }
        return new DealtWith(reached, ahead);
    }

    /** How many of the letters before {@code end} are left. */
    public long leftBefore(long end) {
        return Math.max(0, end - next - beyond.size());
    }

    /** For Kafka to keep. */
    public OffsetAndMetadata toCommit() {
        return new OffsetAndMetadata(next, beyond.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }
}
