package se.incidentkedjan.notification.sending;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.function.Supplier;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.NotificationEvent.Purpose;

/**
 * Where incidents with something to send are handed over. Messages that someone must act on have a lane of their own, so
 * that no storm of receipts is ever in front of them.
 */
public final class PostOffice {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Lane urgent;
    private final Lane receipts;
    private final LatelySettled settled;

    /**
     * A post office that is closed until it is started.
     *
     * @param threads how many carriers each lane has
     * @param carriers gives each thread one of its own
     */
    public PostOffice(Round round, int threads, Supplier<Carrier> carriers, Clock clock, Duration lease) {
        settled = new LatelySettled(clock, lease.plusSeconds(5));
        urgent = new Lane(Purpose.ESCALATION, threads, round, carriers, settled);
        receipts = new Lane(Purpose.RECEIPT, threads, round, carriers, settled);
    }

    /** These have something new to send for one purpose. Never waits. */
    public void handOver(Purpose purpose, Collection<IncidentId> incidents) {
        settled.forget(incidents);
        var lane = lane(purpose);
        incidents.forEach(lane::offer);
    }

    /** These may have something to send. Waits while there is no room. */
    public void handOverDue(Set<IncidentId> incidents) {
        try {
            for (var incident : incidents) {
                if (!settled.contains(incident)) {
                    urgent.put(incident);
                    receipts.put(incident);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Lane lane(Purpose purpose) {
        return switch (purpose) {
            case ESCALATION -> urgent;
            case RECEIPT -> receipts;
        };
    }

    /** Opens both lanes. */
    public void start() {
        urgent.start();
        receipts.start();
    }

    /** Closes both lanes, letting what is under way end. */
    public void stop() {
        urgent.stop(PATIENCE);
        receipts.stop(PATIENCE);
    }
}
