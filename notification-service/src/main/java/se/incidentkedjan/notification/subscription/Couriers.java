package se.incidentkedjan.notification.subscription;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.incidentkedjan.events.ClientCode;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.ledger.Kept;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.notification.channel.Observation;
import se.incidentkedjan.notification.sending.Deadline;
import se.incidentkedjan.notification.sending.IncidentQueue;
import se.incidentkedjan.notification.sending.UntilStored;

/**
 * A courier for each system, in a thread of its own: one that is slow or away keeps neither letters to people nor other systems
 * waiting.
 */
public final class Couriers {

    private static final Logger LOG = LoggerFactory.getLogger(Couriers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration UNTIL_REST = Duration.ofSeconds(4);

    /** The queue of one system, and what is known of it. */
    private final class Desk {
        private final ClientCode system;
        private final Circuit circuit = new Circuit(office.clock());
        private final IncidentQueue queue;
        private final Thread thread;

        Desk(ClientCode system) {
            var name = "status-" + system;
            this.system = system;
            this.queue = new IncidentQueue(name, stopping);
            this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::work);
            this.thread.start();
        }

        private void work() {
            var courier = new Courier(system, office, receivers.open(), circuit);
            queue.workThrough(1, UNTIL_REST, incidents -> carry(courier, incidents), courier::rest);
            courier.rest();
        }

        private void carry(Courier courier, Set<IncidentId> incidents) throws InterruptedException {
            for (var incident : incidents) {
                if (courier.carry(incident)) {
                    queue.offer(incident);
                }
            }
        }
    }

    private final Courier.Office office;
    private final Receivers receivers;
    private final Map<ClientCode, Desk> desks = new ConcurrentHashMap<>();
    private final CountDownLatch stopping = new CountDownLatch(1);

    /**
     * Without a courier yet: one begins when there is something to tell its system.
     *
     * @param lease how long an attempt may take before others count it as lost
     */
    public Couriers(
            Ledger<Bulletin> ledger,
            Supplier<Subscribers> subscribers,
            Receivers receivers,
            StatusTally tally,
            Clock clock,
            Duration lease) {
        this.office = new Courier.Office(ledger, subscribers, tally, clock, lease, new UntilStored(stopping));
        this.receivers = receivers;
    }

    /** These may have something new to tell. Never waits. */
    public void handOver(Collection<Bulletin> bulletins) {
        var now = office.clock().instant();
        bulletins.forEach(bulletin -> handOver(bulletin, now));
    }

    /** These may have something to tell by now. */
    public void handOverDue(Set<IncidentId> incidents) {
        handOver(List.copyOf(Kept.states(office.ledger().findAll(incidents)).values()));
    }

    private void handOver(Bulletin bulletin, Instant now) {
        bulletin.due(now).forEach(system -> desk(system).queue.offer(bulletin.incident()));
    }

    private Desk desk(ClientCode system) {
        return desks.computeIfAbsent(system, Desk::new);
    }

    /** What this instance has seen of a system since it started. */
    public Observation seen(ClientCode system) {
        var desk = desks.get(system);
        return desk == null ? Observation.NOTHING : desk.circuit.seen();
    }

    /** Lets what is under way end, but waits no longer than a moment for all of it, and begins nothing more. */
    public void stop() {
        stop(PATIENCE);
    }

    void stop(Duration patience) {
        stopping.countDown();
        var deadline = Deadline.in(patience);
        try {
            for (var desk : desks.values()) {
                if (!deadline.sees(desk.thread)) {
                    LOG.warn("Stopped while {} was being told; it is told again when the lease has ended", desk.system);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
