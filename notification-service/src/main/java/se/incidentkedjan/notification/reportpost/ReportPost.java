package se.incidentkedjan.notification.reportpost;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.incidentkedjan.notification.chain.Contacts.Contact;
import se.incidentkedjan.notification.contact.Language;
import se.incidentkedjan.notification.letter.Letter;
import se.incidentkedjan.notification.letter.ReportNotice;
import se.incidentkedjan.notification.reportpost.Tiding.Recipient;
import se.incidentkedjan.notification.sending.Carriers;
import se.incidentkedjan.notification.upkeep.FirstWay;
import se.incidentkedjan.notification.upkeep.ToldMatters;

/**
 * Tells each recipient of each tiding once, by the first way that works, and says so to whoever makes the reports. What could not be told is tried
 * again.
 */
public final class ReportPost {

    private static final Logger LOG = LoggerFactory.getLogger(ReportPost.class);

    /** How long after an attempt the next one is made. */
    static final Duration AGAIN = Duration.ofMinutes(5);

    private final Tidings tidings;
    private final Function<Recipient, List<Contact>> people;
    private final BiFunction<ReportNotice, Language, Letter> letters;
    private final FirstWay firstWay;
    private final Supplier<Carriers> carriers;
    private final ToldMatters told;
    private final Clock clock;

    /**
     * The post of one installation.
     *
     * @param people who a recipient is now; none when the files know of nobody
     * @param carriers new ones, for one thread
     */
    public ReportPost(
            Tidings tidings,
            Function<Recipient, List<Contact>> people,
            BiFunction<ReportNotice, Language, Letter> letters,
            FirstWay firstWay,
            Supplier<Carriers> carriers,
            ToldMatters told,
            Clock clock) {
        this.tidings = tidings;
        this.people = people;
        this.letters = letters;
        this.firstWay = firstWay;
        this.carriers = carriers;
        this.told = told;
        this.clock = clock;
    }

    /** Tells what waits. */
    public void look() {
        for (var tiding : tidings.waiting()) {
            for (var recipient : tiding.recipients()) {
                look(tiding, recipient);
            }
        }
    }

    private void look(Tiding tiding, Recipient recipient) {
        var key = "report " + tiding.key() + "\n" + recipient.code();
        var now = clock.instant();
        if (told.isTold(key)) {
            // It still waits: what was said of it then was not heard.
            tidings.told(tiding, recipient, now);
        } else if (told.begin(key, now, now.plus(AGAIN)) && reaches(tiding, recipient, key)) {
            told.told(key);
            tidings.told(tiding, recipient, now);
        }
    }

    private boolean reaches(Tiding tiding, Recipient recipient, String key) {
        var to = people.apply(recipient);
        try (var ways = carriers.get()) {
            // Each of them is tried, whatever became of the one before.
            var reached = to.stream()
                    .filter(contact ->
                            firstWay.reaches(contact, letters.apply(tiding.notice(), contact.language()), key, ways))
                    .count();
            if (reached == 0) {
                LOG.warn(
                        "None of {} recipients could be told that a report {}; trying again in {} minutes",
                        to.size(),
                        tiding.notice().kind() == ReportNotice.Kind.PUBLISHED ? "is there" : "waits to be checked",
                        AGAIN.toMinutes());
            }
            return reached > 0;
        }
    }
}
