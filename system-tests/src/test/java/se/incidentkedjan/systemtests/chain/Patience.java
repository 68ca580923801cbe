package se.incidentkedjan.systemtests.chain;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.awaitility.core.ConditionFactory;

/** How long tests wait for the chain. One factor stretches all of it on a slow machine. */
public final class Patience {

    private static final long FACTOR = Long.getLong("incidentkedjan.test.timeout-factor", 1);

    private Patience() {}

    /** Waits for what should happen in the blink of an eye, but not longer than half a minute. */
    public static ConditionFactory soon() {
        return within(Duration.ofSeconds(30));
    }

    /** Waits for what may take a while: recovery, back-off, catching up. */
    public static ConditionFactory eventually() {
        return within(Duration.ofSeconds(120));
    }

    /** Waits until something has been so for a while, and looks often enough to see it, but not so often that looking is the work. */
    public static ConditionFactory calmFor(Duration length) {
        return eventually().pollInterval(Duration.ofMillis(200)).during(length);
    }

    private static ConditionFactory within(Duration duration) {
        return await().atMost(duration.multipliedBy(FACTOR))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptionsInstanceOf(java.io.IOException.class)
                .ignoreExceptionsInstanceOf(java.io.UncheckedIOException.class);
    }
}
