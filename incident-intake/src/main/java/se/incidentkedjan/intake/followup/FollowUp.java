package se.incidentkedjan.intake.followup;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.intake.masking.Masking;
import se.incidentkedjan.intake.masking.PatternKind;
import se.incidentkedjan.intake.report.IdempotencyKey;
import se.incidentkedjan.intake.report.Note;
import se.incidentkedjan.intake.report.Report;
import se.incidentkedjan.intake.report.Reports;
import se.incidentkedjan.intake.report.Submission;
import se.incidentkedjan.intake.report.Words;

/** What is said of a report after it was received: by the reporter, and by whoever works the case and wants to know more. */
public final class FollowUp {

    /** What came of saying something. */
    public sealed interface Outcome {

        /** It is durable, and the others hear that there is something new. */
        record Said(Note note) implements Outcome {}

        /** It was said before; nothing is kept twice. */
        record Repeated(Note note) implements Outcome {}

        /** It cannot be kept, and this is why. */
        record Refused(Reason reason) implements Outcome {}
    }

    /** Why nothing can be said. */
    public enum Reason {
        /** There is nothing in it. */
        EMPTY,
        /** It is longer than a report may be. */
        TOO_LONG,
        /** So much has been said already that a call is better. */
        TOO_MANY,
        /** The words of the report are erased. */
        ERASED,
        /** Säkerhetsskydd is concerned, and nothing may be written here. */
        CLASSIFIED,
        /** There is no such report. */
        NOT_THERE
    }

    /** The most that can be said of one report. */
    public static final int MOST_NOTES = 200;

    private final Reports reports;
    private final Words words;
    private final Standings standings;
    private final SecretCodes codes;
    private final Function<Category, Set<PatternKind>> needed;
    private final Clock clock;

    /**
     * Of these reports.
     *
     * @param needed what is left in the words although it points out a person, because whoever acts needs it
     */
    public FollowUp(
            Reports reports,
            Words words,
            Standings standings,
            SecretCodes codes,
            Function<Category, Set<PatternKind>> needed,
            Clock clock) {
        this.reports = reports;
        this.words = words;
        this.standings = standings;
        this.codes = codes;
        this.needed = needed;
        this.clock = clock;
    }

    /** The incident of whoever knows both its reference and its code; empty when they do not belong together. */
    public Optional<IncidentId> known(String reference, String code) {
        try {
            return reports.find(Reference.parse(reference.strip()))
                    .map(Report::incident)
                    .filter(incident -> codes.isOf(incident, code));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A report as the reporter sees it. */
    public Optional<Conversation> of(IncidentId incident) {
        return reports.find(incident).map(report -> {
            var standing = standings.of(incident);
            return new Conversation(
                    report.reference(),
                    report.receivedAt(),
                    standing.map(Standing::status).orElse(CaseStatus.REPORTED),
                    standing.map(Standing::since).orElse(null),
                    said(report),
                    report.isErased(),
                    report.isSecurityClassified());
        });
    }

    /** What has been said of a report since it was received, oldest first; nothing when it is erased. */
    public List<Conversation.Said> said(Report report) {
        return report.isErased()
                ? List.of()
                : words.notes(report).stream()
                        .map(opened -> said(opened.note(), opened.text()))
                        .toList();
    }

    private static Conversation.Said said(Note note, String text) {
        var files = note.files();
        var words = files == null ? text : files == 1 ? "[Bifogade 1 fil]" : "[Bifogade %d filer]".formatted(files);
        return new Conversation.Said(note.number(), note.kind(), note.at(), words, files);
    }

    /** Whether more may ever be added to a report: its words are not erased, and säkerhetsskydd is not concerned. */
    public boolean takesMore(IncidentId incident) {
        return reports.find(incident)
                .filter(report -> !report.isErased() && !report.isSecurityClassified())
                .isPresent();
    }

    /** Why nothing more can be said of a report, unless it was said under this token before; empty when more can. */
    public Optional<Reason> closed(IncidentId incident, Channel channel, String token) {
        return reports.find(incident)
                .map(report ->
                        report.note(hash(channel, token)).isPresent() ? Optional.<Reason>empty() : closed(report))
                .orElse(Optional.of(Reason.NOT_THERE));
    }

    /** The reporter adds something; an answer when a question waits for one. */
    public Outcome add(IncidentId incident, String text, Channel channel, String token) {
        return say(incident, text, null, channel, token, FollowUp::ofReporter);
    }

    /** Something is told of the report that answers no question, whether one waits or not. */
    public Outcome tell(IncidentId incident, String text, Channel channel, String token) {
        return say(incident, text, null, channel, token, report -> Note.Kind.ADDED);
    }

    /**
     * The reporter has added files, which lie with the report already.
     *
     * @param files how many, at least one
     */
    public Outcome addFiles(IncidentId incident, int files, Channel channel, String token) {
        return say(incident, "", files, channel, token, FollowUp::ofReporter);
    }

    /** Whoever works the case asks the reporter something. */
    public Outcome ask(IncidentId incident, String text, String token) {
        return say(incident, text, null, Channel.API, token, report -> Note.Kind.QUESTION);
    }

    private static Note.Kind ofReporter(Report report) {
        return report.hasOpenQuestion() ? Note.Kind.ANSWER : Note.Kind.ADDED;
    }

    private static String hash(Channel channel, String token) {
        return IdempotencyKey.of(channel, token).hash();
    }

    private Outcome say(
            IncidentId incident,
            String text,
            @Nullable Integer files,
            Channel channel,
            String token,
            Function<Report, Note.Kind> kind) {
        var report = reports.find(incident).orElse(null);
        if (report == null) {
            return new Outcome.Refused(Reason.NOT_THERE);
        }
        var hash = hash(channel, token);
        // Before anything that may have become true since: what was said is said.
        var earlier = report.note(hash);
        if (earlier.isPresent()) {
            return new Outcome.Repeated(earlier.get());
        }
        var refused = closed(report).or(() -> refusal(text, files != null));
        if (refused.isPresent()) {
            return new Outcome.Refused(refused.get());
        }
        var masked = Masking.mask(text.strip(), needed.apply(report.facts().category()))
                .text();
        var after = reports.change(incident, before -> {
            if (before.note(hash).isPresent() || closed(before).isPresent()) {
                return before;
            }
            int number = before.notes().size() + 1;
            return words.sealNote(before, number, masked)
                    .map(kept -> before.with(
                            new Note(number, kind.apply(before), clock.instant(), channel, kept, hash, files)))
                    .orElse(before);
        });
        return after.flatMap(changed -> changed.note(hash))
                .<Outcome>map(Outcome.Said::new)
                .orElseGet(() ->
                        new Outcome.Refused(after.flatMap(FollowUp::closed).orElse(Reason.ERASED)));
    }

    private static Optional<Reason> closed(Report report) {
        if (report.isErased()) {
            return Optional.of(Reason.ERASED);
        }
        if (report.isSecurityClassified()) {
            return Optional.of(Reason.CLASSIFIED);
        }
        return report.notes().size() >= MOST_NOTES ? Optional.of(Reason.TOO_MANY) : Optional.empty();
    }

    private static Optional<Reason> refusal(String text, boolean saysFiles) {
        if (text.isBlank() && !saysFiles) {
            return Optional.of(Reason.EMPTY);
        }
        return text.codePointCount(0, text.length()) > Submission.LONGEST_DESCRIPTION
                ? Optional.of(Reason.TOO_LONG)
                : Optional.empty();
    }
}
