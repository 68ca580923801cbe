package se.incidentkedjan.kit.auditor;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.kit.relay.EventRelay;

/** Events that Kafka does not take. */
final class UnpublishedCheck implements ChainCheck {

    private static final Duration TOO_LONG = Duration.ofMinutes(1);

    private final EventRelay relay;
    private final Clock clock;

    UnpublishedCheck(EventRelay relay, Clock clock) {
        this.relay = relay;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "events-not-published";
    }

    @Override
    public Optional<String> look() {
        return relay.failingSince()
                .filter(since -> since.plus(TOO_LONG).isBefore(clock.instant()))
                .map(since -> "Händelser når inte Kafka sedan %s. De är sparade och skickas när Kafka svarar."
                        .formatted(SwedishTime.dateAndTime(since)));
    }
}
