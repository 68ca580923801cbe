package se.incidentkedjan.notification.upkeep;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Comparator;
import java.util.UUID;
import java.util.function.BiPredicate;
import se.incidentkedjan.notification.chain.Contacts.Contact;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.contact.Way;
import se.incidentkedjan.notification.dispatch.Outcome;
import se.incidentkedjan.notification.letter.Letter;
import se.incidentkedjan.notification.sending.Carriers;
import se.incidentkedjan.notification.sending.Message;

/**
 * Brings a letter that is about no incident to a person, by the first of their ways that works.
 *
 * @param marked whether messages to this address of a person come back; it is tried last
 */
public record FirstWay(BiPredicate<String, Way> marked) {

    /**
     * Tries each way until one takes it.
     *
     * @param matter what it is about: the same matter to the same person is the same message
     * @return whether one took it
     */
    public boolean reaches(Contact contact, Letter letter, String matter, Carriers ways) {
        return contact.ways().stream()
                // A webhook carries what is about an incident.
                .filter(way -> way.channel() != DeliveryChannel.WEBHOOK)
                .sorted(Comparator.comparing(way -> marked.test(contact.person(), way)))
                .anyMatch(way -> {
                    var id = id(matter, contact.person(), way.channel());
                    var carrier = ways.of(way.channel());
                    return carrier.isReady()
                            && carrier.carry(new Message(id, null, way, contact.name(), letter, 1, null, id))
                                    instanceof Outcome.Accepted;
                });
    }

    private static String id(String matter, String person, DeliveryChannel channel) {
        return UUID.nameUUIDFromBytes((matter + "\n" + person + "\n" + channel).getBytes(UTF_8))
                .toString();
    }
}
