package se.incidentkedjan.intake.mailbox;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.intake.attachment.Attachment;
import se.incidentkedjan.intake.attachment.AttachmentFacts;
import se.incidentkedjan.intake.attachment.Attachments;
import se.incidentkedjan.intake.attachment.Limits;
import se.incidentkedjan.intake.attachment.Opening;
import se.incidentkedjan.intake.attachment.PlainInspector;
import se.incidentkedjan.intake.attachment.Received;
import se.incidentkedjan.intake.attachment.Scanner;
import se.incidentkedjan.intake.attachment.ShelfInMemory;
import se.incidentkedjan.intake.attachment.Source;
import se.incidentkedjan.intake.attachment.Tally;
import se.incidentkedjan.intake.followup.FollowUp;
import se.incidentkedjan.intake.followup.SecretCodes;
import se.incidentkedjan.intake.followup.Standing;
import se.incidentkedjan.intake.followup.Standings;
import se.incidentkedjan.intake.masking.PatternKind;
import se.incidentkedjan.intake.report.FrontDesk;
import se.incidentkedjan.intake.report.Outcome;
import se.incidentkedjan.intake.report.References;
import se.incidentkedjan.intake.report.Report;
import se.incidentkedjan.intake.report.ReportTally;
import se.incidentkedjan.intake.report.ReportsInMemory;
import se.incidentkedjan.intake.report.Rush;
import se.incidentkedjan.intake.report.Safe;
import se.incidentkedjan.intake.report.SubmissionRules;
import se.incidentkedjan.intake.report.Words;
import se.incidentkedjan.kit.sealing.Opened;
import se.incidentkedjan.mailkit.box.Arrived;
import se.incidentkedjan.mailkit.box.Verdict;
import se.incidentkedjan.mailkit.reading.MailReading;
import se.incidentkedjan.mailkit.reading.ReadingLimits;
import se.incidentkedjan.testing.SettableClock;

/** A mailbox desk with all that is behind it in memory, which may be told to fall at one step. */
final class World {

    /** Where the process falls. */
    enum Step {
        BEFORE_THE_FILES,
        AFTER_THE_FILES,
        AFTER_THE_WORDS,
        BEFORE_THE_END
    }

    /** The process falls. */
    static final class Fall extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A store does not answer. */
    static final class Away extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T16:00:00Z"));
    final Safe safe = new Safe();
    final Words words = safe.words();
    final Map<Fate, Integer> counted = new EnumMap<>(Fate.class);
    final List<Outcome> received = new ArrayList<>();
    int again;
    Runnable beforeItIsKept = () -> {};

    @Nullable
    Step falls;

    /** Of an error or an exception that nobody need declare. */
    @Nullable
    Throwable fails;

    int failed;

    final MailsInMemory mails = new MailsInMemory() {
        @Override
        public void settle(String mail, Settled settled, @Nullable String thread) {
            fall(Step.BEFORE_THE_END);
            super.settle(mail, settled, thread);
        }
    };

    final ReportsInMemory reports = new ReportsInMemory() {
        @Override
        public boolean keep(Report report) {
            fall(Step.AFTER_THE_FILES);
            var before = beforeItIsKept;
            beforeItIsKept = () -> {};
            before.run();
            boolean kept = super.keep(report);
            fall(Step.AFTER_THE_WORDS);
            return kept;
        }

        @Override
        public Optional<Report> change(IncidentId incident, java.util.function.UnaryOperator<Report> decide) {
            fall(Step.AFTER_THE_FILES);
            var after = super.change(incident, decide);
            fall(Step.AFTER_THE_WORDS);
            return after;
        }
    };

    private final ShelfInMemory shelf = new ShelfInMemory() {
        @Override
        public void expect(Arrival arrival) {
            fall(Step.BEFORE_THE_FILES);
            super.expect(arrival);
        }
    };

