package se.incidentkedjan.notification.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.notification.chain.Contacts;
import se.incidentkedjan.notification.chain.Contacts.Contact;
import se.incidentkedjan.notification.contact.DeliveryChannel;

/**
 * The messages by which people are told of a step, or asked to take it on. When there is nobody to reach, that is kept as a
 * message given up.
 *
 * @param contacts tell when it is a decent hour
 * @param ways by which people are reached
 */
record Messages(Contacts contacts, PreferredWays ways) {

    /** Those who only need to know are told. */
    List<Delivery> telling(List<Contact> people, Step step, Occasion occasion) {
        return people.isEmpty()
                ? List.of(Delivery.toNobody(step, null, occasion.incident(), occasion.now(), occasion.traceparent()))
                : people.stream()
                        .map(person -> Delivery.to(
                                Recipient.of(person, ways.toTell(person)),
                                step,
                                occasion.incident(),
                                occasion.now(),
                                occasion.traceparent()))
                        .map(delivery -> waiting(delivery, occasion.notBefore()))
                        .map(delivery -> atADecentHour(delivery, hours(step), occasion.now()))
                        .toList();
    }

    /**
     * These are asked to take a step on.
     *
     * @param stage how far the search has come
     * @param handedOverBy the name of the one who wants to hand it over; absent when nobody does
     */
    List<Delivery> asking(
            List<Contact> people, Step step, Call stage, @Nullable String handedOverBy, Occasion occasion) {
        var asking = stage.inWords(handedOverBy);
        var messages = people.stream()
                .filter(person -> !ways.toAsk(person).isEmpty())
                .map(person -> Delivery.to(
                        Recipient.of(person, ways.toAsk(person)),
                        step,
                        asking,
                        occasion.incident(),
                        occasion.now(),
                        occasion.traceparent()))
                .map(delivery -> waiting(delivery, occasion.notBefore()))
                .map(delivery -> atADecentHour(delivery, stage.chain().hours(), occasion.now()))
                .toList();
        return messages.isEmpty()
                ? List.of(Delivery.toNobody(step, asking, occasion.incident(), occasion.now(), occasion.traceparent()))
                : messages;
    }

    /** The same to the same person by their next way. There must be one. */
    Delivery byTheNextWay(Dispatch dispatch, Delivery delivery, Instant now) {
        var next = delivery.byTheNextWay(dispatch.incident(), now);
        var step = next.step();
        return step == null
                ? next
                : atADecentHour(
                        next,
                        dispatch.call(step.name())
                                .map(call -> call.chain().hours())
                                .orElseGet(() -> hours(step)),
                        now);
    }

    /** When those who are called so urgently may be woken; absent when at any time. */
    private @Nullable String hours(Step step) {
        var within = Objects.requireNonNullElse(step.acknowledgeWithin(), Duration.ofDays(1));
        return contacts.chain(step.role(), step.unit(), step.urgency(), within).hours();
    }

    private Delivery atADecentHour(Delivery delivery, @Nullable String hours, Instant now) {
        return delivery.channel() == DeliveryChannel.SMS
                ? waiting(delivery, contacts.after(hours, now, Duration.ZERO))
                : delivery;
    }

    private static Delivery waiting(Delivery delivery, Instant notBefore) {
        var next = delivery.progress().nextAttemptAt();
        return next != null && notBefore.isAfter(next)
                ? delivery.with(delivery.progress().notBefore(notBefore))
                : delivery;
    }
}
