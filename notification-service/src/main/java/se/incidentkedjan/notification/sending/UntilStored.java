package se.incidentkedjan.notification.sending;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what others have taken over: it must be, or it is sent again. So a store that is away is waited for, but not for
 * ever. For any thread.
 */
public final class UntilStored {

    private static final Logger LOG = LoggerFactory.getLogger(UntilStored.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int TRIES = 120;

    private final CountDownLatch stopping;
    private final Duration pause;

    /** Tries for a minute, or until the latch is down. */
    public UntilStored(CountDownLatch stopping) {
        this(stopping, PAUSE);
    }

    /** With another pause between the tries. */
    public UntilStored(CountDownLatch stopping, Duration pause) {
        this.stopping = stopping;
        this.pause = pause;
    }

    /**
     * Writes it.
     *
     * @param what is written, for the log
     * @param writing must bear to be done again
     * @throws RuntimeException that of the last try, when the store did not take it in time
     */
    public <T> T write(String what, Supplier<T> writing) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return writing.get();
            } catch (RuntimeException e) {
                if (attempt == TRIES || stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw e;
                }
                if (attempt == 1) {
                    LOG.warn("The store did not take {}; trying again: {}", what, WithoutWords.kind(e));
                }
            }
        }
    }
}
