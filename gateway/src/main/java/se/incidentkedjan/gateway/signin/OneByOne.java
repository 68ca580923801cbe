package se.incidentkedjan.gateway.signin;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does what is done for the same key one at a time, and what is done for different keys side by side.
 *
 * @param <K> what is kept apart
 */
final class OneByOne<K> {

    private static final class Turn extends ReentrantLock {
        private static final long serialVersionUID = 1;

        private int waiting;
    }

    private final ConcurrentHashMap<K, Turn> turns = new ConcurrentHashMap<>();

    <T extends @Nullable Object> T run(K key, Supplier<T> work) {
        var turn = turns.compute(key, (same, known) -> {
            var mine = known == null ? new Turn() : known;
            mine.waiting++;
            return mine;
        });
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
            turns.computeIfPresent(key, (same, known) -> --known.waiting == 0 ? null : known);
        }
    }
}
