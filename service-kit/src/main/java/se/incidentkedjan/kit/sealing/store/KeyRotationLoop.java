package se.incidentkedjan.kit.sealing.store;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import se.incidentkedjan.kit.repeating.Repeating;
import se.incidentkedjan.kit.sealing.KeyRotation;

/** Looks for new master keys while the service runs. */
final class KeyRotationLoop implements SmartLifecycle {

    private static final Duration EVERY = Duration.ofSeconds(10);

    private final Repeating repeating;

    KeyRotationLoop(KeyRotation rotation) {
        repeating = new Repeating("master-keys", EVERY, rotation::look);
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
