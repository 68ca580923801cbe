package se.incidentkedjan.intake;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import se.incidentkedjan.kit.outage.Outage;
import se.incidentkedjan.mailkit.box.BoxSettings;
import se.incidentkedjan.mailkit.box.Credentials;
import se.incidentkedjan.mailkit.box.Desk;
import se.incidentkedjan.mailkit.box.Mailbox;
import se.incidentkedjan.mailkit.box.Watcher;

/** Reads the mailboxes while the service runs. Several instances of the service may read the same ones. */
final class MailboxReaders implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxReaders.class);

    private record Read(String name, Mailbox mailbox) {}

    private final List<Read> all = new ArrayList<>();
    private final MailMeters meters;
    private final Clock clock;
    private volatile boolean running;

    MailboxReaders(MailMeters meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    void add(String name, BoxSettings settings, Credentials credentials, @Nullable SSLContext trusted, Desk desk) {
        meters.hasMailbox(name);
        all.add(new Read(
                name, new Mailbox("mailbox-" + name, settings, credentials, trusted, desk, new Told(name), clock)));
    }

    /** Tells the meters and the log how it goes with one mailbox. */
    private final class Told implements Watcher {

        private final String name;
        private final Outage outage;

        Told(String name) {
            this.name = name;
            this.outage = new Outage(
                    LOG,
                    "The mailbox " + name + " cannot be read; reports wait in it",
                    "The mailbox " + name + " can be read again",
                    clock);
        }

        @Override
        public void looked(Look look) {
            meters.looked(name, look.left());
            outage.isThere();
        }

        @Override
        public void missed(Reason reason, Throwable failure) {
            meters.missed(name);
            // Servers, and mails, repeat addresses and words in what they say.
            outage.missed(new IOException(reason + ", " + failure.getClass().getSimpleName()));
        }
    }

    /** Those that cannot be read, and since when, UTC. */
    Map<String, Instant> away() {
        var away = new TreeMap<String, Instant>();
        all.forEach(one -> one.mailbox().awaySince().ifPresent(since -> away.put(one.name(), since)));
        return away;
    }

    @Override
    public void start() {
        if (all.isEmpty()) {
            LOG.info("No mailbox for incidents is set (incidentkedjan.intake.mailboxes): no mail is read");
        }
        all.forEach(one -> one.mailbox().start());
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        // At once, as each is waited for a little.
        all.parallelStream().forEach(one -> one.mailbox().stop());
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
