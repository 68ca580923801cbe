package se.incidentkedjan.mailkit.reading;

import java.util.regex.Pattern;
import se.incidentkedjan.mailkit.reading.Remark.Code;

/** Text as it can be kept and shown: no control characters, one sort of line breaks, no half letters. */
final class Plain {

    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]");
    private static final Pattern BREAKS = Pattern.compile("\\r\\n?|[\\f\\u0085\\u2028\\u2029]");
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\u200b\\u2060\\u202a-\\u202e\\u2066-\\u2069\\u200e\\u200f\\u061c\\u00ad\\ufeff\\x{e0000}-\\x{e007f}]");

    private Plain() {}

    /** Many lines. */
    static String text(String written, Remarks remarks) {
        var broken = BREAKS.matcher(written).replaceAll("\n");
        var kept = CONTROLS.matcher(broken).replaceAll("");
        if (kept.length() < broken.length()) {
            remarks.add(Code.CONTROLS_REMOVED);
        }
        if (INVISIBLE.matcher(kept).find()) {
            remarks.add(Code.INVISIBLE);
        }
        return whole(kept);
    }

    /** One line. */
    static String line(String written, Remarks remarks) {
        return text(written, remarks).replaceAll("[\\n\\t]+", " ").strip();
    }

    /** No longer than this, and no letter halved. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** Halves of letters, which no store takes, become the sign for what cannot be read. */
    private static String whole(String text) {
        StringBuilder whole = null;
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (Character.isHighSurrogate(one)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(one)) {
                whole = whole == null ? new StringBuilder(text) : whole;
                whole.setCharAt(i, '\ufffd');
            }
        }
        return whole == null ? text : whole.toString();
    }
}
