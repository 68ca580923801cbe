package se.incidentkedjan.notification.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.notification.contact.Way;

/** Tells those who have been called that more and more report the same. */
final class StormNews {

    private StormNews() {}

    /**
     * So many have reported the same by now. Everyone who has been called hears it once, whatever they were called for; an
     * older count that waits is not sent.
     */
    static Dispatch tell(Dispatch dispatch, Storm latest, Instant now, @Nullable String traceparent) {
        var counted = "storm." + latest.reports();
        return dispatch.isErased()
                        || dispatch.rest() != null
                        || dispatch.step(counted).isPresent()
                ? dispatch
                : dispatch.grown(latest)
                        .supersede(
                                delivery -> delivery.step() != null
                                        && delivery.step().about() == Step.About.STORM_GREW,
                                now)
                        .and(counters(dispatch, counted, now, traceparent));
    }

    private static List<Delivery> counters(
            Dispatch dispatch, String counted, Instant now, @Nullable String traceparent) {
        var told = new HashSet<Way>();
        var counters = new ArrayList<Delivery>();
        for (var delivery : dispatch.deliveries()) {
            var step = delivery.step();
            var recipient = delivery.recipient();
            if (step != null
                    && step.about() == null
                    && recipient != null
                    && !delivery.progress().state().isLost()
                    && told.add(recipient.way())) {
                counters.add(Delivery.to(recipient, step.grown(counted), dispatch.incident(), now, traceparent));
            }
        }
        return counters;
    }
}
