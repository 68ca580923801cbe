package se.incidentkedjan.reporting.counting.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import se.incidentkedjan.reporting.counting.Counting;
import se.incidentkedjan.reporting.counting.Unassessed;

/** At the start: finishes what a process that died left behind. Tries until the store answers; nobody waits for it. */
@Component
final class Recovery implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private static final long BETWEEN_TRIES_SECONDS = 5;

    private final Counting counting;
    private volatile @Nullable CountDownLatch stopping;

    Recovery(Counting counting, Unassessed unassessed, MeterRegistry registry) {
        this.counting = counting;
        Gauge.builder("incidentkedjan.reports.unassessed", unassessed, Unassessed::size)
                .description("Reports that the rules have not been applied to")
                .register(registry);
    }

    @Override
    public void start() {
        var latch = new CountDownLatch(1);
        stopping = latch;
        Thread.ofVirtual().name("counting-recovery").start(() -> {
            while (!isDone()) {
                if (isStoppedWithin(latch)) {
                    return;
                }
            }
        });
    }

    private boolean isDone() {
        try {
            counting.recover();
            return true;
        } catch (RuntimeException e) {
            LOG.warn("The rows could not be searched for unfinished changes; trying again", e);
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
