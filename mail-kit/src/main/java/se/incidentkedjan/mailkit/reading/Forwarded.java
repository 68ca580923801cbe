package se.incidentkedjan.mailkit.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes a mail that was sent on as text as the mail it once was, as far as its text tells. */
final class Forwarded {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("från", "From"),
            Map.entry("from", "From"),
            Map.entry("von", "From"),
            Map.entry("fra", "From"),
            Map.entry("de", "From"),
            Map.entry("skickat", "Date"),
            Map.entry("sent", "Date"),
            Map.entry("datum", "Date"),
            Map.entry("date", "Date"),
            Map.entry("gesendet", "Date"),
            Map.entry("sendt", "Date"),
            Map.entry("till", "To"),
            Map.entry("to", "To"),
            Map.entry("an", "To"),
            Map.entry("til", "To"),
            Map.entry("kopia", "Cc"),
            Map.entry("cc", "Cc"),
            Map.entry("ämne", "Subject"),
            Map.entry("subject", "Subject"),
            Map.entry("betreff", "Subject"),
            Map.entry("emne", "Subject"),
            Map.entry("svara till", "Reply-To"),
            Map.entry("reply-to", "Reply-To"));

    private static final Pattern LINE =
            Pattern.compile("[>\\s]*[*_]{0,2}([\\p{L}][\\p{L} -]{1,12})\\s?:[*_]{0,2}\\s?(.*)");

    private static final Pattern MAILTO = Pattern.compile("(?i)\\[mailto:([^\\]\\s]{1,300})\\]");
    private static final int LOOKED_THROUGH = 40;

    private Forwarded() {}

    /** The mail in a quoted text; null when it has no headers of its own. */
    static byte @Nullable [] in(String quoted) {
        var lines = quoted.split("\n", -1);
        var mail = new StringBuilder();
        Set<String> seen = new HashSet<>();
        int at = 0;
        int body = 0;
        for (; at < Math.min(lines.length, LOOKED_THROUGH); at++) {
            var line = Plain.cut(lines[at], 4_000);
            var header = LINE.matcher(line);
            var name = header.matches() ? NAMES.get(header.group(1).strip().toLowerCase(Locale.ROOT)) : null;
            if (name != null && seen.add(name)) {
                mail.append(name).append(": ").append(value(header.group(2))).append("\r\n");
                body = at + 1;
            } else if (body > 0 && !line.isBlank() && seen.size() >= 2) {
                break;
            }
        }
        if (!seen.contains("From") || seen.size() < 2) {
            return null;
        }
        mail.append("Content-Type: text/plain; charset=utf-8\r\n\r\n");
        for (int i = body; i < lines.length; i++) {
            mail.append(lines[i]).append("\r\n");
        }
        return mail.toString().getBytes(UTF_8);
    }

    /** «Anna Svensson [mailto:anna@kommun.example]», as Outlook writes addresses. */
    private static String value(String written) {
        return MAILTO.matcher(written.strip()).replaceAll("<$1>").replaceAll("[*_]{1,2}$", "");
    }
}
