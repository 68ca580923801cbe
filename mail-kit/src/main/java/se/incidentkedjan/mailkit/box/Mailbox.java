package se.incidentkedjan.mailkit.box;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.incidentkedjan.mailkit.box.Watcher.Reason;

/**
 * Reads a mailbox while it is started: at once when the server tells of what comes, otherwise now and then. Several may read
 * the same one. What is away is sought again, with longer and longer pauses.
 */
public final class Mailbox {

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration WAKING = Duration.ofMillis(100);
    private static final int MOST_DOUBLINGS = 6;

    private final String name;
    private final BoxSettings settings;
    private final Credentials credentials;
    private final @Nullable SSLContext trusted;
    private final Desk desk;
    private final Watcher watcher;
    private final Clock clock;
    private final Memory memory = new Memory();
    private volatile @Nullable Instant away;
    private volatile @Nullable CountDownLatch stopping;
    private volatile @Nullable ImapBox box;
    private volatile @Nullable Thread thread;

    /**
     * Reads nothing until it is started.
     *
     * @param name of its thread, such as {@code postbox}
     * @param trusted those whose certificates the server may show; absent for those that Java trusts of itself
     * @throws IllegalArgumentException when a token would be sent without encryption to another machine
     */
    public Mailbox(
            String name,
            BoxSettings settings,
            Credentials credentials,
            @Nullable SSLContext trusted,
            Desk desk,
            Watcher watcher,
            Clock clock) {
        if (credentials instanceof Credentials.Token
                && !settings.isSurelyEncrypted()
                && !OAuthTokens.isOnThisMachine(settings.host())) {
            throw new IllegalArgumentException("a token is sent over an encrypted connection only");
        }
        this.name = name;
        this.settings = settings;
        this.credentials = credentials;
        this.trusted = trusted;
        this.desk = desk;
        this.watcher = watcher;
        this.clock = clock;
    }

    /** Since when, UTC, it has not been possible to read it; empty while it is, and before it was first tried. */
    public Optional<Instant> awaySince() {
        return Optional.ofNullable(away);
    }

    /** Begins to read, on a thread of its own. */
    public synchronized void start() {
        if (stopping != null) {
            return;
        }
        var latch = new CountDownLatch(1);
        stopping = latch;
        thread = Thread.ofPlatform().name(name).daemon().start(() -> run(latch));
    }

    private void run(CountDownLatch latch) {
        try (var watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name + "-watch").daemon().factory())) {
            int failures = 0;
            while (!isOver(latch, failures == 0 ? Duration.ZERO : pause(failures))) {
                try (var open = ImapBox.open(settings, credentials, trusted)) {
                    box = open;
                    while (latch.getCount() > 0) {
                        var look = open.read(desk, memory);
                        away = null;
                        failures = 0;
                        watcher.looked(look);
                        await(open, latch, watch);
                    }
                } catch (MessagingException | RuntimeException | OutOfMemoryError e) {
                    if (latch.getCount() > 0) {
                        failures++;
                        missed(e);
                    }
                } finally {
                    box = null;
                }
            }
            watch.shutdownNow();
        }
    }

    private void missed(Throwable failure) {
        if (away == null) {
            away = clock.instant();
        }
        var reason = switch (failure) {
            case AuthenticationFailedException refused -> Reason.REFUSED;
            case SignIn.NoToken noToken -> Reason.NO_TOKEN;
            case ImapBox.DeskFailure desk -> Reason.DESK;
            default -> Reason.UNREACHABLE;
        };
        watcher.missed(reason, failure);
    }

    private void await(ImapBox open, CountDownLatch latch, ScheduledExecutorService watch) throws MessagingException {
        if (latch.getCount() == 0 || open.hasNews()) {
            return;
        }
        if (!open.idles()) {
            isOver(latch, settings.interval());
            return;
        }
        // Looked at now and then all the same: a server may forget to tell, and a connection may die in silence.
        var end = watch.schedule(() -> endWait(open), settings.interval().toMillis(), TimeUnit.MILLISECONDS);
        try {
            open.awaitNews();
        } finally {
            end.cancel(false);
        }
    }

    private static boolean endWait(ImapBox open) {
        try {
            open.endWait();
            return true;
        } catch (MessagingException | RuntimeException e) {
            LOG.debug("The connection to the mailbox is gone ({})", e.getClass().getSimpleName());
            return false;
        }
    }

    private static Duration pause(int failures) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private static boolean isOver(CountDownLatch latch, Duration pause) {
        try {
            return latch.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Ends the reading; what is being dealt with ends first, and is waited for a little. */
    public synchronized void stop() {
        var latch = stopping;
        stopping = null;
        var reading = thread;
        if (latch == null || reading == null) {
            return;
        }
        latch.countDown();
        var open = box;
        try {
            if (open != null) {
                Thread.ofVirtual().start(() -> wake(reading, open));
            }
            if (!reading.join(PATIENCE)) {
                LOG.info("The mailbox did not close in time; what was not marked as read is read again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** More than once: a thread that is about to wait for news is not woken by what comes before it waits. */
    private static void wake(Thread reading, ImapBox open) {
        try {
            for (int times = 0; times < PATIENCE.dividedBy(WAKING) && endWait(open); times++) {
                if (reading.join(WAKING)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it has been started and not stopped. */
    public boolean isRunning() {
        return stopping != null;
    }
}
