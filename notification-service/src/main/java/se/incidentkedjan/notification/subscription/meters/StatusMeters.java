package se.incidentkedjan.notification.subscription.meters;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.incidentkedjan.notification.dispatch.Outcome;
import se.incidentkedjan.notification.subscription.Notice;
import se.incidentkedjan.notification.subscription.NoticeState;
import se.incidentkedjan.notification.subscription.StatusTally;

/** Meters of what systems are told. Every one exists from the start, so that zero can be told from missing. */
public final class StatusMeters implements StatusTally {

    private static final String TAKEN = "taken";
    private static final String REPEATED = "taken_repeated";
    private static final String GIVEN_UP = "given_up";

    private final Map<String, Counter> notices = new HashMap<>();
    private final Map<String, Counter> attempts = new HashMap<>();

    /** Registers all meters. */
    public StatusMeters(MeterRegistry registry) {
        for (var outcome : List.of(TAKEN, REPEATED, GIVEN_UP)) {
            notices.put(
                    outcome,
                    Counter.builder("incidentkedjan.status.notices")
                            .description("Changes of status that other systems have taken, or that were given up")
                            .tag("outcome", outcome)
                            .register(registry));
        }
        for (var outcome : List.of(TAKEN, "later", "unanswered", "refused")) {
            attempts.put(
                    outcome,
                    Counter.builder("incidentkedjan.status.attempts")
                            .description("Attempts to tell another system of a change of status")
                            .tag("outcome", outcome)
                            .register(registry));
        }
    }

    @Override
    public void attempted(Outcome.Tried outcome) {
        count(
                attempts,
                switch (outcome) {
                    case Outcome.Accepted accepted -> TAKEN;
                    case Outcome.TriedInVain(var maybeTaken) -> maybeTaken ? "unanswered" : "later";
                    case Outcome.GivenUp givenUp -> "refused";
                });
    }

    @Override
    public void settled(Notice notice) {
        count(notices, notice.state() == NoticeState.TAKEN ? notice.repeated() ? REPEATED : TAKEN : GIVEN_UP);
    }

    private static void count(Map<String, Counter> counters, String outcome) {
        var counter = counters.get(outcome);
        if (counter != null) {
            counter.increment();
        }
    }
}
