package se.incidentkedjan.notification.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
                .map(delivery -> atADecentHour(delivery, stage, occasion.now()))
                .toList();
        return messages.isEmpty()
                ? List.of(Delivery.toNobody(step, asking, occasion.incident(), occasion.now(), occasion.traceparent()))
                : messages;
    }

    private Delivery atADecentHour(Delivery delivery, Call stage, Instant now) {
        return delivery.channel() == DeliveryChannel.SMS
                ? waiting(delivery, contacts.after(stage.chain().hours(), now, Duration.ZERO))
                : delivery;
    }

    private static Delivery waiting(Delivery delivery, Instant notBefore) {
        return notBefore.isAfter(delivery.requestedAt())
                ? delivery.with(delivery.progress().notBefore(notBefore))
                : delivery;
    }
}
