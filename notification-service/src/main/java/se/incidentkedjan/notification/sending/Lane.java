package se.incidentkedjan.notification.sending;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.messaging.Failures;
import se.incidentkedjan.notification.dispatch.Dispatch;
import se.incidentkedjan.notification.dispatch.Priority;

/** A queue of incidents with messages of one priority, and the threads that go with them. */
final class Lane {

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final int LONGEST = 20_000;
    private static final int ROUND = 32;
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int POLLS_BEFORE_REST = 100;
    private static final Duration STORE_PAUSE = Duration.ofMillis(500);
    private static final int STORE_TRIES = 120;

    private final Priority priority;
    private final int threads;
    private final Rounds rounds;
    private final Supplier<Carriers> carriers;
    private final LatelySettled settled;
    private final Consumer<Collection<Dispatch>> handOver;
    private final LinkedBlockingQueue<IncidentId> queue = new LinkedBlockingQueue<>(LONGEST);
    private final Set<IncidentId> queued = ConcurrentHashMap.newKeySet();
    private final List<Thread> running = new ArrayList<>();
    private final CountDownLatch stopping = new CountDownLatch(1);

    /**
     * A lane that is closed until it is started.
     *
     * @param handOver takes what a round has found that is to be sent at once, by any lane
     */
    Lane(
            Priority priority,
            int threads,
            Rounds rounds,
            Supplier<Carriers> carriers,
            LatelySettled settled,
            Consumer<Collection<Dispatch>> handOver) {
        this.priority = priority;
        this.threads = threads;
        this.rounds = rounds;
        this.carriers = carriers;
        this.settled = settled;
        this.handOver = handOver;
    }

    /** Takes an incident if there is room. One there is no room for is found again by the instant it waits for. */
    void offer(IncidentId incident) {
        if (queued.add(incident) && !queue.offer(incident)) {
            queued.remove(incident);
        }
    }

    void start() {
        for (int number = 1; number <= threads; number++) {
            var name = "messages-" + priority.name().toLowerCase(Locale.ROOT) + "-" + number;
            running.add(Thread.ofPlatform().name(name).daemon().start(this::work));
        }
    }

    /** Lets the rounds under way end, but waits no longer than this for each thread. */
    void stop(Duration patience) {
        stopping.countDown();
        try {
            for (var thread : running) {
                if (!thread.join(patience)) {
                    LOG.warn("Stopped in the middle of a round; its messages are tried again when the lease has ended");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try (var own = carriers.get()) {
            int emptyPolls = 0;
            while (stopping.getCount() > 0) {
                var first = queue.poll(POLL.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    emptyPolls = 0;
                    carryOut(take(first), own);
                } else if (++emptyPolls == POLLS_BEFORE_REST) {
                    own.close();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Set<IncidentId> take(IncidentId first) {
        List<IncidentId> taken = new ArrayList<>(ROUND);
        taken.add(first);
        queue.drainTo(taken, ROUND - 1);
        // Before the reading: whoever is handed over from now on is read again.
        taken.forEach(queued::remove);
        return new HashSet<>(taken);
    }

    private void carryOut(Set<IncidentId> incidents, Carriers own) throws InterruptedException {
        try {
            writeDown(rounds.go(incidents, own));
        } catch (RuntimeException e) {
            sayThatItFailed(e);
        }
    }

    private void sayThatItFailed(RuntimeException e) {
        if (Failures.isPermanent(e)) {
            LOG.error(
                    "A round of {} could not begin or end; its messages are found again", priority, WithoutWords.of(e));
        } else {
            LOG.warn(
                    "A round of {} could not begin or end; its messages are found again: {}",
                    priority,
                    WithoutWords.kind(e));
        }
    }

    /** What a relay has accepted must be written down, or it will be sent again: so a store that is away is waited for. */
    private void writeDown(Rounds.Result result) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                var written = result.writeDown();
                settled.add(written.settled());
                handOver.accept(written.others());
                written.left().forEach(this::offer);
                return;
            } catch (RuntimeException e) {
                if (attempt == STORE_TRIES || stopping.await(STORE_PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw e;
                }
                if (attempt == 1) {
                    LOG.warn("The store did not take what came of a round; trying again: {}", WithoutWords.kind(e));
                }
            }
        }
    }
}
