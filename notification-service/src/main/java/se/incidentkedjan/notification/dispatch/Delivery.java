package se.incidentkedjan.notification.dispatch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.EscalationEvent.News;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.NotificationEvent.Failure;
import se.incidentkedjan.events.NotificationEvent.Purpose;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.notification.contact.DeliveryChannel;

/**
 * One message: one recipient and step by one way, or the receipt.
 *
 * @param id the same whenever the same message is asked for again
 * @param purpose why it is sent
 * @param step the step it carries out; absent for a receipt
 * @param recipient who is to get it; absent for a receipt, and when nobody with an address holds the role
 * @param requestedAt when it was asked for, UTC
 * @param traceparent the trace it was asked for in; absent when not traced
 * @param progress how far it has come
 * @param news what the reporter is told; absent for a receipt, and for all that is not to the reporter
 * @param asking how someone is asked to take the step on; absent for information only
 * @param gathered that it goes in one letter with others; absent when it goes by itself
 */
public record Delivery(
        String id,
        Purpose purpose,
        @Nullable Step step,
        @Nullable Recipient recipient,
        Instant requestedAt,
        @Nullable String traceparent,
        Progress progress,
        @Nullable News news,
        @Nullable Asking asking,
        @Nullable Gathered gathered) {

    /** After so many attempts in vain, another way to the same person is tried beside. */
    private static final int PATIENCE = 3;

    static Delivery receipt(IncidentId incident, Instant now, @Nullable String traceparent) {
        return toReporter(id(incident, "receipt"), null, now, traceparent);
    }

    /** To the reporter, who is told each thing once each time it comes to that. */
    static Delivery news(IncidentId incident, News news, Instant at, Instant now, @Nullable String traceparent) {
        return toReporter(id(incident, "news", news.name(), Long.toString(at.toEpochMilli())), news, now, traceparent);
    }

    private static Delivery toReporter(String id, @Nullable News news, Instant now, @Nullable String traceparent) {
        return new Delivery(
                id, Purpose.RECEIPT, null, null, now, traceparent, Progress.waitingFrom(now), news, null, null);
    }

    /** For information only. */
    static Delivery to(Recipient recipient, Step step, IncidentId incident, Instant now, @Nullable String traceparent) {
        return to(recipient, step, null, incident, now, traceparent);
    }

    /** To someone who is asked to take the step on. */
    static Delivery to(
            Recipient recipient,
            Step step,
            @Nullable Asking asking,
            IncidentId incident,
            Instant now,
            @Nullable String traceparent) {
        var id = asking == null
                ? id(incident, "escalation", step.name(), recipient.person())
                : id(incident, "asking", step.name(), Integer.toString(asking.number()), recipient.person());
        return new Delivery(
                id,
                Purpose.ESCALATION,
                step,
                recipient,
                now,
                traceparent,
                Progress.waitingFrom(now),
                null,
                asking,
                null);
    }

    static Delivery toNobody(
            Step step, @Nullable Asking asking, IncidentId incident, Instant now, @Nullable String traceparent) {
        var id = asking == null
                ? id(incident, "nobody", step.name())
                : id(incident, "nobody", step.name(), Integer.toString(asking.number()));
        return new Delivery(
                id,
                Purpose.ESCALATION,
                step,
                null,
                now,
                traceparent,
                Progress.failed(now, Failure.NO_RECIPIENT),
                null,
                asking,
                null);
    }

    /** The same to the same person once more, because it was not sent when it could be; it says so if it may have been. */
    Delivery again(IncidentId incident, Instant now) {
        return new Delivery(
                id(incident, "again", id),
                purpose,
                step,
                recipient,
                now,
                traceparent,
                progress.attempts() == 0 ? Progress.waitingFrom(now) : Progress.repeatingFrom(now),
                news,
                asking,
                null);
    }

    /** The same to the same person by their next way. There must be one. */
    Delivery byTheNextWay(IncidentId incident, Instant now) {
        if (recipient == null) {
            throw new IllegalStateException("a message to nobody has no other way");
        }
        var next = recipient.byTheNextWay();
        return new Delivery(
                id(incident, "way", id, next.way().channel().name()),
                purpose,
                step,
                next,
                requestedAt,
                traceparent,
                Progress.waitingFrom(now),
                news,
                asking,
                gathered == null ? null : new Gathered(gathered.at(), null));
    }

    /** Whether it only tells that there is an incident, and asks for nothing. */
    boolean isForInformation() {
        return step != null && recipient != null && asking == null && step.about() == null;
    }

    /** Whether it carries out this step. */
    boolean isOf(String name) {
        return step != null && step.name().equals(name);
    }

    /** Whether it asks for the same as another one, of the same person. */
    boolean isSameAs(Delivery other) {
        return step != null && other.isOf(step.name()) && isToSamePersonAs(other) && number() == other.number();
    }

    boolean isTo(String person) {
        return recipient != null && recipient.person().equals(person);
    }

    /** Whether this is its id, or that of the letter that it went with. */
    public boolean isCalled(String id) {
        return this.id.equals(id) || (gathered != null && id.equals(gathered.letter()));
    }

    boolean isToSamePersonAs(Delivery other) {
        return recipient != null
                && other.recipient != null
                && recipient.person().equals(other.recipient.person());
    }

    /** How manieth asking of the step it belongs to; 0 for information only. */
    int number() {
        return asking == null ? 0 : asking.number();
    }

    /** Whether there is reason to try another way to the same person, and there is one. */
    boolean needsAnotherWay() {
        return recipient != null
                && !recipient.others().isEmpty()
                && (progress.state().isLost()
                        || (progress.state() == DeliveryState.REQUESTED && progress.attempts() >= PATIENCE));
    }

    /** By what it goes. */
    public DeliveryChannel channel() {
        return recipient == null ? DeliveryChannel.E_MAIL : recipient.way().channel();
    }

    /** What goes before what. */
    public Priority priority() {
        if (step == null) {
            return Priority.REPORTERS;
        }
        if (gathered != null) {
            return Priority.DIGESTS;
        }
        return step.urgency() == Urgency.IMMEDIATE || step.duty() != null ? Priority.URGENT : Priority.ORDINARY;
    }

    /** Asked for now if it says that it was later. */
    Delivery requestedBy(Instant now) {
        return requestedAt.isAfter(now)
                ? new Delivery(id, purpose, step, recipient, now, traceparent, progress, news, asking, gathered)
                : this;
    }

    Delivery with(Progress next) {
        return new Delivery(id, purpose, step, recipient, requestedAt, traceparent, next, news, asking, gathered);
    }

    /** The same, sent with others. */
    Delivery with(Gathered others, Progress next) {
        return new Delivery(id, purpose, step, recipient, requestedAt, traceparent, next, news, asking, others);
    }

    /** The same to another address of the same person. */
    Delivery at(String address) {
        return new Delivery(
                id,
                purpose,
                step,
                recipient == null ? null : recipient.at(address),
                requestedAt,
                traceparent,
                progress,
                news,
                asking,
                gathered);
    }

    /** Whether it is still to be sent in one letter with others. */
    public boolean isGathering() {
        return gathered != null && !progress.state().isSettled();
    }

    private static String id(IncidentId incident, String... parts) {
        // A line feed stands in none of the parts, so no two lists of parts look the same.
        var name = incident + "\n" + String.join("\n", parts);
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
    }
}
