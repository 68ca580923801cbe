package se.incidentkedjan.notification.dispatch;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.IncidentId;

/**
 * On what occasion people are told of an incident.
 *
 * @param incident the incident
 * @param now when, UTC
 * @param notBefore nothing is sent earlier, UTC
 * @param traceparent the trace it happens in; absent when not traced
 */
record Occasion(
        IncidentId incident,
        Instant now,
        Instant notBefore,
        @Nullable String traceparent) {

    /** Someone is asked for a step that others were asked for before: in the trace that it began in. */
    static Occasion again(Dispatch dispatch, String step, Instant now) {
        var traceparent = dispatch.deliveries().stream()
                .filter(delivery -> delivery.isOf(step))
                .map(Delivery::traceparent)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Occasion(dispatch.incident(), now, now, traceparent);
    }
}
