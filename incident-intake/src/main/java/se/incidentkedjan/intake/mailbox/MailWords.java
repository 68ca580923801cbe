package se.incidentkedjan.intake.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.intake.report.SubmissionRules;
import se.incidentkedjan.mailkit.reading.Link;
import se.incidentkedjan.mailkit.reading.Original;
import se.incidentkedjan.mailkit.reading.ReadMail;
import se.incidentkedjan.mailkit.reading.Remark;
import se.incidentkedjan.mailkit.reading.Remark.Code;

/** Makes of a mail the words of a report. They always have room. */
final class MailWords {

    static final int MOST_OWN = 10_000;
    private static final int MOST_LEFT_OUT = 2_000;
    private static final int MOST_TRACES = 6_000;
    private static final int MOST_REMARKS = 1_000;
    private static final int MOST_LINKS = 40;
    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_LINE = 300;

    /** What a reader of the words must know, as something is missing or may deceive. */
    private static final Set<Code> TOLD = Set.of(
            Code.NO_SENDER,
            Code.SEVERAL_SENDERS,
            Code.HIDDEN_TEXT,
            Code.LETTERS_LOST,
            Code.TRANSFER_BROKEN,
            Code.TRANSFER_UNKNOWN,
            Code.NOT_ENDED,
            Code.TEXT_CUT,
            Code.PARTS_LEFT_OUT,
            Code.TOO_DEEP,
            Code.PACKED_LEFT_OUT,
            Code.LINKS_LEFT_OUT,
            Code.ENCRYPTED,
            Code.SIGNED_UNREADABLE,
            Code.TNEF_UNREADABLE,
            Code.MSG_UNREADABLE,
            Code.PARTIAL,
            Code.ELSEWHERE);

    private MailWords() {}

    /** What its sender wrote, or what they sent on when they wrote nothing, with its links made harmless. */
    static String own(ReadMail mail) {
        var words = mail.words();
        if (!words.written().isBlank()) {
            return readable(words.written().strip());
        }
        var quoted = words.all().strip();
        return readable(
                mail.originals().isEmpty()
                        ? quoted
                        : quoted.lines().map(Link::harmless).collect(Collectors.joining("\n")));
    }

    /** Whether all that its sender wrote does not have room. */
    static boolean isTooLong(String own) {
        return length(own) > MOST_OWN;
    }

    static String ofReport(ReadMail mail, List<String> leftOut) {
        var parts = new ArrayList<String>();
        var subject = line(mail.subject(), LONGEST_SUBJECT);
        if (!subject.isBlank()) {
            parts.add("Ämne: " + subject);
        }
        parts.addAll(rest(mail, own(mail), leftOut));
        return String.join("\n\n", parts);
    }

    /** Without its subject, which says what is known, and without the earlier mails that it repeats. */
    static String ofSupplement(ReadMail mail, List<String> leftOut) {
        var written = readable(mail.words().written().strip());
        return String.join("\n\n", rest(mail, written.isEmpty() ? "(Mejlet har ingen egen text.)" : written, leftOut));
    }

    private static List<String> rest(ReadMail mail, String own, List<String> leftOut) {
        var parts = new ArrayList<String>();
        if (!own.isEmpty()) {
            parts.add(cut(own, MOST_OWN));
        }
        if (isTooLong(own)) {
            parts.add("(Texten är avkortad. Hela texten är bifogad.)");
        }
        if (!leftOut.isEmpty()) {
            parts.add(cut("Det här kom inte med:\n" + String.join("\n", leftOut), MOST_LEFT_OUT));
        }
        var remarks = remarks(mail);
        if (!remarks.isEmpty()) {
            parts.add(cut("Om mejlet:\n" + remarks, MOST_REMARKS));
        }
        if (!mail.originals().isEmpty()) {
            parts.add(cut(
                    mail.originals().stream().map(MailWords::traces).collect(Collectors.joining("\n\n")), MOST_TRACES));
        }
        return parts;
    }

    private static String remarks(ReadMail mail) {
        return mail.remarks().stream()
                .filter(remark -> TOLD.contains(remark.code()))
                .map(Remark::sentence)
                .distinct()
                .map(sentence -> "- " + sentence)
                .collect(Collectors.joining("\n"));
    }

    /** For IT; harmless to show, as the kit has made it. */
    private static String traces(Original original) {
        var traces = original.traces();
        var lines = new ArrayList<String>();
        lines.add("Uppgifter ur mejlet som skickades vidare (adresser och länkar är gjorda ofarliga):");
        add(lines, "Från", traces.from());
        add(lines, "Kuvertets avsändare", traces.returnPath());
        add(lines, "Svar går till", traces.replyTo());
        add(lines, "Dess ämne", traces.subject());
        add(lines, "Meddelande-id", traces.messageId());
        add(lines, "Datum", traces.date());
        traces.received().forEach(host -> add(lines, "Mottaget från", host));
        traces.authentication().forEach(result -> add(lines, "Kontroll av avsändaren", result));
        traces.links().stream()
                .limit(MOST_LINKS)
                .forEach(link -> add(
                        lines,
                        "Länk",
                        link.shown().isBlank() || link.shown().equals(link.target())
                                ? link.target()
                                : link.target() + " (visas som: " + line(link.shown(), 100) + ")"));
        int more = traces.links().size() - MOST_LINKS;
        if (more > 0) {
            lines.add("… och %d länkar till, i originalet".formatted(more));
        }
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, String what, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            lines.add(what + ": " + line(text, LONGEST_LINE));
        }
    }

    /** On one line, with nothing that may not stand in a text. */
    static String line(String text, int longest) {
        return cut(readable(text).replaceAll("\\s+", " ").strip(), longest);
    }

    private static String readable(String text) {
        return text.codePoints()
                .filter(point -> SubmissionRules.isReadable(point, true))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String cut(String text, int longest) {
        return length(text) <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
