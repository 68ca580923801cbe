package se.incidentkedjan.notification.dispatch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.EscalationEvent.News;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.NotificationEvent.Failure;
import se.incidentkedjan.events.NotificationEvent.Purpose;

/**
 * One message: one recipient and step, or the receipt.
 *
 * @param id the same whenever the same message is asked for again
 * @param purpose why it is sent
 * @param step the step it carries out; absent for a receipt
 * @param recipient who is to get it; absent for a receipt, and when nobody with an address holds the role
 * @param requestedAt when it was asked for, UTC
 * @param traceparent the trace it was asked for in; absent when not traced
 * @param progress how far it has come
 * @param news what the reporter is told; absent for a receipt, and for all that is not to the reporter
 */
public record Delivery(
        String id,
        Purpose purpose,
        @Nullable Step step,
        @Nullable Recipient recipient,
        Instant requestedAt,
        @Nullable String traceparent,
        Progress progress,
        @Nullable News news) {

    static Delivery receipt(IncidentId incident, Instant now, @Nullable String traceparent) {
        return new Delivery(
                id(incident, "receipt"),
                Purpose.RECEIPT,
                null,
                null,
                now,
                traceparent,
                Progress.waitingFrom(now),
                null);
    }

    /** To the reporter, who is told each thing once each time it comes to that. */
    static Delivery news(IncidentId incident, News news, Instant at, Instant now, @Nullable String traceparent) {
        return new Delivery(
                id(incident, "news", news.name(), Long.toString(at.toEpochMilli())),
                Purpose.RECEIPT,
                null,
                null,
                now,
                traceparent,
                Progress.waitingFrom(now),
                news);
    }

    static Delivery to(Recipient recipient, Step step, IncidentId incident, Instant now, @Nullable String traceparent) {
        return new Delivery(
                id(incident, "escalation", step.name(), recipient.person()),
                Purpose.ESCALATION,
                step,
                recipient,
                now,
                traceparent,
                Progress.waitingFrom(now),
                null);
    }

    static Delivery toNobody(Step step, IncidentId incident, Instant now, @Nullable String traceparent) {
        return new Delivery(
                id(incident, "nobody", step.name()),
                Purpose.ESCALATION,
                step,
                null,
                now,
                traceparent,
                Progress.failed(now, Failure.NO_RECIPIENT),
                null);
    }

    /** Whether it carries out this step. */
    boolean isOf(String name) {
        return step != null && step.name().equals(name);
    }

    Delivery with(Progress next) {
        return new Delivery(id, purpose, step, recipient, requestedAt, traceparent, next, news);
    }

    private static String id(IncidentId incident, String... parts) {
        // A line feed stands in none of the parts, so no two lists of parts look the same.
        var name = incident + "\n" + String.join("\n", parts);
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
    }
}
