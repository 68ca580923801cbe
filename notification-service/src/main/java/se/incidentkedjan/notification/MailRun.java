package se.incidentkedjan.notification;

import java.util.Collection;
import java.util.LinkedHashSet;
import org.springframework.context.SmartLifecycle;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.notification.dispatch.Delivery;
import se.incidentkedjan.notification.dispatch.Dispatch;
import se.incidentkedjan.notification.dispatch.messaging.HandOver;
import se.incidentkedjan.notification.dispatch.store.UrgentFirst;
import se.incidentkedjan.notification.sending.PostOffice;
import se.incidentkedjan.notification.sending.Tally;

/** Keeps the post office open while the service runs. */
final class MailRun implements HandOver, SmartLifecycle {

    /** With so many due at once, there may be more in the store. */
    private static final int MANY = 500;

    private final PostOffice postOffice;
    private final Tally tally;
    private volatile boolean running;

    MailRun(PostOffice postOffice, Ledger<Dispatch> ledger, UrgentFirst urgent, Tally tally) {
        this.postOffice = postOffice;
        this.tally = tally;
        ledger.whenDue(due -> {
            if (due.size() >= MANY) {
                postOffice.handOverDue(new LinkedHashSet<>(urgent.due()));
            }
            postOffice.handOverDue(due);
        });
    }

    @Override
    public void of(Collection<Dispatch> dispatches) {
        postOffice.handOver(dispatches);
    }

    @Override
    public void nobody(Delivery delivery) {
        tally.settled(delivery);
    }

    @Override
    public void start() {
        postOffice.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        postOffice.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        // Opens after the relay of events and before the consumers, and closes the other way round.
        return DEFAULT_PHASE - 5_000;
    }
}
