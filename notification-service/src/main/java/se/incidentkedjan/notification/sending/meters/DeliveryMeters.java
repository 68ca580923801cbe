package se.incidentkedjan.notification.sending.meters;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import se.incidentkedjan.events.NotificationEvent.Failure;
import se.incidentkedjan.events.NotificationEvent.Purpose;
import se.incidentkedjan.notification.dispatch.Delivery;
import se.incidentkedjan.notification.dispatch.Outcome;
import se.incidentkedjan.notification.sending.Tally;

/** Meters of what is sent. Every one exists from the start, so that zero can be told from missing. */
public final class DeliveryMeters implements Tally {

    private static final String ACCEPTED = "accepted";
    private static final String REPEATED = "accepted_repeated";

    private final Map<String, Counter> deliveries = new HashMap<>();
    private final Map<String, Counter> attempts = new HashMap<>();
    private final Timer reportToDelivery;

    /** Registers all meters. */
    public DeliveryMeters(MeterRegistry registry) {
        for (var purpose : Purpose.values()) {
            settledMeter(registry, purpose, ACCEPTED);
            settledMeter(registry, purpose, REPEATED);
            for (var failure : Failure.values()) {
                settledMeter(registry, purpose, code(failure));
            }
            for (var result : new String[] {ACCEPTED, "later", "unanswered", "failed"}) {
                attempts.put(
                        key(purpose, result),
                        Counter.builder("incidentkedjan.delivery.attempts")
                                .description("Attempts to hand a message to the relay")
                                .tag("purpose", code(purpose))
                                .tag("outcome", result)
                                .register(registry));
            }
        }
        reportToDelivery = Timer.builder("incidentkedjan.report.to.delivery")
                .description("From a report received to the first message accepted that someone must act on")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(5))
                .maximumExpectedValue(Duration.ofMinutes(30))
                .register(registry);
    }

    private void settledMeter(MeterRegistry registry, Purpose purpose, String outcome) {
        deliveries.put(
                key(purpose, outcome),
                Counter.builder("incidentkedjan.deliveries")
                        .description("Messages accepted by the relay or given up")
                        .tag("purpose", code(purpose))
                        .tag("outcome", outcome)
                        .register(registry));
    }

    @Override
    public void attempted(Delivery delivery, Outcome outcome) {
        var result = switch (outcome) {
            case Outcome.Accepted accepted -> ACCEPTED;
            case Outcome.TriedInVain(var maybeAccepted) -> maybeAccepted ? "unanswered" : "later";
            case Outcome.NotTried notTried -> "later";
            case Outcome.GivenUp givenUp -> "failed";
        };
        count(attempts, key(delivery.purpose(), result));
    }

    @Override
    public void settled(Delivery delivery) {
        var progress = delivery.progress();
        var outcome = progress.failure() != null ? code(progress.failure()) : progress.repeated() ? REPEATED : ACCEPTED;
        count(deliveries, key(delivery.purpose(), outcome));
    }

    @Override
    public void reached(Duration sinceReported) {
        reportToDelivery.record(sinceReported);
    }

    private static void count(Map<String, Counter> counters, String key) {
        var counter = counters.get(key);
        if (counter != null) {
            counter.increment();
        }
    }

    private static String key(Purpose purpose, String outcome) {
        return code(purpose) + "/" + outcome;
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
