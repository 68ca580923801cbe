package se.incidentkedjan.notification.sending;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.notification.dispatch.Dispatch;
import se.incidentkedjan.notification.dispatch.Priority;

/** A queue of incidents with messages of one priority, and the threads that go with them. */
final class Lane {

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final int ROUND = 32;
    private static final Duration UNTIL_REST = Duration.ofSeconds(20);

    private final String name;
    private final int threads;
    private final Rounds rounds;
    private final Supplier<Carriers> carriers;
    private final LatelySettled settled;
    private final Consumer<Collection<Dispatch>> handOver;
    private final List<Thread> running = new ArrayList<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final IncidentQueue queue;
    private final UntilStored store = new UntilStored(stopping);

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
        this.name = "messages-" + priority.name().toLowerCase(Locale.ROOT);
        this.threads = threads;
        this.rounds = rounds;
        this.carriers = carriers;
        this.settled = settled;
        this.handOver = handOver;
        this.queue = new IncidentQueue(name, stopping);
    }

    /** Takes an incident if there is room. One there is no room for is found again by the instant it waits for. */
    void offer(IncidentId incident) {
        queue.offer(incident);
    }

    void start() {
        for (int number = 1; number <= threads; number++) {
            running.add(Thread.ofPlatform().name(name + "-" + number).daemon().start(this::work));
        }
    }

    /** Begins no more rounds. */
    void close() {
        stopping.countDown();
    }

    /** Lets the rounds under way end, but waits no longer than this. */
    void awaitEnd(Deadline deadline) {
        try {
            for (var thread : running) {
                if (!deadline.sees(thread)) {
                    LOG.warn("Stopped in the middle of a round; its messages are tried again when the lease has ended");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try (var own = carriers.get()) {
            queue.workThrough(ROUND, UNTIL_REST, incidents -> carryOut(incidents, own), own::close);
        }
    }

    private void carryOut(Set<IncidentId> incidents, Carriers own) throws InterruptedException {
        var result = rounds.go(incidents, own);
        var written = store.write("what came of a round", result::writeDown);
        settled.add(written.settled());
        handOver.accept(written.others());
        written.left().forEach(this::offer);
    }
}
