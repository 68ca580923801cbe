package se.incidentkedjan.notification.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.incidentkedjan.notification.chain.Contacts.Contact;
import se.incidentkedjan.notification.sending.Carriers;

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
    private final FirstWay firstWay;
    private final Supplier<Carriers> carriers;
    private final ToldMatters told;
    private final Clock clock;

    /**
     * Upkeep of one installation.
     *
     * @param matters what is wrong now
     * @param keepers those who look after it
     * @param firstWay brings the letters
     * @param carriers new ones, for one thread
     */
    public Upkeep(
            Supplier<List<Matter>> matters,
            Supplier<List<Contact>> keepers,
            FirstWay firstWay,
            Supplier<Carriers> carriers,
            ToldMatters told,
            Clock clock) {
        this.matters = matters;
        this.keepers = keepers;
        this.firstWay = firstWay;
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
                    .filter(keeper ->
                            firstWay.reaches(keeper, matter.letter().apply(keeper.language()), matter.key(), ways))
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
}
