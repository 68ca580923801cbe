package se.incidentkedjan.kit.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaTemplate;
import se.incidentkedjan.kit.journal.JournalEntry;
import se.incidentkedjan.kit.messaging.EventMeters;
import se.incidentkedjan.kit.messaging.EventRecords;
import se.incidentkedjan.kit.messaging.Failures;
import se.incidentkedjan.kit.outage.Outage;
import se.incidentkedjan.kit.outage.SetBack;

/**
 * Brings what the journals hold to Kafka, in order within an incident, at least once, and tells the journals what has
 * been acknowledged. What could not be brought stays in the journals and is found again by a search.
 */
public final class EventRelay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EventRelay.class);
    private static final Duration LEFT_BEHIND = Duration.ofSeconds(3);
    private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");
    private static final int BACKLOG = 20_000;
    private static final int BATCH = 500;

    private final KafkaTemplate<String, byte[]> kafka;
    private final EventRecords records;
    private final EventMeters meters;
    private final Acknowledgements acknowledgements;
    private final Clock clock;
    private final Duration patience;
    private volatile Pace pace;
    private final List<JournalSource> sources = new CopyOnWriteArrayList<>();
    private volatile @Nullable ThreadPoolExecutor courier;
    private final Outage kafkaOutage;
    private final Outage storeOutage;
    private volatile boolean running;
    private volatile boolean searchWanted;
    private final SetBack setBack = new SetBack();
    /** What an earlier process has written may be of a time that the clock does not show any more. */
    private boolean searchesAll = true;

    /**
     * A relay to one cluster.
     *
     * @param patience how long a consumer waits for acknowledgements before it lets its batch come again
     */
    public EventRelay(
            KafkaTemplate<String, byte[]> kafka,
            EventRecords records,
            EventMeters meters,
            Clock clock,
            Duration patience) {
        this.kafka = kafka;
        this.records = records;
        this.meters = meters;
        this.clock = clock;
        this.patience = patience;
        this.acknowledgements = new Acknowledgements(clock);
        this.kafkaOutage = new Outage(
                LOG,
                "Kafka does not acknowledge events; they stay in the journals and follow when it does",
                "Kafka acknowledges events",
                clock);
        this.storeOutage = new Outage(
                LOG,
                "The journals cannot be searched for unpublished events; trying again",
                "The journals can be searched for unpublished events",
                clock);
        this.pace = new Pace(clock);
    }

    /** Also brings what this source holds. */
    public void bring(JournalSource source) {
        sources.add(source);
    }

    /** Brings these as soon as Kafka answers, without making the caller wait for it. */
    public void publishSoon(JournalSource source, List<SaidSoFar> said) {
        if (said.isEmpty()) {
            return;
        }
        var current = courier;
        if (current == null) {
            searchSoon();
            return;
        }
        current.execute(() -> {
            // Nobody waits: what fails is found again by the search that the failure asks for.
            var _ = send(source, said);
        });
    }

    /**
     * Brings these and returns when Kafka has acknowledged all of them. They are sent before any answer is waited for.
     *
     * @throws KafkaException when they were not all acknowledged in time; they may come again
     */
    public void publishNow(JournalSource source, List<SaidSoFar> said) {
        if (said.isEmpty()) {
            return;
        }
        try {
            send(source, said).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while waiting for Kafka", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("Kafka did not acknowledge the events", e);
        }
    }

    /**
     * Brings everything ever said once more, for read models that are built anew. Repeats change nothing elsewhere.
     *
     * @return how many events were brought
     */
    public long publishEverything() {
        long[] count = {0};
        for (var source : sources) {
            List<SaidSoFar> batch = new ArrayList<>();
            source.everything(said -> {
                count[0] += said.entries().size();
                batch.add(said);
                if (batch.size() == BATCH) {
                    publishNow(source, List.copyOf(batch));
                    batch.clear();
                }
            });
            publishNow(source, batch);
        }
        return count[0];
    }

    /** Since when, UTC, nothing has come through; empty when the last answer was an acknowledgement. */
    public Optional<Instant> failingSince() {
        return kafkaOutage.since();
    }

    private CompletableFuture<Void> send(JournalSource source, List<SaidSoFar> batch) {
        List<CompletableFuture<?>> sent = new ArrayList<>();
        for (var said : batch) {
            List<CompletableFuture<?>> ofIncident = new ArrayList<>();
            for (var entry : said.entries()) {
                var one = send(said, entry);
                ofIncident.add(one);
                if (one.isCompletedExceptionally()) {
                    // Kafka may answer again by now, and the next must not come before this one.
                    break;
                }
            }
            var all = CompletableFuture.allOf(ofIncident.toArray(CompletableFuture[]::new));
            sent.add(all.whenComplete((done, failure) -> {
                if (failure == null) {
                    kafkaOutage.isThere();
                    acknowledgements.add(source, said);
                } else {
                    kafkaOutage.missed(failure);
                    searchSoon();
                }
            }));
        }
        return CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new));
    }

    private CompletableFuture<?> send(SaidSoFar said, JournalEntry entry) {
        try {
            return kafka.send(records.record(said.incident(), entry)).thenRun(() -> meters.published(entry.type()));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void searchSoon() {
        searchWanted = true;
    }

    private void searchLoop() {
        while (running) {
            try {
                if (searchWanted) {
                    searchWanted = false;
                    pace.soon();
                }
                pace.whenTimeHasCome(this::search);
            } catch (RuntimeException e) {
                // The store is closed under it when the service stops.
                if (running) {
                    sayWhyNot(e);
                }
                searchSoon();
            }
            acknowledgements.await(Duration.ofMillis(200));
        }
    }

    private void sayWhyNot(RuntimeException e) {
        if (Failures.isPermanent(e)) {
            LOG.error("The journals could not be searched for unpublished events; trying again", e);
        } else if (!(e instanceof KafkaException)) {
            storeOutage.missed(e);
        }
    }

    private void search() {
        var now = clock.instant();
        searchesAll |= setBack.isNoticed(now);
        var before = searchesAll ? EVER : now.minus(LEFT_BEHIND);
        for (var source : sources) {
            List<SaidSoFar> found;
            do {
                found = source.pendingBefore(before, BATCH);
                storeOutage.isThere();
                publishNow(source, found);
                acknowledgements.flush();
            } while (found.size() == BATCH);
            if (!found.isEmpty()) {
                LOG.info(
                        "Published events of {} incidents that had been left behind in {}",
                        found.size(),
                        source.name());
            }
        }
        searchesAll = false;
    }

    @Override
    public void start() {
        running = true;
        pace = new Pace(clock);
        searchWanted = false;
        courier = courier();
        acknowledgements.start();
        Thread.ofPlatform().name("event-relay-search").daemon().start(this::searchLoop);
    }

    private ThreadPoolExecutor courier() {
        return new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(BACKLOG),
                Thread.ofPlatform().name("event-relay").daemon().factory(),
                // A full backlog loses nothing: the journals are searched instead.
                (task, executor) -> searchSoon());
    }

    @Override
    public void stop() {
        running = false;
        var current = courier;
        courier = null;
        if (current != null) {
            finish(current);
        }
        acknowledgements.stop();
    }

    private static void finish(ThreadPoolExecutor courier) {
        courier.shutdown();
        try {
            // Only politeness: what is not brought now is found at the next start.
            if (!courier.awaitTermination(2, TimeUnit.SECONDS)) {
                LOG.info("Stopped with events still in the journals; they are published at the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        // Starts before the consumers and stops after them.
        return DEFAULT_PHASE - 10_000;
    }
}
