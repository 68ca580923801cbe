package se.incidentkedjan.kit.relay;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.outage.Outage;

/**
 * Tells the journals, many at a time, what Kafka has acknowledged. Losing this is harmless: the events come once more
 * and change nothing.
 */
final class Acknowledgements {

    private static final Logger LOG = LoggerFactory.getLogger(Acknowledgements.class);
    private static final int BATCH = 1000;
    private static final long GATHER_MILLIS = 20;

    private record Acknowledged(JournalSource source, IncidentId incident, long sequence) {}

    private final LinkedBlockingQueue<Acknowledged> waiting = new LinkedBlockingQueue<>();
    private final ReentrantLock writing = new ReentrantLock();
    private final Outage store;
    private volatile CountDownLatch stopping = new CountDownLatch(1);

    Acknowledgements(Clock clock) {
        this.store = new Outage(
                LOG,
                "The journals cannot be told what Kafka has acknowledged; those events come once more",
                "The journals can be told what Kafka has acknowledged",
                clock);
    }

    void add(JournalSource source, SaidSoFar said) {
        if (!said.entries().isEmpty()) {
            waiting.add(new Acknowledged(
                    source, said.incident(), said.entries().getLast().sequence()));
        }
    }

    void start() {
        stopping = new CountDownLatch(1);
        Thread.ofPlatform().name("event-acknowledgements").daemon().start(() -> {
            while (!await(Duration.ofMillis(GATHER_MILLIS))) {
                flushQuietly();
            }
        });
    }

    void stop() {
        stopping.countDown();
        flushQuietly();
    }

    /** Waits, and tells whether it is time to stop. */
    boolean await(Duration time) {
        try {
            return stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void flushQuietly() {
        try {
            flush();
        } catch (RuntimeException e) {
            store.missed(e);
        }
    }

    void flush() {
        writing.lock();
        try {
            while (!waiting.isEmpty()) {
                List<Acknowledged> batch = new ArrayList<>();
                waiting.drainTo(batch, BATCH);
                Map<JournalSource, Map<IncidentId, Long>> bySource = new HashMap<>();
                batch.forEach(one -> bySource.computeIfAbsent(one.source(), source -> new HashMap<>())
                        .merge(one.incident(), one.sequence(), Math::max));
                bySource.forEach(JournalSource::acknowledge);
                store.isThere();
            }
        } finally {
            writing.unlock();
        }
    }
}
