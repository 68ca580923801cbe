package se.incidentkedjan.notification.dispatch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.EscalationEvent.News;
import se.incidentkedjan.events.NotificationEvent.Purpose;

/** Thanks whoever reported an incident, and tells them how it goes. */
final class ReporterNews {

    private ReporterNews() {}

    /** The reporter is to be thanked, once. */
    static Dispatch thank(Dispatch dispatch, Instant now, @Nullable String traceparent) {
        return isThanked(dispatch)
                ? dispatch
                : dispatch.and(List.of(Delivery.receipt(dispatch.incident(), now, traceparent)));
    }

    /**
     * The reporter is told how it goes, if they wanted to be told anything. Older news that waits is not sent.
     *
     * @param at when it came to that, UTC
     */
    static Dispatch tell(Dispatch dispatch, News news, Instant at, Instant now, @Nullable String traceparent) {
        var told = Delivery.news(dispatch.incident(), news, at, now, traceparent);
        var asked = dispatch.deliveries().stream()
                .anyMatch(delivery -> delivery.id().equals(told.id()));
        return isThanked(dispatch) && !asked
                ? dispatch.supersede(delivery -> delivery.news() != null, now).and(List.of(told))
                : dispatch;
    }

    /** Only whoever wants to be told anything is thanked. */
    private static boolean isThanked(Dispatch dispatch) {
        return dispatch.deliveries().stream().anyMatch(delivery -> delivery.purpose() == Purpose.RECEIPT);
    }
}
