package se.incidentkedjan.reporting.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.incidentkedjan.kit.identity.IdentityNumberForm;
import se.incidentkedjan.reporting.publication.WrongWord.What;
import se.incidentkedjan.reporting.report.Report.Texts;
import se.incidentkedjan.reporting.statistics.Organisation.NamedSystem;

/** What a person may write in a report that everybody can read. */
public final class TextRules {

    /** How many characters a line may have, or a decision together with what has become of it. */
    public static final int LONGEST_LINE = 1_000;
    /** How many lines a part may have. */
    public static final int MOST_LINES = 30;

    private static final Pattern TWO_DAYS =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}\\h?[-\u2013]\\h?\\d{4}-\\d{2}-\\d{2}(?!\\d)");

    private final List<NamedSystem> systems;

    /** Knows the systems of the municipality, none of which should be named. */
    public TextRules(List<NamedSystem> systems) {
        this.systems = List.copyOf(systems);
    }

    /** What cannot stay in the texts of a report; none when all can. */
    public List<WrongWord> wrong(Texts texts) {
        var wrong = new ArrayList<WrongWord>();
        if (texts.summary().isEmpty()) {
            wrong.add(new WrongWord(TextPart.SUMMARY, 0, What.NONE));
        }
        check(TextPart.SUMMARY, texts.summary(), wrong);
        check(TextPart.LESSONS, texts.lessons(), wrong);
        check(TextPart.DECISIONS, texts.decisions(), wrong);
        check(
                TextPart.FOLLOW_UP,
                texts.followUp().stream()
                        .map(one -> one.decision() + "\n" + one.outcome())
                        .toList(),
                wrong);
        return wrong;
    }

    /** What cannot stay in the reason for a correction. */
    public List<WrongWord> wrongReason(String reason) {
        var wrong = new ArrayList<WrongWord>();
        if (reason.isBlank()) {
            wrong.add(new WrongWord(TextPart.REASON, 0, What.NONE));
        }
        check(TextPart.REASON, List.of(reason), wrong);
        return wrong;
    }

    /** What cannot stay in decisions as they were taken. */
    public List<WrongWord> wrongDecisions(List<String> decisions) {
        var wrong = new ArrayList<WrongWord>();
        check(TextPart.DECISIONS, decisions, wrong);
        return wrong;
    }

    private static void check(TextPart part, List<String> lines, List<WrongWord> wrong) {
        if (lines.size() > MOST_LINES) {
            wrong.add(new WrongWord(part, 0, What.TOO_MANY));
        }
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).length() > LONGEST_LINE) {
                wrong.add(new WrongWord(part, at + 1, What.TOO_LONG));
            }
            if (holdsIdentityNumber(lines.get(at))) {
                wrong.add(new WrongWord(part, at + 1, What.IDENTITY_NUMBER));
            }
        }
    }

    private static boolean holdsIdentityNumber(String text) {
        return IdentityNumberForm.in(text).anyMatch(found -> !isTwoDays(text.substring(found.start())));
    }

    /** «2026-01-01–2026-06-30» begins as a number does that is written with signs. */
    private static boolean isTwoDays(String text) {
        return TWO_DAYS.matcher(text).lookingAt();
    }

    /** The systems that seem to be named, as organisation.yml calls them. */
    List<String> namedSystems(Texts texts, String reason) {
        var all = Stream.of(
                        texts.summary().stream(),
                        texts.lessons().stream(),
                        texts.decisions().stream(),
                        texts.followUp().stream().flatMap(one -> Stream.of(one.decision(), one.outcome())),
                        Stream.of(reason))
                .flatMap(lines -> lines)
                .map(line -> line.toLowerCase(Locale.ROOT))
                .toList();
        return systems.stream()
                .filter(system -> all.stream()
                        .anyMatch(line -> names(line, system.name())
                                || names(line, system.code().toString())))
                .map(NamedSystem::name)
                .toList();
    }

    /** As a word of its own: «e-post» is not named by «e-posten» or «e-postadress». */
    private static boolean names(String line, String name) {
        return Pattern.compile("(?<![\\p{L}\\d-])" + Pattern.quote(name.toLowerCase(Locale.ROOT)) + "(?![\\p{L}\\d-])")
                .matcher(line)
                .find();
    }
}
