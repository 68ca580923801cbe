package se.incidentkedjan.notification;

import java.util.Collection;
import org.springframework.context.SmartLifecycle;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.NotificationEvent.Purpose;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.notification.dispatch.Delivery;
import se.incidentkedjan.notification.dispatch.Dispatch;
import se.incidentkedjan.notification.dispatch.messaging.HandOver;
import se.incidentkedjan.notification.sending.PostOffice;
import se.incidentkedjan.notification.sending.Tally;

/** Keeps the post office open while the service runs. */
final class MailRun implements HandOver, SmartLifecycle {

    private final PostOffice postOffice;
    private final Tally tally;
    private volatile boolean running;

    MailRun(PostOffice postOffice, Ledger<Dispatch> ledger, Tally tally) {
        this.postOffice = postOffice;
        this.tally = tally;
        ledger.whenDue(postOffice::handOverDue);
    }

    @Override
    public void of(Purpose purpose, Collection<IncidentId> incidents) {
        postOffice.handOver(purpose, incidents);
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
