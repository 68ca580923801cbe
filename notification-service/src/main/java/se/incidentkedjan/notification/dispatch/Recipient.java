package se.incidentkedjan.notification.dispatch;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.notification.chain.Contacts.Contact;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.contact.Language;
import se.incidentkedjan.notification.contact.Way;

/**
 * Someone in the organisation who is to get a message.
 *
 * @param person their id in organisation.yml
 * @param name what they are called there, usually a title
 * @param address where this message goes
 * @param channel by what it goes; absent for e-mail
 * @param others the ways to try after this one, in order
 * @param standsInFor the name of the one they stand in for; absent when they hold the role themselves
 * @param language what they read; absent for Swedish
 */
public record Recipient(
        String person,
        String name,
        String address,
        @Nullable DeliveryChannel channel,
        List<Way> others,
        @Nullable String standsInFor,
        @Nullable Language language) {

    /** Keeps its own copy of the list. */
    public Recipient {
        others = others == null ? List.of() : List.copyOf(others);
    }

    /** Someone who is asked by the first of these ways. */
    static Recipient of(Contact contact, List<Way> ways) {
        var first = ways.getFirst();
        return new Recipient(
                contact.person(),
                contact.name(),
                first.address(),
                first.channel(),
                ways.subList(1, ways.size()),
                contact.standsInFor(),
                contact.language());
    }

    /** By what and where this message goes. */
    public Way way() {
        return new Way(Objects.requireNonNullElse(channel, DeliveryChannel.E_MAIL), address);
    }

    /** What they read. */
    public Language reads() {
        return Objects.requireNonNullElse(language, Language.SWEDISH);
    }

    /** The same person by the next way. There must be one. */
    Recipient byTheNextWay() {
        var next = others.getFirst();
        return new Recipient(
                person, name, next.address(), next.channel(), others.subList(1, others.size()), standsInFor, language);
    }

    /** The same person at another address. */
    Recipient at(String other) {
        return new Recipient(person, name, other, channel, others, standsInFor, language);
    }

    /** Never tells the name or the address. */
    @Override
    public String toString() {
        return "Recipient[" + person + ", " + way() + "]";
    }
}
