package se.incidentkedjan.kit.repeating;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * A thread of its own that does something again and again until it is told to stop, first after one pause. As a bean it begins
 * and ends with the service.
 */
public final class Repeating implements SmartLifecycle {

    private final String name;
    private final Duration every;
    private final Runnable work;
    private final Runnable atTheEnd;
    private volatile @Nullable CountDownLatch stopping;

    /**
     * Does nothing until it is started.
     *
     * @param name of the thread
     * @param every the pause before each time
     */
    public Repeating(String name, Duration every, Runnable work) {
        this(name, every, work, () -> {});
    }

    /**
     * Does nothing until it is started.
     *
     * @param name of the thread
     * @param every the pause before each time
     * @param atTheEnd what the same thread does last
     */
    public Repeating(String name, Duration every, Runnable work, Runnable atTheEnd) {
        this.name = name;
        this.every = every;
        this.work = work;
        this.atTheEnd = atTheEnd;
    }

    @Override
    public void start() {
        var latch = new CountDownLatch(1);
        stopping = latch;
        Thread.ofPlatform().name(name).daemon().start(() -> {
            try {
                while (!isToldToStop(latch)) {
                    work.run();
                }
            } finally {
                atTheEnd.run();
            }
        });
    }

    private boolean isToldToStop(CountDownLatch latch) {
        try {
            return latch.await(every.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Ends after what is being done now; does not wait for it. */
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
