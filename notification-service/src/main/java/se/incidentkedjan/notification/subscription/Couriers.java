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
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.incidentkedjan.events.ClientCode;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.ledger.Kept;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.kit.messaging.Failures;
import se.incidentkedjan.notification.channel.Observation;
import se.incidentkedjan.notification.sending.WithoutWords;

/**
 * A courier for each system, in a thread of its own: one that is slow or away keeps neither letters to people nor other systems
 * waiting.
 */
public final class Couriers {

    private static final Logger LOG = LoggerFactory.getLogger(Couriers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LONGEST = 20_000;
    private static final long POLL_MILLIS = 200;
    private static final int POLLS_BEFORE_REST = 20;

    /** The queue of one system, and what is known of it. */
    private final class Desk {
        private final ClientCode system;
        private final Circuit circuit = new Circuit(office.clock());
        private final LinkedBlockingQueue<IncidentId> queue = new LinkedBlockingQueue<>(LONGEST);
        private final Set<IncidentId> queued = ConcurrentHashMap.newKeySet();
        private final Thread thread;

        Desk(ClientCode system) {
            this.system = system;
            this.thread = Thread.ofPlatform().name("status-" + system).daemon().unstarted(this::work);
            this.thread.start();
        }

        /** Takes an incident if there is room. One there is no room for is found again by the instant it waits for. */
        void offer(IncidentId incident) {
            if (queued.add(incident) && !queue.offer(incident)) {
                queued.remove(incident);
            }
        }

        private void work() {
            var courier = new Courier(system, office, receivers.open(), circuit, stopping);
            try {
                int emptyPolls = 0;
                while (stopping.getCount() > 0) {
                    var incident = queue.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
                    if (incident != null) {
                        emptyPolls = 0;
                        // Before the reading: whoever is handed over from now on is read again.
                        queued.remove(incident);
                        carry(courier, incident);
                    } else if (++emptyPolls == POLLS_BEFORE_REST) {
                        courier.rest();
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                courier.rest();
            }
        }

        private void carry(Courier courier, IncidentId incident) throws InterruptedException {
            try {
                if (courier.carry(incident)) {
                    offer(incident);
                }
            } catch (RuntimeException e) {
                if (Failures.isPermanent(e)) {
                    LOG.error("An incident for {} could not be read or written", system, WithoutWords.of(e));
                } else {
                    LOG.warn(
                            "An incident for {} could not be read or written; it is found again: {}",
                            system,
                            WithoutWords.kind(e));
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
        this.office = new Courier.Office(ledger, subscribers, tally, clock, lease);
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
        bulletin.due(now).forEach(system -> desk(system).offer(bulletin.incident()));
    }

    private Desk desk(ClientCode system) {
        return desks.computeIfAbsent(system, Desk::new);
    }

    /** What this instance has seen of a system since it started. */
    public Observation seen(ClientCode system) {
        var desk = desks.get(system);
        return desk == null ? Observation.NOTHING : desk.circuit.seen();
    }

    /** Lets what is under way end, but waits no longer than a moment, and begins nothing more. */
    public void stop() {
        stopping.countDown();
        try {
            for (var desk : desks.values()) {
                if (!desk.thread.join(PATIENCE)) {
                    LOG.warn("Stopped while {} was being told; it is told again when the lease has ended", desk.system);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
