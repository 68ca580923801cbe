package se.incidentkedjan.notification.upkeep;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.incidentkedjan.notification.chain.Contacts.Contact;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.contact.Way;
import se.incidentkedjan.notification.dispatch.Outcome;
import se.incidentkedjan.notification.sending.Carriers;
import se.incidentkedjan.notification.sending.Message;

/**
 * Tells each matter once, to everyone who looks after organisation.yml and each by the first way that works. What could not be
 * told is tried again; the auditor speaks of it meanwhile.
 */
public final class Upkeep {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    /** How long after an attempt the next one is made. */
    static final Duration AGAIN = Duration.ofMinutes(5);

    /** What is still wrong after this is told once more. */
    static final Duration REMEMBERED = Duration.ofDays(90);

    private final Supplier<List<Matter>> matters;
    private final Supplier<List<Contact>> keepers;
    private final BiPredicate<String, Way> marked;
    private final Supplier<Carriers> carriers;
    private final ToldMatters told;
    private final Clock clock;

    /**
     * Upkeep of one installation.
     *
     * @param matters what is wrong now
     * @param keepers those who look after it
     * @param marked whether messages to this address of a person come back; it is tried last
     * @param carriers new ones, for one thread
     */
    public Upkeep(
            Supplier<List<Matter>> matters,
            Supplier<List<Contact>> keepers,
            BiPredicate<String, Way> marked,
            Supplier<Carriers> carriers,
            ToldMatters told,
            Clock clock) {
        this.matters = matters;
        this.keepers = keepers;
        this.marked = marked;
        this.carriers = carriers;
        this.told = told;
        this.clock = clock;
    }

    /** Tells what is wrong now and has not been told. */
    public void look() {
        var now = clock.instant();
        told.forget(now.minus(REMEMBERED));
        for (var matter : matters.get()) {
            if (told.begin(matter.key(), now, now.plus(AGAIN))) {
                tell(matter);
            }
        }
    }

    private void tell(Matter matter) {
        var to = keepers.get();
        try (var ways = carriers.get()) {
            // Each of them is tried, whatever became of the one before.
            var reached = to.stream()
                    .filter(keeper -> isReached(keeper, matter, ways))
                    .count();
            if (reached > 0) {
                told.told(matter.key());
            } else {
                LOG.warn(
                        "None of the {} who look after organisation.yml could be told that something is wrong with"
                                + " it; trying again in {} minutes",
                        to.size(),
                        AGAIN.toMinutes());
            }
        }
    }

    private boolean isReached(Contact keeper, Matter matter, Carriers ways) {
        var letter = matter.letter().apply(keeper.language());
        return keeper.ways().stream()
                // A webhook carries what is about an incident.
                .filter(way -> way.channel() != DeliveryChannel.WEBHOOK)
                .sorted(Comparator.comparing(way -> marked.test(keeper.person(), way)))
                .anyMatch(way -> {
                    var id = id(matter, keeper.person(), way.channel());
                    var carrier = ways.of(way.channel());
                    return carrier.isReady()
                            && carrier.carry(new Message(id, null, way, keeper.name(), letter, 1, null, id))
                                    instanceof Outcome.Accepted;
                });
    }

    private static String id(Matter matter, String person, DeliveryChannel channel) {
        return UUID.nameUUIDFromBytes((matter.key() + "\n" + person + "\n" + channel).getBytes(UTF_8))
                .toString();
    }
}
