package se.incidentkedjan.notification.postbox.imap;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import se.incidentkedjan.kit.outage.Outage;
import se.incidentkedjan.mailkit.box.Mailbox;
import se.incidentkedjan.mailkit.box.Verdict;
import se.incidentkedjan.mailkit.box.Watcher;
import se.incidentkedjan.notification.postbox.meters.PostMeters;
import se.incidentkedjan.notification.sending.WithoutWords;

/** Reads the mailbox while the service runs. Two instances of the service may read the same one. */
public final class ImapPostbox implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImapPostbox.class);

    private final PostboxSettings settings;
    private final @Nullable Mailbox mailbox;
    private final Runnable afterEachLook;
    private final PostMeters meters;
    private final Outage outage;

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
        this.afterEachLook = afterEachLook;
        this.meters = meters;
        this.outage = new Outage(
                LOG,
                "The mailbox for answers cannot be read; answers and bounces wait in it",
                "The mailbox for answers can be read again",
                clock);
        this.mailbox = settings.isOn()
                ? new Mailbox(
                        "postbox",
                        settings.box(),
                        settings.credentials(),
                        trusted,
                        arrived -> desk.apply(arrived.bytes()),
                        new Meters(),
                        clock)
                : null;
    }

    /** Tells the meters and the log how it goes. */
    private final class Meters implements Watcher {

        @Override
        public void looked(Look look) {
            meters.left(look.left());
            outage.isThere();
            meters.reachable(true);
            afterEachLook.run();
        }

        @Override
        public void missed(Reason reason, Throwable failure) {
            meters.reachable(false);
            if (reason == Reason.REFUSED) {
                LOG.error(
                        "The mailbox at {}:{} does not accept our user and password; check"
                                + " incidentkedjan.notification.postbox.user and .password",
                        settings.host(),
                        settings.port());
            }
            // Servers repeat addresses in what they say.
            outage.missed(WithoutWords.of(failure));
        }
    }

    /** Since when, UTC, it has not been possible to read it; empty while it is. */
    public Optional<Instant> awaySince() {
        return outage.since();
    }

    @Override
    public void start() {
        if (mailbox == null) {
            LOG.info(
                    "No mailbox for answers is set (incidentkedjan.notification.postbox.host): answers by mail and bounces"
                            + " are not read");
            return;
        }
        mailbox.start();
    }

    @Override
    public void stop() {
        if (mailbox != null) {
            mailbox.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return mailbox != null && mailbox.isRunning();
    }

    @Override
    public int getPhase() {
        // Begins after the post office, to which it hands over, and ends before it.
        return DEFAULT_PHASE - 4_000;
    }
}
