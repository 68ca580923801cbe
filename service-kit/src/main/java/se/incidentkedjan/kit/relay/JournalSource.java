package se.incidentkedjan.kit.relay;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import se.incidentkedjan.events.IncidentId;

/** Where journals are kept. */
public interface JournalSource {

    /** Its name, for people who look for trouble. */
    String name();

    /** Remembers, for each incident, the highest sequence that Kafka has acknowledged. */
    void acknowledge(Map<IncidentId, Long> publishedUpTo);

    /** What was said at or before an instant, UTC, and has not been acknowledged. */
    List<SaidSoFar> pendingBefore(Instant instant, int limit);

    /** Everything ever said, incident by incident. */
    void everything(Consumer<SaidSoFar> reader);
}
