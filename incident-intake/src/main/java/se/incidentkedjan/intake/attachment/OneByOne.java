package se.incidentkedjan.intake.attachment;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import se.incidentkedjan.events.IncidentId;

/** Lets what is done with one incident be done one at a time. Different incidents seldom wait for each other. */
final class OneByOne {

    private static final int LOCKS = 64;

    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);

    <T> T one(IncidentId incident, Supplier<T> work) {
        var lock = locks[Math.floorMod(incident.hashCode(), LOCKS)];
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
