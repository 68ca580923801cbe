package se.incidentkedjan.mailkit.reading;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.mailkit.reading.Remark.Code;

/** Makes the name of an attachment such that it can be shown and kept: it leads nowhere and looks like what it is. */
final class FileName {

    private static final int LONGEST = 120;
    private static final int LONGEST_ENDING = 12;

    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cntrl}\\u00ad\\u061c\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\x{e0000}-\\x{e007f}]");

    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*]");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private static final Map<String, String> ENDINGS = Map.ofEntries(
            Map.entry("image/png", ".png"),
            Map.entry("image/jpeg", ".jpg"),
            Map.entry("image/gif", ".gif"),
            Map.entry("application/pdf", ".pdf"),
            Map.entry("application/zip", ".zip"),
            Map.entry("text/plain", ".txt"),
            Map.entry("text/html", ".html"),
            Map.entry("text/calendar", ".ics"),
            Map.entry("text/vcard", ".vcf"),
            Map.entry("message/rfc822", ".eml"),
            Map.entry("application/ms-tnef", ".dat"),
            Map.entry("application/pkcs7-mime", ".p7m"));

    private FileName() {}

    /**
     * A harmless name.
     *
     * @param written as the mail has it; absent when it has none
     * @param number which of the attachments without a name it is
     */
    static String of(@Nullable String written, String type, int number, Remarks remarks) {
        var decoded =
                written == null ? "" : EncodedWords.decode(written, remarks).strip();
        if (decoded.isEmpty()) {
            return "bilaga-" + number + ENDINGS.getOrDefault(type, "");
        }
        var name = harmless(decoded);
        if (!name.equals(decoded)) {
            remarks.add(Code.NAME_CHANGED);
        }
        return name.isEmpty() ? "bilaga-" + number + ENDINGS.getOrDefault(type, "") : name;
    }

    private static String harmless(String written) {
        var seen = UNSEEN.matcher(written).replaceAll("");
        var last = seen.substring(Math.max(seen.lastIndexOf('/'), seen.lastIndexOf('\\')) + 1);
        var plain = whole(FORBIDDEN.matcher(last).replaceAll("_"));
        // Points and spaces first hide a file, and last are dropped by some systems.
        int from = 0;
        while (from < plain.length() && (plain.charAt(from) == '.' || plain.charAt(from) == ' ')) {
            from++;
        }
        int to = plain.length();
        while (to > from && (plain.charAt(to - 1) == '.' || plain.charAt(to - 1) == ' ')) {
            to--;
        }
        var name = plain.substring(from, to);
        var named = DEVICE.matcher(name).matches() ? "_" + name : name;
        return shortened(named);
    }

    private static String whole(String text) {
        return Plain.line(text, new Remarks());
    }

    /** With its ending, which tells what it is. */
    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int point = name.lastIndexOf('.');
        var ending = point > 0 && name.length() - point <= LONGEST_ENDING ? name.substring(point) : "";
        return Plain.cut(name, LONGEST - ending.length()) + ending;
    }
}
