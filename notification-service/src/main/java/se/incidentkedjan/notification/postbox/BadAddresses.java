package se.incidentkedjan.notification.postbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.contact.Way;
import se.incidentkedjan.notification.postbox.MarkStore.Mark;

/**
 * The addresses that messages come back from. They are tried last, never left out: a wrong mark must not cost anyone a message.
 * A mark ends when a later message to the same address is answered, and when organisation.yml gets another address.
 */
public final class BadAddresses {

    private static final Duration FRESH = Duration.ofSeconds(10);

    /**
     * What is remembered of the store, so that choosing a way never waits for it.
     *
     * @param until when it is to be read again, UTC
     */
    private record Known(List<Mark> marks, Instant until) {}

    private final MarkStore store;
    private final Fingerprints fingerprints;
    private final BiFunction<String, DeliveryChannel, Optional<String>> addresses;
    private final Clock clock;
    private volatile @Nullable Known known;

    /**
     * Bad addresses that are kept in a store.
     *
     * @param addresses where a person is reached by a channel now, by their id in organisation.yml
     */
    public BadAddresses(
            MarkStore store,
            Fingerprints fingerprints,
            BiFunction<String, DeliveryChannel, Optional<String>> addresses,
            Clock clock) {
        this.store = store;
        this.fingerprints = fingerprints;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** A message to a person came back. The same one told again changes nothing. */
    public void bounced(String person, Way way, String delivery) {
        store.bounced(person, way.channel(), fingerprints.ofAddress(way.address()), delivery, clock.instant());
        known = null;
    }

    /**
     * A person has answered a message, so that it must have come.
     *
     * @param sentAt when it was sent, UTC
     */
    public void answered(String person, Way way, Instant sentAt) {
        if (isMarked(person, way)) {
            store.works(person, way.channel(), fingerprints.ofAddress(way.address()), sentAt);
            known = null;
        }
    }

    /** Whether messages to this address of a person come back. As fresh as ten seconds. */
    public boolean isMarked(String person, Way way) {
        return marks().stream()
                .anyMatch(mark -> mark.person().equals(person)
                        && mark.channel() == way.channel()
                        && mark.address().equals(fingerprints.ofAddress(way.address())));
    }

    /** All marks of addresses that still stand in organisation.yml. */
    public List<Mark> all() {
        return marks().stream().filter(this::stillStands).toList();
    }

    private boolean stillStands(Mark mark) {
        return addresses
                .apply(mark.person(), mark.channel())
                .filter(address -> fingerprints.ofAddress(address).equals(mark.address()))
                .isPresent();
    }

    private List<Mark> marks() {
        var now = clock.instant();
        var last = known;
        if (last != null && now.isBefore(last.until()) && last.until().isBefore(now.plus(FRESH.multipliedBy(2)))) {
            return last.marks();
        }
        var read = store.all();
        known = new Known(read, now.plus(FRESH));
        return read;
    }
}
