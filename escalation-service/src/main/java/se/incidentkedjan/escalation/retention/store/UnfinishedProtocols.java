package se.incidentkedjan.escalation.retention.store;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import se.incidentkedjan.escalation.retention.Retention;
import se.incidentkedjan.kit.outage.Outage;
import se.incidentkedjan.kit.repeating.Repeating;

/** Finishes orders that were interrupted, also by another process that died, and those that a restored copy undid. */
final class UnfinishedProtocols implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(UnfinishedProtocols.class);
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Retention retention;
    private final Repeating repeating = new Repeating("unfinished-disposals", EVERY, this::look);

    UnfinishedProtocols(Retention retention) {
        this.retention = retention;
    }

    private volatile boolean isStartLookedAfter;

    private void look() {
        try {
            if (!isStartLookedAfter) {
                retention.keepErasedWhatWasErased();
                isStartLookedAfter = true;
            }
            retention.finish();
        } catch (RuntimeException e) {
            LOG.warn("Orders to erase could not be finished yet: {}", Outage.reason(e));
        }
    }

    @Override
    public void start() {
        repeating.start();
    }

    @Override
    public void stop() {
        repeating.stop();
    }

    @Override
    public boolean isRunning() {
        return repeating.isRunning();
    }
}
