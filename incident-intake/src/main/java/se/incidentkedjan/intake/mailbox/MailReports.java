package se.incidentkedjan.intake.mailbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.intake.attachment.Attachments;
import se.incidentkedjan.intake.followup.FollowUp;
import se.incidentkedjan.intake.report.FrontDesk;
import se.incidentkedjan.intake.report.IdempotencyKey;
import se.incidentkedjan.intake.report.Outcome;
import se.incidentkedjan.intake.report.Report;
import se.incidentkedjan.intake.report.ReportTally;
import se.incidentkedjan.intake.report.Reporter;
import se.incidentkedjan.intake.report.Reports;
import se.incidentkedjan.intake.report.Submission;
import se.incidentkedjan.intake.report.SubmissionRules;
import se.incidentkedjan.mailkit.reading.ReadMail;

/**
 * Makes reports of mails, and parts of reports. First the files are kept and then the words; whichever step a crash comes
 * after, the next try ends with the same and nothing twice.
 */
public final class MailReports {

    private static final int LONGEST_NAME = 100;

    private final FrontDesk desk;
    private final FollowUp followUp;
    private final Reports reports;
    private final Attachments attachments;
    private final MailFiles files;
    private final SubmissionRules rules;
    private final Mails mails;
    private final ReportTally tally;
    private final int answersPerDay;
    private final Clock clock;

    /**
     * At these desks.
     *
     * @param answersPerDay how many receipts one address gets a day
     */
    public MailReports(
            FrontDesk desk,
            FollowUp followUp,
            Reports reports,
            Attachments attachments,
            SubmissionRules rules,
            Mails mails,
            ReportTally tally,
            int answersPerDay,
            Clock clock) {
        this.desk = desk;
        this.followUp = followUp;
        this.reports = reports;
        this.attachments = attachments;
        this.files = new MailFiles(attachments);
        this.rules = rules;
        this.mails = mails;
        this.tally = tally;
        this.answersPerDay = answersPerDay;
        this.clock = clock;
    }

    Reports reports() {
        return reports;
    }

    /** The report that a mail has become; empty when it has not. */
    Optional<IncidentId> receivedAs(String mail) {
        return reports.find(key(mail)).map(Report::incident);
    }

    Settled report(Entrance entrance, ReadMail mail, String id, @Nullable String senderIndex) {
        var earlier = receivedAs(id);
        if (earlier.isPresent()) {
            return Settled.reported(earlier.get());
        }
        var incident = desk.newIncident();
        var leftOut = files.keepNew(incident, mail);
        var submission = submission(entrance, mail, leftOut);
        var reporter = submission.reporter();
        var mayAnswer = reporter != null
                && reporter.email() != null
                && senderIndex != null
                && mails.mayAnswer(
                        id, senderIndex, LocalDate.ofInstant(clock.instant(), SwedishTime.ZONE), answersPerDay);
        // When this throws it may be durable all the same, so the files are left: the next try finds the report, or the
        // sweep finds files without one.
        var outcome = tally.saving(
                Channel.EMAIL,
                () -> desk.receive(
                        incident,
                        submission,
                        Channel.EMAIL,
                        key(id),
                        senderIndex == null ? null : "mail " + senderIndex,
                        mayAnswer));
        return switch (outcome) {
            case Outcome.Received(var receipt) -> Settled.reported(receipt.id());
            // Another instance was faster with the same mail.
            case Outcome.Repeated(var receipt) -> {
                attachments.forget(incident);
                yield Settled.reported(receipt.id());
            }
            case Outcome.KeyTaken(var first) -> {
                attachments.forget(incident);
                yield Settled.reported(first.id());
            }
        };
    }

    Settled supplement(Report report, ReadMail mail, String id) {
        // It became a report of its own before the one that it names was there; or it is that very report.
        var earlier = receivedAs(id);
        if (earlier.isPresent()) {
            return Settled.reported(earlier.get());
        }
        var incident = report.incident();
        // Before its files are kept.
        var closed = followUp.closed(incident, Channel.EMAIL, id);
        if (closed.isPresent()) {
            return refused(closed.get());
        }
        var leftOut = files.keepMore(incident, mail);
        return switch (followUp.add(incident, MailWords.ofSupplement(mail, leftOut), Channel.EMAIL, id)) {
            case FollowUp.Outcome.Said said -> Settled.supplemented(incident);
            case FollowUp.Outcome.Repeated repeated -> Settled.supplemented(incident);
            case FollowUp.Outcome.Refused(var why) -> refused(why);
        };
    }

    private static Settled refused(FollowUp.Reason why) {
        return switch (why) {
            case ERASED, NOT_THERE -> Settled.needsLook(Reason.ERASED);
            case CLASSIFIED -> Settled.needsLook(Reason.CLASSIFIED);
            case TOO_MANY -> Settled.needsLook(Reason.TOO_MANY);
            case EMPTY, TOO_LONG -> throw new IllegalStateException("the words of a mail always have room");
        };
    }

    private static IdempotencyKey key(String mail) {
        return IdempotencyKey.of(Channel.EMAIL, mail);
    }

    private Submission submission(Entrance entrance, ReadMail mail, List<String> leftOut) {
        var description = MailWords.ofReport(mail, leftOut);
        var facts = facts(entrance, mail);
        var submission = new Submission(description, reporter(mail), facts);
        return rules.check(submission).stream()
                        .anyMatch(finding -> finding.field().equals("reporter.email"))
                ? new Submission(description, new Reporter(name(mail), null), facts)
                : submission;
    }

    private static @Nullable Reporter reporter(ReadMail mail) {
        var author = mail.heading().author();
        return author.isBlank() ? null : new Reporter(name(mail), author);
    }

    private static @Nullable String name(ReadMail mail) {
        var from = mail.heading().from();
        var name = from.size() == 1 ? MailWords.line(from.getFirst().name(), LONGEST_NAME) : "";
        return name.isBlank() ? null : name;
    }

    private static IncidentFacts facts(Entrance entrance, ReadMail mail) {
        var set = entrance.category();
        var nothing =
                IncidentFacts.of(set != null ? set : mail.originals().isEmpty() ? Category.UNKNOWN : Category.PHISHING);
        return new IncidentFacts(
                nothing.category(),
                nothing.aspects(),
                nothing.nearMiss(),
                nothing.ongoing(),
                nothing.malicious(),
                nothing.securityClassified(),
                nothing.origin(),
                null,
                null,
                null,
                null,
                entrance.unit(),
                null,
                nothing.personalData(),
                nothing.operations(),
                nothing.klassa());
    }
}
