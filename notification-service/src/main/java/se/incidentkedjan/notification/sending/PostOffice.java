package se.incidentkedjan.notification.sending;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.notification.dispatch.Agenda;
import se.incidentkedjan.notification.dispatch.Dispatch;
import se.incidentkedjan.notification.dispatch.Priority;

/**
 * Where incidents with something to send are handed over. Each priority has a lane of its own, so that no storm of receipts
 * is ever in front of someone who must act, and nothing for information in front of a legal clock.
 */
public final class PostOffice {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** What should have been done longer ago than this comes after an outage. */
    private static final Duration LATE = Duration.ofMinutes(1);

    private final Map<Priority, Lane> lanes = new EnumMap<>(Priority.class);
    private final LatelySettled settled;
    private final Function<Set<IncidentId>, Collection<Dispatch>> reading;
    private final Clock clock;
    private final Duration hearFirst;
    private final Set<IncidentId> hearing = ConcurrentHashMap.newKeySet();

    /**
     * A post office that is closed until it is started.
     *
     * @param reading how incidents stand now
     * @param threads how many threads each lane has, but for that of letters which tell of many: it has one
     * @param carriers gives each thread its own
     * @param hearFirst how long what comes after an outage waits, so that what has been said meanwhile is heard before
     *     anyone is asked: that it is closed, merged or worse
     */
    public PostOffice(
            Round round,
            DigestRound digests,
            Function<Set<IncidentId>, Collection<Dispatch>> reading,
            int threads,
            Supplier<Carriers> carriers,
            Clock clock,
            Duration lease,
            Duration hearFirst) {
        this.reading = reading;
        this.clock = clock;
        this.hearFirst = hearFirst;
        settled = new LatelySettled(clock, lease.plusSeconds(5));
        for (var priority : Priority.values()) {
            lanes.put(
                    priority,
                    priority == Priority.DIGESTS
                            ? new Lane(priority, 1, digests, carriers, settled, this::handOver)
                            : new Lane(
                                    priority,
                                    threads,
                                    (incidents, own) -> round.go(priority, incidents, own),
                                    carriers,
                                    settled,
                                    this::handOver));
        }
    }

    /** These may have something new to send. Never waits. */
    public void handOver(Collection<Dispatch> dispatches) {
        for (var dispatch : dispatches) {
            var fresh = Agenda.fresh(dispatch, clock.instant());
            if (!fresh.isEmpty()) {
                settled.forget(Set.of(dispatch.incident()));
                fresh.forEach(priority -> lane(priority).offer(dispatch.incident()));
            }
        }
    }

    /**
     * These may have something to do. Each comes only into the lanes in which it has, so that ten thousand receipts that wait for
     * another attempt are not read through by those who carry what someone must act on. Never waits: what there is no room
     * for stands in the store and is found again.
     */
    public void handOverDue(Set<IncidentId> incidents) {
        var unsettled = incidents.stream()
                .filter(incident -> !settled.contains(incident))
                .collect(Collectors.toSet());
        var now = clock.instant();
        for (var dispatch : reading.apply(unsettled)) {
            if (!Agenda.isLate(dispatch, now, LATE)) {
                offer(dispatch.incident(), Agenda.due(dispatch, now));
            } else if (hearing.add(dispatch.incident())) {
                CompletableFuture.delayedExecutor(hearFirst.toMillis(), TimeUnit.MILLISECONDS)
                        .execute(() -> {
                            hearing.remove(dispatch.incident());
                            offer(dispatch.incident(), Agenda.due(dispatch, now));
                        });
            }
        }
    }

    private void offer(IncidentId incident, Set<Priority> priorities) {
        priorities.forEach(priority -> lane(priority).offer(incident));
    }

    private Lane lane(Priority priority) {
        var lane = lanes.get(priority);
        if (lane == null) {
            throw new IllegalStateException("every priority has a lane");
        }
        return lane;
    }

    /** Opens all lanes. */
    public void start() {
        lanes.values().forEach(Lane::start);
    }

    /** Closes all lanes, letting what is under way end, but waits no longer than a moment for all of it. */
    public void stop() {
        lanes.values().forEach(Lane::close);
        var deadline = Deadline.in(PATIENCE);
        lanes.values().forEach(lane -> lane.awaitEnd(deadline));
    }
}
