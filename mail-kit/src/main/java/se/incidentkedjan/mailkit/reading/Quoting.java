package se.incidentkedjan.mailkit.reading;

import java.util.regex.Pattern;

/**
 * Tells what someone wrote from the mail they answer or send on, by what mail programs put between the two. What cannot be
 * told apart counts as written: better a quote too many than a word too few.
 */
final class Quoting {

    private static final int LONGEST_LINE = 400;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String FROM = "(?:från|from|von|fra|de|lähettäjä)";
    private static final String OTHER =
            "(?:skickat|sent|datum|date|till|to|kopia|cc|ämne|subject|svara till|reply-to|gesendet|an|betreff|emne|sendt|til)";

    private static final Pattern FROM_LINE = Pattern.compile("\\s*[*_]{0,2}" + FROM + "\\s?:[*_]{0,2}.*", FLAGS);
    private static final Pattern OTHER_LINE = Pattern.compile("\\s*[*_]{0,2}" + OTHER + "\\s?:[*_]{0,2}.*", FLAGS);

    private static final Pattern RULE = Pattern.compile(
            "\\s*[-_*]{2,}\\s*(ursprungligt|original|vidarebefordrat|forwarded|videresendt|weitergeleitete|svara|reply)"
                    + ".{0,60}?[-_*]{2,}\\s*",
            FLAGS);

    private static final Pattern FORWARD_BEGINS = Pattern.compile(
            "\\s*(begin forwarded message|vidarebefordrat brev|vidarebefordrat mejl|påbörjat vidarebefordrat meddelande|"
                    + "startar vidarebefordrat (brev|meddelande|mejl)|början på vidarebefordrat (brev|meddelande|mejl)|"
                    + "börja vidarebefordrat meddelande)\\s?:?\\s*",
            FLAGS);

    private static final Pattern WROTE = Pattern.compile(
            "\\s*(den|on|am|le|kl\\.?)\\s.{0,200}\\b(skrev|wrote|schrieb)\\b.{0,150}:\\s*|.{1,200}\\b(skrev|wrote)\\s?:\\s*",
            FLAGS);

    private static final Pattern DAY_BEGINS = Pattern.compile("\\s*(den|on|am|le)\\s.{0,200}\\d.*", FLAGS);
    private static final Pattern WROTE_ENDS =
            Pattern.compile(".{0,200}\\b(skrev|wrote|schrieb)\\b.{0,150}:\\s*", FLAGS);

    private static final Pattern FORWARD_RULE = Pattern.compile(
            "(?s).{0,200}?(vidarebefordra|forwarded message|forwarded mail|weitergeleitet|videresendt).*", FLAGS);

    private static final Pattern FORWARD_SUBJECT = Pattern.compile("^\\W*(vb|fw|fwd|wg|vidarebefordrat)\\s?:.*", FLAGS);

    private Quoting() {}

    /**
     * A text in two.
     *
     * @param written by the sender
     * @param quoted from an earlier mail, with the lines that say so; empty when there is none
     */
    record Split(String written, String quoted) {}

    static Split of(String text) {
        var lines = text.split("\n", -1);
        var written = new StringBuilder();
        var quoted = new StringBuilder();
        int at = 0;
        while (at < lines.length && !isDivider(lines, at)) {
            var line = lines[at];
            (isMarked(line) ? quoted : written).append(line).append('\n');
            at++;
        }
        for (; at < lines.length; at++) {
            quoted.append(lines[at]).append('\n');
        }
        return new Split(trimmed(written), trimmed(quoted));
    }

    private static boolean isMarked(String line) {
        return line.stripLeading().startsWith(">");
    }

    private static boolean isDivider(String[] lines, int at) {
        var line = lines[at];
        if (line.isBlank() || line.length() > LONGEST_LINE) {
            return false;
        }
        if (RULE.matcher(line).matches() || FORWARD_BEGINS.matcher(line).matches()) {
            return true;
        }
        if (FROM_LINE.matcher(line).matches()) {
            return isHeading(lines, at);
        }
        return isAttribution(lines, at);
    }

    /** «Från:» alone may be someone's own word; with two more of the kind below it, it is a mail. */
    private static boolean isHeading(String[] lines, int at) {
        int others = 0;
        for (int next = at + 1; next < Math.min(lines.length, at + 8); next++) {
            if (lines[next].length() <= LONGEST_LINE
                    && OTHER_LINE.matcher(lines[next]).matches()) {
                others++;
            }
        }
        return others >= 2;
    }

    /** «Den 20 november skrev Anna:», on one line or broken into two. */
    private static boolean isAttribution(String[] lines, int at) {
        var next = at + 1 < lines.length ? lines[at + 1] : "";
        if (isIntroducing(lines[at]) && WROTE.matcher(lines[at]).matches()) {
            return isQuotedBelow(lines, at + 1);
        }
        return next.length() <= LONGEST_LINE
                && isIntroducing(next)
                && DAY_BEGINS.matcher(lines[at]).matches()
                && WROTE_ENDS.matcher(next).matches()
                && isQuotedBelow(lines, at + 2);
    }

    /** What is cheap to see goes before what is not: most lines do not end so. */
    private static boolean isIntroducing(String line) {
        return line.stripTrailing().endsWith(":");
    }

    /** «Hon skrev:» may introduce something of the writer's own; before marked lines, or with a date and an address, not. */
    private static boolean isQuotedBelow(String[] lines, int from) {
        for (int i = from; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                return isMarked(lines[i]) || (lines[from - 1] + lines[Math.max(0, from - 2)]).matches("(?s).*\\d.*");
            }
        }
        return true;
    }

    private static String trimmed(StringBuilder lines) {
        var text = lines.toString().stripTrailing();
        int start = 0;
        while (start < text.length() && (text.charAt(start) == '\n')) {
            start++;
        }
        return text.substring(start);
    }

    /** Whether what is quoted is a mail that is sent on rather than answered. */
    static boolean isForward(String subject, String quoted) {
        return FORWARD_SUBJECT.matcher(subject).matches()
                || FORWARD_RULE.matcher(firstOf(quoted)).matches();
    }

    private static String firstOf(String quoted) {
        return quoted.lines().findFirst().orElse("");
    }
}
