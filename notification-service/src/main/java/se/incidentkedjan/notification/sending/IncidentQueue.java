package se.incidentkedjan.notification.sending;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.messaging.Failures;

/** Incidents that wait for whoever works through them, each once however often it is handed over. For any thread. */
public final class IncidentQueue {

    /** Does what there is to do with some incidents. What goes wrong is logged; the incidents are found again. */
    @FunctionalInterface
    public interface Work {

        /** Does it. */
        void on(Set<IncidentId> incidents) throws InterruptedException;
    }

    /** So many may wait. */
    static final int LONGEST = 20_000;

    private static final Logger LOG = LoggerFactory.getLogger(IncidentQueue.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final String name;
    private final CountDownLatch stopping;
    private final LinkedBlockingQueue<IncidentId> queue = new LinkedBlockingQueue<>(LONGEST);
    private final Set<IncidentId> queued = ConcurrentHashMap.newKeySet();

    /**
     * An empty one.
     *
     * @param name for the log
     * @param stopping down when no more work is to be begun
     */
    public IncidentQueue(String name, CountDownLatch stopping) {
        this.name = name;
        this.stopping = stopping;
    }

    /** Takes an incident if there is room. One there is no room for is found again by the instant it waits for. */
    public void offer(IncidentId incident) {
        if (queued.add(incident) && !queue.offer(incident)) {
            queued.remove(incident);
        }
    }

    /**
     * Works through what comes, until it is stopped or interrupted. For as many threads as there are to work.
     *
     * @param most how many incidents are worked on at once
     * @param pause when nothing has come for so long, the rest is taken
     * @param rest lets go of what is only needed while working
     */
    public void workThrough(int most, Duration pause, Work work, Runnable rest) {
        try {
            long emptyPolls = 0;
            while (stopping.getCount() > 0) {
                var first = queue.poll(POLL.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    emptyPolls = 0;
                    workOn(take(first, most), work);
                } else if (++emptyPolls == pause.dividedBy(POLL)) {
                    rest.run();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Set<IncidentId> take(IncidentId first, int most) {
        List<IncidentId> taken = new ArrayList<>();
        taken.add(first);
        queue.drainTo(taken, most - 1);
        // Before the reading: whoever is handed over from now on is read again.
        taken.forEach(queued::remove);
        return new HashSet<>(taken);
    }

    private void workOn(Set<IncidentId> incidents, Work work) throws InterruptedException {
        try {
            work.on(incidents);
        } catch (RuntimeException e) {
            if (Failures.isPermanent(e)) {
                LOG.error("{}: incidents could not be read or written; they are found again", name, WithoutWords.of(e));
            } else {
                LOG.warn(
                        "{}: incidents could not be read or written; they are found again: {}",
                        name,
                        WithoutWords.kind(e));
            }
        }
    }
}
