package se.incidentkedjan.notification.people;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.contact.Way;

/**
 * Someone who may hold a role.
 *
 * @param id as in organisation.yml
 * @param name what they are called there, usually a title
 * @param ways how they can be reached, at most one way for each channel; none when the file tells no address
 * @param phone their phone number as it is written in the file, for people to read
 */
public record Person(
        String id, String name, List<Way> ways, @Nullable String phone) {

    /** Keeps its own copy of the list. */
    public Person {
        ways = List.copyOf(ways);
    }

    /** Where they are reached by a channel, if they are. */
    public Optional<String> address(DeliveryChannel channel) {
        return ways.stream()
                .filter(way -> way.channel() == channel)
                .map(Way::address)
                .findFirst();
    }

    /**
     * Where they get mail.
     *
     * @throws NoSuchElementException when they get none; {@link Organisation#holders} only finds those who do
     */
    public String email() {
        return address(DeliveryChannel.E_MAIL).orElseThrow();
    }

    /** Never tells the name or the addresses. */
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
