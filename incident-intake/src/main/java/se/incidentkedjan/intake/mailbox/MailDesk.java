package se.incidentkedjan.intake.mailbox;

import java.time.Clock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.incidentkedjan.intake.mailbox.Belonging.Found;
import se.incidentkedjan.intake.report.Words;
import se.incidentkedjan.mailkit.box.Arrived;
import se.incidentkedjan.mailkit.box.Desk;
import se.incidentkedjan.mailkit.box.Verdict;
import se.incidentkedjan.mailkit.reading.MailReading;
import se.incidentkedjan.mailkit.reading.ReadMail;
import se.incidentkedjan.mailkit.reading.Remark.Code;

/**
 * Decides what becomes of each mail of one mailbox: a report, a part of one, or something for a person to look at. A mail that
 * comes again, from wherever the last time ended, leads to nothing more.
 */
public final class MailDesk implements Desk {

    private static final Logger LOG = LoggerFactory.getLogger(MailDesk.class);

    private final Entrance entrance;
    private final MailReading reading;
    private final MailIds ids;
    private final Mails mails;
    private final Belonging belonging;
    private final MailReports reports;
    private final Words words;
    private final Tries tries;
    private final MailTally tally;
    private final Clock clock;

    /**
     * How often a mail is tried.
     *
     * @param most how often
     * @param isAway whether a failure is one of a store that does not answer, which is no fault of the mail's
     */
    public record Tries(int most, Predicate<Throwable> isAway) {}

    /** The desk of one mailbox. */
    public MailDesk(
            Entrance entrance,
            MailReading reading,
            MailIds ids,
            Mails mails,
            MailReports reports,
            Words words,
            Tries tries,
            MailTally tally,
            Clock clock) {
        this.entrance = entrance;
        this.reading = reading;
        this.ids = ids;
        this.mails = mails;
        this.belonging = new Belonging(reports.reports(), mails, ids);
        this.reports = reports;
        this.words = words;
        this.tries = tries;
        this.tally = tally;
        this.clock = clock;
    }

    @Override
    public Verdict take(Arrived arrived) {
        var mail =
                isThere(arrived) ? reading.read(arrived.bytes()) : reading.readHeaders(arrived.bytes(), arrived.size());
        var id = ids.of(entrance.name(), arrived, mail);
        var known = mails.begin(id, entrance.name(), arrived.size(), clock.instant());
        if (known.fate() != Fate.TRYING) {
            tally.again();
            return verdict(known.fate());
        }
        try {
            var settled = known.tries() > tries.most() ? Settled.parked() : settled(arrived, mail, id);
            var messageId = settled.incident() == null ? null : mail.heading().messageId();
            mails.settle(id, settled, messageId == null ? null : ids.thread(messageId));
            tally.settled(settled.fate());
            LOG.info("A mail in {} ended as {} ({})", entrance.name(), settled.fate(), settled.reason());
            return verdict(settled.fate());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // Also a mail too deep or too large for the machine is told of by what it did.
            failed(id, e);
            throw e;
        }
    }

    private static boolean isThere(Arrived arrived) {
        return switch (arrived.extent()) {
            case WHOLE, BEGINNING -> true;
            case HEADERS, NOTHING -> false;
        };
    }

    private static Verdict verdict(Fate fate) {
        return fate.isForAPerson() ? Verdict.FOR_A_PERSON : Verdict.DEALT_WITH;
    }

    private void failed(String id, Throwable failure) {
        tally.failed();
        try {
            mails.failed(id, failure.getClass().getSimpleName(), !tries.isAway().test(failure));
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private Settled settled(Arrived arrived, ReadMail mail, String id) {
        var reason = reasonToLook(arrived, mail);
        if (reason != null) {
            return Settled.needsLook(reason);
        }
        var author = mail.heading().author();
        var senderIndex = author.isBlank() ? null : words.indexOf(author);
        return switch (belonging.of(mail, senderIndex)) {
            case Found.Theirs(var report) -> reports.supplement(report, mail, id);
            // It may have become a report before the other mail that it belongs to was known.
            case Found.SomeoneElses someone ->
                reports.receivedAs(id).map(Settled::reported).orElse(Settled.needsLook(Reason.OTHER_SENDER));
            case Found.Nothing nothing -> reports.report(entrance, mail, id, senderIndex);
        };
    }

    private static @Nullable Reason reasonToLook(Arrived arrived, ReadMail mail) {
        return switch (arrived.extent()) {
            case HEADERS, BEGINNING -> Reason.TOO_LARGE;
            case NOTHING -> Reason.NOT_GIVEN;
            case WHOLE -> {
                if (mail.has(Code.UNREADABLE)) {
                    yield Reason.UNREADABLE;
                }
                if (!mail.automatic().isPerson()) {
                    yield Reason.of(mail.automatic());
                }
                yield isEmpty(mail) ? Reason.EMPTY : null;
            }
        };
    }

    private static boolean isEmpty(ReadMail mail) {
        return mail.subject().isBlank()
                && MailWords.own(mail).isBlank()
                && mail.attachments().isEmpty()
                && mail.originals().isEmpty();
    }
}
