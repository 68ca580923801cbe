package se.incidentkedjan.intake;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import se.incidentkedjan.intake.report.Disposal;
import se.incidentkedjan.kit.outage.Outage;
import se.incidentkedjan.kit.repeating.Repeating;

/** After a start, which is how a restored copy is taken into use: sees to it that what was erased stays erased. */
@Component
final class RestoredKeys implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RestoredKeys.class);
    private static final Duration EVERY = Duration.ofSeconds(30);

    private final Disposal disposal;
    private final Repeating repeating = new Repeating("restored-keys", EVERY, this::look);

    RestoredKeys(Disposal disposal) {
        this.disposal = disposal;
    }

    private void look() {
        try {
            disposal.destroyRestoredKeys();
            repeating.stop();
        } catch (RuntimeException e) {
            LOG.warn("It is not known yet whether erased reports have keys again: {}", Outage.reason(e));
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
