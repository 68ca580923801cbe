package se.incidentkedjan.kit.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.messaging.Failures;
import se.incidentkedjan.kit.outage.Outage;
import se.incidentkedjan.kit.outage.SetBack;
import se.incidentkedjan.kit.relay.Pace;
import se.incidentkedjan.kit.repeating.Repeating;

/**
 * Wakes aggregates when the instant they wait for has come. The instants stand in the documents; those written by this
 * process are also kept in memory, so that the store is only searched now and then, for what a process that died left
 * behind. Waking is a hint: the aggregate itself decides what is past its time and not yet done.
 */
public final class WakeUps implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WakeUps.class);
    /** How many a search gives at most. */
    static final int MOST_AT_ONCE = 1000;

    private static final Duration TICK = Duration.ofMillis(100);

    /** With so many in memory, those who wait longer than a search of the store can be away are left to the store. */
    static final int MOST_IN_MEMORY = 100_000;

    private static final Duration SOON = Duration.ofMinutes(15);

    private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

    private record Waiting(Instant at, IncidentId incident) implements Comparable<Waiting> {
        @Override
        public int compareTo(Waiting other) {
            return at.compareTo(other.at);
        }
    }

    private static final class Sleepers {
        private final PriorityQueue<Waiting> queue = new PriorityQueue<>();
        private final Consumer<Set<IncidentId>> action;
        private final Function<Instant, Set<IncidentId>> search;
        private final Pace pace;
        private final SetBack setBack = new SetBack();
        private boolean wakesAll;

        Sleepers(Consumer<Set<IncidentId>> action, Function<Instant, Set<IncidentId>> search, Clock clock) {
            this.action = action;
            this.search = search;
            this.pace = new Pace(clock);
        }

        synchronized void add(Waiting waiting, Instant now) {
            if (queue.size() < MOST_IN_MEMORY || waiting.at().isBefore(now.plus(SOON))) {
                queue.add(waiting);
            }
        }

        /** Those who wait for an instant of a time that the clock does not show any more do not know it. */
        synchronized Set<IncidentId> all() {
            var incidents = new HashSet<IncidentId>();
            queue.forEach(waiting -> incidents.add(waiting.incident()));
            return incidents;
        }

        synchronized int inMemory() {
            return queue.size();
        }

        synchronized Set<IncidentId> takeDue(Instant now) {
            List<Waiting> due = new ArrayList<>();
            while (!queue.isEmpty() && !queue.peek().at().isAfter(now)) {
                due.add(queue.remove());
            }
            var incidents = new HashSet<IncidentId>();
            due.forEach(waiting -> incidents.add(waiting.incident()));
            return incidents;
        }
    }

    private final Map<String, Sleepers> byLedger = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Outage store;
    private final Repeating repeating = new Repeating("wake-ups", TICK, this::tick);

    /** Wakes by this clock. */
    public WakeUps(Clock clock) {
        this.clock = clock;
        this.store = new Outage(
                LOG,
                "Those who are due cannot be woken; they are when the store answers",
                "Those who are due can be woken",
                clock);
    }

    void register(String ledger, Consumer<Set<IncidentId>> action, Function<Instant, Set<IncidentId>> search) {
        byLedger.put(ledger, new Sleepers(action, search, clock));
    }

    void at(String ledger, Instant instant, IncidentId incident) {
        var sleepers = byLedger.get(ledger);
        if (sleepers != null) {
            sleepers.add(new Waiting(instant, incident), clock.instant());
        }
    }

    /** How many wait in memory; the others wait in the store. */
    int inMemory() {
        return byLedger.values().stream().mapToInt(Sleepers::inMemory).sum();
    }

    /**
     * How many should have been woken so long ago and still have the same to do, at most {@value #MOST_AT_ONCE} of each ledger.
     * Asks the store.
     */
    public int lateBy(Duration time) {
        var before = clock.instant().minus(time);
        return byLedger.values().stream()
                .mapToInt(sleepers -> sleepers.search.apply(before).size())
                .sum();
    }

    /** Wakes everyone whose instant has come. */
    public void tick() {
        byLedger.values().forEach(this::wake);
    }

    private void wake(Sleepers sleepers) {
        try {
            wakeAllAfterASetBack(sleepers);
            var due = sleepers.takeDue(clock.instant());
            var found = new HashSet<IncidentId>();
            sleepers.pace.whenTimeHasCome(() -> {
                found.addAll(sleepers.search.apply(clock.instant()));
                store.isThere();
            });
            if (found.size() >= MOST_AT_ONCE) {
                // A search as full as it can be has left some behind.
                sleepers.pace.soon();
            }
            due.addAll(found);
            if (!due.isEmpty()) {
                sleepers.action.accept(due);
            }
        } catch (RuntimeException e) {
            // The next search of the store finds them again: nothing is lost with what was taken from memory.
            // The store is closed under it when the service stops.
            if (isRunning()) {
                sayThatItFailed(e);
            }
            sleepers.pace.soon();
        }
    }

    private static void wakeAll(Sleepers sleepers) {
        var all = sleepers.all();
        all.addAll(sleepers.search.apply(EVER));
        var some = new HashSet<IncidentId>();
        for (var incident : all) {
            some.add(incident);
            if (some.size() == MOST_AT_ONCE) {
                sleepers.action.accept(Set.copyOf(some));
                some.clear();
            }
        }
        if (!some.isEmpty()) {
            sleepers.action.accept(some);
        }
    }

    private void wakeAllAfterASetBack(Sleepers sleepers) {
        sleepers.wakesAll |= sleepers.setBack.isNoticed(clock.instant());
        if (sleepers.wakesAll) {
            wakeAll(sleepers);
            sleepers.wakesAll = false;
        }
    }

    private void sayThatItFailed(RuntimeException e) {
        if (Failures.isPermanent(e)) {
            LOG.error("Those who are due could not be woken; trying again later", e);
        } else {
            store.missed(e);
        }
    }

    @Override
    public void start() {
        repeating.start();
    }

    @Override
    public void stop() {
        repeating.stop();
    }

    @Override
    public boolean isRunning() {
        return repeating.isRunning();
    }
}
