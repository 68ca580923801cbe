package se.incidentkedjan.notification.postbox;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import se.incidentkedjan.mailkit.reading.ReadMail;

/** What the writer of an answer wrote themselves, above the mail they answer: the lines that are not quoted. */
final class OwnWords {

    private static final int MOST_LINES = 40;
    private static final int LONGEST_LINE = 400;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    // Where mail programs begin to tell of the mail that is answered.
    private static final Pattern DIVIDER = Pattern.compile(
            "^\\s*\\*?(från|from|von|fra)\\s*:.*|^\\s*-{2,}\\s*(ursprungligt|original|vidarebefordrat|forwarded|svara).*|"
                    + "^\\s*_{5,}\\s*$|^\\s*-{5,}.*|^\\s*={5,}.*|"
                    + "^\\s*(den|on|am|le|kl\\.?)\\s.{0,200}\\b(skrev|wrote|schrieb|a écrit)\\b.*|"
                    + "^\\s*.{0,200}\\b(skrev|wrote)\\s?:\\s*$|"
                    + "^\\s*(sent|skickat|datum|date|ämne|subject)\\s?:.*",
            FLAGS);

    private static final Pattern BEGINS_DATE = Pattern.compile("^\\s*(den|on)\\s.*\\d.*", FLAGS);
    private static final Pattern ENDS_WROTE = Pattern.compile(".*\\b(skrev|wrote)\\b.{0,100}:\\s*$", FLAGS);

    // What stands after the words and says nothing.
    private static final Pattern ENDING = Pattern.compile(
            "^\\s*(--\\s*$|mvh\\b|m\\.?v\\.?h\\.?\\b|med vänlig|vänlig(a|en)? hälsning|vänligen\\b|hälsning|hälsar\\b|bästa hälsning|"
                    + "(best|kind|with kind|warm)?\\s*regards|best wishes|best,|sincerely|cheers\\b|br\\b,?\\s*$|/\\s?\\p{L}|"
                    + "skickat från|sent from|skickades från|hämta outlook|get outlook|skaffa outlook).*",
            FLAGS);

    private OwnWords() {}

    /** What stands above the mail that is answered, as strictly as a yes or a no has to be read. */
    static String of(ReadMail mail) {
        return String.join("\n", written(mail.words().written()));
    }

    private static List<String> written(String text) {
        var lines = text.replace("\uFEFF", "").split("\\R", MOST_LINES + 1);
        var written = new ArrayList<String>();
        for (int i = 0; i < Math.min(lines.length, MOST_LINES); i++) {
            var line = lines[i].length() > LONGEST_LINE ? lines[i].substring(0, LONGEST_LINE) : lines[i];
            if (DIVIDER.matcher(line).matches() || isSplitDivider(line, i + 1 < lines.length ? lines[i + 1] : "")) {
                break;
            }
            if (ENDING.matcher(line).matches() && !written.isEmpty()) {
                break;
            }
            if (!line.isBlank() && !line.stripLeading().startsWith(">")) {
                written.add(line.strip());
            }
        }
        return written;
    }

    /** «Den 20 november 2026 kl. 16:45 skrev» is often broken into two lines. */
    private static boolean isSplitDivider(String line, String next) {
        return next.length() <= LONGEST_LINE
                && BEGINS_DATE.matcher(line).matches()
                && ENDS_WROTE.matcher(next).matches();
    }
}
