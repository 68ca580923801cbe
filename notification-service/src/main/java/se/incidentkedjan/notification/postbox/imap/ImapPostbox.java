package se.incidentkedjan.notification.postbox.imap;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import se.incidentkedjan.kit.outage.Outage;
import se.incidentkedjan.notification.postbox.MailDesk.Verdict;
import se.incidentkedjan.notification.postbox.meters.PostMeters;
import se.incidentkedjan.notification.sending.WithoutWords;

/**
 * Reads the mailbox while the service runs: at once when the server tells of what comes, otherwise now and then. Two
 * instances of the service may read the same one. What is away is sought again, with longer and longer pauses.
 */
public final class ImapPostbox implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImapPostbox.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int MOST_DOUBLINGS = 6;

    private final PostboxSettings settings;
    private final @Nullable SSLContext trusted;
    private final Function<byte[], Verdict> desk;
    private final Runnable afterEachLook;
    private final PostMeters meters;
    private final Outage outage;
    private final Set<Long> left = new HashSet<>();
    private long validity;
    private volatile @Nullable CountDownLatch stopping;
    private volatile @Nullable ImapBox box;
    private volatile @Nullable Thread thread;

    /**
     * Reads nothing until it is started.
     *
     * @param trusted those whose certificates the server may show; absent for those that Java trusts of itself
     * @param desk deals with each mail
     * @param afterEachLook what is done beside, seldom enough to cost nothing
     */
    public ImapPostbox(
            PostboxSettings settings,
            @Nullable SSLContext trusted,
            Function<byte[], Verdict> desk,
            Runnable afterEachLook,
            PostMeters meters,
            Clock clock) {
        this.settings = settings;
        this.trusted = trusted;
        this.desk = desk;
        this.afterEachLook = afterEachLook;
        this.meters = meters;
        this.outage = new Outage(
                LOG,
                "The mailbox for answers cannot be read; answers and bounces wait in it",
                "The mailbox for answers can be read again",
                clock);
    }

    /** Since when, UTC, it has not been possible to read it; empty while it is. */
    public Optional<Instant> awaySince() {
        return outage.since();
    }

    @Override
    public void start() {
        if (!settings.isOn()) {
            LOG.info(
                    "No mailbox for answers is set (incidentkedjan.notification.postbox.host): answers by mail and bounces"
                            + " are not read");
            return;
        }
        var latch = new CountDownLatch(1);
        stopping = latch;
        thread = Thread.ofPlatform().name("postbox").daemon().start(() -> run(latch));
    }

    private void run(CountDownLatch latch) {
        try (var watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("postbox-watch").daemon().factory())) {
            int failures = 0;
            while (!isOver(latch, failures == 0 ? Duration.ZERO : pause(failures))) {
                try (var open = ImapBox.open(settings, trusted)) {
                    box = open;
                    remember(open);
                    while (latch.getCount() > 0) {
                        meters.left(open.read(desk, left));
                        outage.isThere();
                        meters.reachable(true);
                        failures = 0;
                        afterEachLook.run();
                        await(open, latch, watch);
                    }
                } catch (MessagingException | RuntimeException e) {
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

    private void missed(Exception failure) {
        meters.reachable(false);
        if (failure instanceof AuthenticationFailedException) {
            LOG.error(
                    "The mailbox at {}:{} does not accept our user and password; check"
                            + " incidentkedjan.notification.postbox.user and .password",
                    settings.host(),
                    settings.port());
        }
        // Servers repeat addresses in what they say.
        outage.missed(WithoutWords.of(failure));
    }

    /** UIDs are another mail's when the box has been made anew. */
    private void remember(ImapBox open) throws MessagingException {
        if (open.validity() != validity) {
            left.clear();
            validity = open.validity();
        }
    }

    private void await(ImapBox open, CountDownLatch latch, ScheduledExecutorService watch) throws MessagingException {
        if (open.hasNews()) {
            return;
        }
        if (!open.idles()) {
            isOver(latch, settings.interval());
            return;
        }
        // Looked at now and then all the same: a server may forget to tell, and a connection may die in silence.
        var end = watch.schedule(() -> look(open), settings.interval().toMillis(), TimeUnit.MILLISECONDS);
        try {
            open.awaitNews();
        } finally {
            end.cancel(false);
        }
    }

    private static void look(ImapBox open) {
        try {
            open.hasNews();
        } catch (MessagingException | RuntimeException e) {
            LOG.debug("The connection to the mailbox is gone ({})", WithoutWords.kind(e));
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

    @Override
    public void stop() {
        var latch = stopping;
        stopping = null;
        var reading = thread;
        if (latch == null || reading == null) {
            return;
        }
        latch.countDown();
        var open = box;
        if (open != null) {
            // Wakes a thread that waits for news; what is being dealt with ends first.
            Thread.ofVirtual().start(() -> look(open));
        }
        try {
            if (!reading.join(PATIENCE)) {
                LOG.info("The mailbox did not close in time; what was not marked as read is read again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopping != null;
    }

    @Override
    public int getPhase() {
        // Begins after the post office, to which it hands over, and ends before it.
        return DEFAULT_PHASE - 4_000;
    }
}
