package se.incidentkedjan.kit.sealing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.incidentkedjan.kit.outage.Outage;

/**
 * Notices new master keys and brings all data keys under the active one: once when it changes or the service starts, and
 * once more a little later, for keys that another instance wrapped before it had noticed too.
 */
public final class KeyRotation {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);
    /** Longer than every instance takes to notice a new key. */
    private static final Duration ONCE_MORE = Duration.ofSeconds(90);

    private final MasterKeys masters;
    private final Rewrapping rewrapping;
    private final IntConsumer rewrapped;
    private final Clock clock;
    private final Outage store;
    private @Nullable String active;
    private boolean owed;
    private @Nullable Instant onceMoreAt;

    /**
     * Does nothing until it is told to look.
     *
     * @param rewrapped told how many data keys were brought under the active master key
     */
    public KeyRotation(MasterKeys masters, Rewrapping rewrapping, IntConsumer rewrapped, Clock clock) {
        this.masters = masters;
        this.rewrapping = rewrapping;
        this.rewrapped = rewrapped;
        this.clock = clock;
        this.store = new Outage(
                LOG,
                "The data keys cannot be read; they are brought under the active master key when they can",
                "The data keys can be read",
                clock);
    }

    /** Looks once; to be called again and again. */
    public void look() {
        boolean changed = masters.refresh();
        var now = clock.instant();
        if (changed || !masters.active().equals(active)) {
            if (active != null) {
                LOG.info("The master keys are {}; {} is the active one", masters.known(), masters.active());
            }
            active = masters.active();
            owed = true;
            onceMoreAt = now.plus(ONCE_MORE);
        } else if (onceMoreAt != null && !now.isBefore(onceMoreAt)) {
            owed = true;
            onceMoreAt = null;
        }
        if (owed) {
            tryARound();
        }
    }

    private void tryARound() {
        try {
            tell(rewrapping.round(rewrapped));
            owed = false;
            store.isThere();
        } catch (RuntimeException e) {
            store.missed(e);
        }
    }

    private static void tell(Rewrapping.Round round) {
        if (round.rewrapped() > 0) {
            LOG.info("{} data keys were brought under the active master key", round.rewrapped());
        }
        round.stuck()
                .forEach((master, count) -> LOG.error(
                        "{} data keys are under the master key {} and cannot be read: put it back", count, master));
    }
}
