package se.incidentkedjan.notification.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.EscalationEvent.News;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.notification.contact.DeliveryChannel;

/** What each message has to say, in the words of one language, before a template puts it in sentences. */
final class Drafts {

    /** So many lines of a list are told; of the rest only how many they are. */
    private static final int MOST_LINES = 50;

    private final String publicUrl;
    private final DutyTexts texts;
    private final Wording wording;

    Drafts(String publicUrl, DutyTexts texts, Wording wording) {
        this.publicUrl = publicUrl;
        this.texts = texts;
        this.wording = wording;
    }

    Model escalation(Notice notice, Instant now) {
        var asked = Optional.ofNullable(notice.asked());
        var model = new Model()
                .optionalLink(
                        Vocabulary.ACKNOWLEDGE_LINK,
                        notice.acknowledgement() == null
                                ? null
                                : publicUrl + "/kvittera?k=" + notice.acknowledgement());
        notice(model, notice);
        duties(model, notice, now);
        return model.optional(
                        "acknowledge-within",
                        notice.acknowledgeWithin() == null ? null : wording.length(notice.acknowledgeWithin()))
                .optional("stands-in-for", asked.map(Notice.Asked::standsInFor).orElse(null))
                .optional(
                        "handed-over-by", asked.map(Notice.Asked::handedOverBy).orElse(null))
                .condition("immediate", notice.urgency() == Urgency.IMMEDIATE)
                .condition("soon", notice.urgency() == Urgency.SOON)
                .condition("for-information", notice.urgency() == Urgency.NORMAL)
                .condition("unanswered", asked.filter(how -> how.level() > 0).isPresent())
                .condition("again", asked.filter(Notice.Asked::again).isPresent())
                .condition("last-resort", asked.filter(Notice.Asked::lastResort).isPresent());
    }

    Model clock(Notice notice, Instant now) {
        return duties(plain(notice), notice, now);
    }

    Model plain(Notice notice) {
        return notice(new Model(), notice);
    }

    /** Of something that has happened in a case since it was told of, and when. */
    Model happened(Notice notice, Instant at) {
        return plain(notice).text("at", wording.dateAndTime(at));
    }

    Model stormGrew(Notice notice, int count, Instant since) {
        return plain(notice).text("count", count).text("since", wording.dateAndTime(since));
    }

    Model receipt(Reference reference, Instant receivedAt, String pass) {
        return news(reference, pass).text("received-at", wording.dateAndTime(receivedAt));
    }

    /** {@code pass} lets the reporter see the report without its code. */
    Model news(Reference reference, String pass) {
        return new Model().text("reference", reference).offeredLink(Vocabulary.STATUS_LINK, status(pass));
    }

    /** To ask something without saying where it can be answered is of no use. */
    Model asked(Reference reference, String pass) {
        return new Model().text("reference", reference).link(Vocabulary.STATUS_LINK, status(pass));
    }

    private String status(String pass) {
        return publicUrl + "/anmal/lank/" + pass;
    }

    Model digest(Digest digest) {
        var lines = digest.lines();
        return new Model()
                .link("cases-link", publicUrl + "/arenden")
                .link("rhythm-link", publicUrl + "/kvittera/rytm?k=" + digest.choice())
                .text("rhythm", wording.rhythm(digest.rhythm()))
                .text("from", wording.date(day(digest.from())))
                .text("to", wording.date(day(digest.to())))
                .text("count", lines.size())
                .list("severities", severities(lines))
                .list(
                        "cases",
                        lines.stream()
                                .limit(MOST_LINES)
                                .map(line -> new Model()
                                        .text("reference", line.reference())
                                        .text("severity", wording.severity(line.severity()))
                                        .text("category", wording.category(line.category()))
                                        .text("unit", wording.unit(line.unit()))
                                        .text("standing", wording.standing(line.standing()))
                                        .link(Vocabulary.CASE_LINK, address(line.incident())))
                                .toList())
                .optional("more", more(lines.size()));
    }

