package se.incidentkedjan.notification.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import se.incidentkedjan.events.IncidentId;

/**
 * Incidents whose messages were all settled a moment ago. The wake-ups of their attempts still come, and would each cost
 * a reading. It forgets by itself, so that a wrong memory delays and never loses.
 */
final class LatelySettled {

    private static final int MOST = 50_000;

    private final Map<IncidentId, Instant> settled = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<IncidentId, Instant> eldest) {
            return size() > MOST;
        }
    };
    private final Clock clock;
    private final Duration memory;

    LatelySettled(Clock clock, Duration memory) {
        this.clock = clock;
        this.memory = memory;
    }

    synchronized void add(Collection<IncidentId> incidents) {
        incidents.forEach(incident -> settled.put(incident, clock.instant()));
    }

    synchronized void forget(Collection<IncidentId> incidents) {
        incidents.forEach(settled::remove);
    }

    synchronized boolean contains(IncidentId incident) {
        var at = settled.get(incident);
        // Either way: a clock that is set back must not make it remember for hours.
        return at != null && Duration.between(at, clock.instant()).abs().compareTo(memory) < 0;
    }
}
