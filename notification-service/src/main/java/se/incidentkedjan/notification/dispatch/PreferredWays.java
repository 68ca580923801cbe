package se.incidentkedjan.notification.dispatch;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.incidentkedjan.notification.chain.Contacts.Contact;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.contact.Way;

/** By which ways a person is reached, in which order: what is to be avoided comes last. */
public final class PreferredWays {

    private final Predicate<DeliveryChannel> avoided;
    private final BiPredicate<String, Way> marked;

    /**
     * What to prefer now.
     *
     * @param avoided whether a channel is to be avoided now, because it is marked as down
     * @param marked whether what was sent to a person, by their id in organisation.yml, by a way has come back, so that it is
     *     tried last
     */
    public PreferredWays(Predicate<DeliveryChannel> avoided, BiPredicate<String, Way> marked) {
        this.avoided = avoided;
        this.marked = marked;
    }

    boolean isAvoided(DeliveryChannel channel) {
        return avoided.test(channel);
    }

    /** To tell someone who only needs to know. */
    List<Way> toTell(Contact person) {
        return inOrder(person, person.ways());
    }

    /** To ask someone to take a step on; none when they are off duty and could only be woken. */
    List<Way> toAsk(Contact person) {
        // Whoever is off duty may find a mail in the morning, but is not woken.
        return person.expected()
                ? inOrder(person, person.ways())
                : inOrder(
                        person,
                        person.ways().stream()
                                .filter(way -> way.channel() != DeliveryChannel.SMS)
                                .toList());
    }

    private List<Way> inOrder(Contact person, List<Way> ways) {
        return Stream.concat(
                        ways.stream().filter(way -> !isLast(person, way)),
                        ways.stream().filter(way -> isLast(person, way)))
                .toList();
    }

    private boolean isLast(Contact person, Way way) {
        return isAvoided(way.channel()) || marked.test(person.person(), way);
    }
}
