package se.incidentkedjan.kit.outage;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Something that a service does once after it has started, such as finishing what a process that died left behind. It is
 * tried until what it needs answers, and nobody waits for it.
 */
public final class Errand implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Errand.class);
    private static final long BETWEEN_TRIES_SECONDS = 5;

    private final String name;
    private final Runnable work;
    private final Outage needed;
    private volatile @Nullable CountDownLatch stopping;

    /**
     * Begins with the service.
     *
     * @param name for its thread and the log
     * @param work throws when it is to be tried again
     * @param needed what it needs, and is missed when the work throws
     */
    public Errand(String name, Runnable work, Outage needed) {
        this.name = name;
        this.work = work;
        this.needed = needed;
    }

    @Override
    public void start() {
        var latch = new CountDownLatch(1);
        stopping = latch;
        Thread.ofVirtual().name(name).start(() -> {
            while (!isDone(latch)) {
                if (isStoppedWithin(latch)) {
                    return;
                }
            }
        });
    }

    private boolean isDone(CountDownLatch latch) {
        try {
            work.run();
            needed.isThere();
            return true;
        } catch (RuntimeException e) {
            // What it needs is closed under it when the service stops.
            if (latch.getCount() > 0) {
                LOG.debug("{} is tried again", name, e);
                needed.missed(e);
            }
            return false;
        }
    }

    private static boolean isStoppedWithin(CountDownLatch latch) {
        try {
            return latch.await(BETWEEN_TRIES_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void stop() {
        var latch = stopping;
        if (latch != null) {
            latch.countDown();
        }
        stopping = null;
    }

    @Override
    public boolean isRunning() {
        return stopping != null;
    }
}