    /** The gravest first; what is not assessed last. */
    private List<Model> severities(List<DigestLine> lines) {
        var models = new ArrayList<Model>();
        for (var severity :
                Arrays.asList(Severity.SEVERE, Severity.SIGNIFICANT, Severity.MODERATE, Severity.LOW, null)) {
            var number =
                    lines.stream().filter(line -> line.severity() == severity).count();
            if (number > 0) {
                models.add(new Model().text("name", wording.severity(severity)).text("number", number));
            }
        }
        return models;
    }

    Model addressBounced(String person, DeliveryChannel channel, Instant at) {
        return new Model()
                .text("person", person)
                .text("channel", wording.channel(channel))
                .text("at", wording.dateAndTime(at));
    }

    Model channelDown(DeliveryChannel channel, Instant since) {
        return new Model().text("channel", wording.channel(channel)).text("since", wording.dateAndTime(since));
    }

    Model report(ReportNotice report) {
        return new Model()
                .text("title", report.title())
                .text("period", report.period())
                .optional("meeting", day(report.meeting()))
                .optional("send-by", day(report.sendBy()))
                .optional("hash", report.contentHash())
                .link("report-link", publicUrl + report.path());
    }

    private @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : wording.date(day);
    }

    Model coverageGaps(List<String> gaps) {
        return new Model()
                .text("count", gaps.size())
                .list(
                        "gaps",
                        gaps.stream()
                                .limit(MOST_LINES)
                                .map(gap -> new Model().text("gap", gap))
                                .toList())
                .optional("more", more(gaps.size()));
    }

    static LetterKind kind(News news) {
        return switch (news) {
            case MERGED -> LetterKind.NEWS_MERGED;
            case CLOSED -> LetterKind.NEWS_CLOSED;
            case NOT_AN_INCIDENT -> LetterKind.NEWS_NOT_AN_INCIDENT;
            case REOPENED -> LetterKind.NEWS_REOPENED;
            case ASKED -> LetterKind.NEWS_ASKED;
        };
    }

    private static @Nullable String more(int lines) {
        return lines > MOST_LINES ? Integer.toString(lines - MOST_LINES) : null;
    }

    private Model notice(Model model, Notice notice) {
        return model.link(Vocabulary.CASE_LINK, address(notice.incident()))
                .text("reference", notice.reference())
                .text("severity", wording.severity(notice.severity()))
                .text("received-at", wording.dateAndTime(notice.receivedAt()))
                .text("role", notice.unit() == null ? notice.role() : notice.role() + ", " + notice.unit());
    }

    private Model duties(Model model, Notice notice, Instant now) {
        // A report's arrival is when the municipality became aware; the law of that day holds.
        var day = day(notice.receivedAt());
        return model.condition("has-duties", !notice.duties().isEmpty())
                .list(
                        "duties",
                        notice.duties().stream()
                                .sorted(Comparator.comparing(duty -> duty.dueAt() == null ? Instant.MAX : duty.dueAt()))
                                .map(duty -> duty(duty, day, now))
                                .toList());
    }

    private Model duty(Notice.Duty duty, LocalDate day, Instant now) {
        var text = texts.duty(duty.code(), day);
        var authority = texts.authority(duty.authority());
        return new Model()
                .text(
                        "title",
                        wording.duty(
                                duty.code(), text.map(DutyTexts.DutyText::title).orElse(null)))
                .text(
                        "authority",
                        wording.authority(
                                duty.authority(),
                                authority.map(DutyTexts.AuthorityText::name).orElse(null)))
                .text("due", wording.due(duty.dueAt(), now))
                .optional("board", duty.board())
                .optional("how", authority.map(DutyTexts.AuthorityText::channel).orElse(null))
                .optional("law", text.map(DutyTexts.DutyText::legalReference).orElse(null));
    }

    private String address(IncidentId incident) {
        return publicUrl + "/arenden/" + incident;
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, SwedishTime.ZONE);
    }
}