    final Attachments attachments = new Attachments(
            shelf,
            safe.vault(),
            new PlainInspector("application/octet-stream"),
            new Limits(100_000, 3, 6, 300_000),
            false,
            new Uncounted(),
            clock);
    private final FollowUp followUp = new FollowUp(
            reports, words, new NoStandings(), new SecretCodes(safe.installationKey()), World::keeps, clock);
    private final AtomicLong last = new AtomicLong();
    private final FrontDesk frontDesk = new FrontDesk(
            reports,
            new References((year, howMany) -> last.getAndAdd(howMany) + 1, ZoneId.of("Europe/Stockholm")),
            words,
            new Rush(100, clock),
            Municipality.of("9999"),
            World::keeps,
            clock);
    private final MailTally tally = new MailTally() {
        @Override
        public void settled(Fate fate) {
            counted.merge(fate, 1, Integer::sum);
        }

        @Override
        public void again() {
            again++;
        }

        @Override
        public void failed() {
            failed++;
        }
    };
    private final ReportTally reportTally = new ReportTally() {
        @Override
        public void refused(Channel channel) {}

        @Override
        public void notTried(Channel channel) {}

        @Override
        public Outcome saving(Channel channel, Supplier<Outcome> receive) {
            var outcome = receive.get();
            received.add(outcome);
            return outcome;
        }
    };

    private static Set<PatternKind> keeps(Category category) {
        return category == Category.PHISHING
                ? Set.of(PatternKind.EMAIL, PatternKind.PHONE, PatternKind.IP_ADDRESS)
                : Set.of();
    }

    private void fall(Step here) {
        if (here == Step.BEFORE_THE_FILES && fails instanceof Error error) {
            throw error;
        }
        if (here == Step.BEFORE_THE_FILES && fails instanceof RuntimeException exception) {
            throw exception;
        }
        if (falls == here) {
            throw new Fall();
        }
    }

    MailDesk desk() {
        return desk(null);
    }

    /** A new one, as after a start. */
    MailDesk desk(@Nullable Category category) {
        var all = new MailReports(
                frontDesk,
                followUp,
                reports,
                attachments,
                new SubmissionRules(clock, java.time.Duration.ZERO),
                mails,
                reportTally,
                2,
                clock);
        return new MailDesk(
                new Entrance("incident", UnitCode.of("socialforvaltningen"), category),
                new MailReading(ReadingLimits.usual(), Set.of("incident@kommun.example")),
                new MailIds(safe.installationKey()),
                mails,
                all,
                words,
                new MailDesk.Tries(3, Away.class::isInstance),
                tally,
                clock);
    }

    Verdict take(String mail) {
        return desk().take(arrived(mail));
    }

    static Arrived arrived(String mail) {
        var bytes = mail.replace("\n", "\r\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return new Arrived(bytes, bytes.length, Arrived.Extent.WHOLE, 1, 1);
    }

    Report onlyReport() {
        if (reports.all().size() != 1) {
            throw new AssertionError("there are " + reports.all().size() + " reports");
        }
        return reports.all().getFirst();
    }

    String description(Report report) {
        return words.description(report)
                .map(opened -> ((Opened.Words) opened).text())
                .orElse("");
    }

    List<String> notes(Report report) {
        return words.notes(report).stream().map(Words.OpenedNote::text).toList();
    }

    List<String> files(Report report) {
        return attachments.list(report.incident()).stream()
                .map(AttachmentFacts::name)
                .map(name -> name.text())
                .toList();
    }

    boolean hasFilesOfNobody() {
        return shelf.unsettled(Instant.MAX, 100).stream()
                .anyMatch(one -> reports.find(one.incident()).isEmpty());
    }

    List<Attachment> filesOf(IncidentId incident) {
        return shelf.of(incident);
    }

    private static final class NoStandings implements Standings {
        @Override
        public void keep(List<Standing> standings) {}

        @Override
        public Optional<Standing> of(IncidentId incident) {
            return Optional.empty();
        }
    }

    private static final class Uncounted implements Tally {
        @Override
        public void received(Source source, Received outcome) {}

        @Override
        public void notSaved(Source source) {}

        @Override
        public void opened(Opening outcome) {}

        @Override
        public void scanned(Scanner.Verdict verdict) {}
    }
}
