package se.incidentkedjan.notification.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.EscalationEvent.News;
import se.incidentkedjan.events.NotificationEvent.Purpose;
import se.incidentkedjan.notification.contact.Way;

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

    /**
     * The reporter is told that somebody wants to know something, if they left an address.
     *
     * @param number of the question
     * @param at when it was asked, UTC
     */
    static Dispatch ask(Dispatch dispatch, int number, Instant at, Instant now, @Nullable String traceparent) {
        var told = Delivery.news(dispatch.incident(), News.ASKED, at.plusMillis(number), now, traceparent);
        var isTold = dispatch.deliveries().stream()
                .anyMatch(delivery -> delivery.id().equals(told.id()));
        return isThanked(dispatch) && !isTold ? dispatch.and(List.of(told)) : dispatch;
    }

    /** Those who have been called hear that the reporter has added something, each once for each that is added. */
    static Dispatch added(Dispatch dispatch, int number, Instant now, @Nullable String traceparent) {
        var name = "added." + number;
        if (dispatch.isErased() || dispatch.step(name).isPresent()) {
            return dispatch;
        }
        var told = new HashSet<Way>();
        var messages = new ArrayList<Delivery>();
        for (var delivery : dispatch.deliveries()) {
            var step = delivery.step();
            var recipient = delivery.recipient();
            if (step != null
                    && step.about() == null
                    && recipient != null
                    && !delivery.progress().state().isLost()
                    && told.add(recipient.way())) {
                messages.add(Delivery.to(recipient, step.added(name), dispatch.incident(), now, traceparent));
            }
        }
        return dispatch.and(messages);
    }

    /** Only whoever wants to be told anything is thanked. */
    private static boolean isThanked(Dispatch dispatch) {
        return dispatch.deliveries().stream().anyMatch(delivery -> delivery.purpose() == Purpose.RECEIPT);
    }
}
