package se.incidentkedjan.notification.postbox;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of a piece of HTML, line by line, up to where the mail it answers begins. One pass, whatever it holds. */
final class HtmlWords {

    private static final Set<String> SILENT = Set.of("style", "script", "head", "title", "template", "object", "svg");
    private static final Set<String> LINES =
            Set.of("br", "p", "div", "tr", "li", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "section");

    // What mail programs put round the mail that is answered.
    private static final Set<String> QUOTES = Set.of(
            "gmail_quote",
            "divrplyfwdmsg",
            "appendonsend",
            "moz-cite-prefix",
            "yahoo_quoted",
            "protonmail_quote",
            "olk_src_body_section",
            "mail-editor-reference-message-container",
            "applemailquote",
            "zmail_extra",
            "mailquote");

    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("nbsp", " "),
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("rsquo", "'"),
            Map.entry("aring", "å"),
            Map.entry("auml", "ä"),
            Map.entry("ouml", "ö"),
            Map.entry("Aring", "Å"),
            Map.entry("Auml", "Ä"),
            Map.entry("Ouml", "Ö"));

    private static final int LONGEST_NAME = 10;

    private final String html;
    private final StringBuilder words = new StringBuilder();
    private int at;

    private HtmlWords(String html) {
        this.html = html;
    }

    static String of(String html) {
        var reading = new HtmlWords(html);
        reading.read();
        return reading.words.toString();
    }

    private void read() {
        while (at < html.length()) {
            char next = html.charAt(at);
            if (next == '<') {
                if (!tag()) {
                    return;
                }
            } else if (next == '&') {
                letter();
            } else {
                // A line break in HTML is a space; lines are what the tags say.
                words.append(Character.isWhitespace(next) ? ' ' : next);
                at++;
            }
        }
    }

    /** Goes past a tag; false where the rest is quoted. */
    private boolean tag() {
        if (html.startsWith("<!--", at)) {
            at = after("-->", at + 4);
            return true;
        }
        int end = html.indexOf('>', at);
        if (end < 0) {
            at = html.length();
            return false;
        }
        var inside = html.substring(at + 1, end).toLowerCase(Locale.ROOT);
        at = end + 1;
        boolean closes = inside.startsWith("/");
        var name = (closes ? inside.substring(1) : inside).split("[\\s/>]", 2)[0];
        if (!closes && (name.equals("blockquote") || name.equals("hr") || isQuote(inside))) {
            return false;
        }
        if (!closes && SILENT.contains(name) && !inside.endsWith("/")) {
            at = afterClosing(name);
        } else if (LINES.contains(name)) {
            words.append('\n');
        }
        return true;
    }

    private static boolean isQuote(String tag) {
        return tag.indexOf('=') > 0 && QUOTES.stream().anyMatch(tag::contains);
    }

    private int afterClosing(String name) {
        for (int place = html.indexOf("</", at); place >= 0; place = html.indexOf("</", place + 2)) {
            if (html.regionMatches(true, place + 2, name, 0, name.length())) {
                return after(">", place);
            }
        }
        return html.length();
    }

    private int after(String mark, int from) {
        int found = html.indexOf(mark, from);
        return found < 0 ? html.length() : found + mark.length();
    }

    private void letter() {
        int end = html.indexOf(';', at);
        if (end < 0 || end - at > LONGEST_NAME) {
            words.append('&');
            at++;
            return;
        }
        words.append(named(html.substring(at + 1, end)));
        at = end + 1;
    }

    private static String named(String name) {
        var known = LETTERS.get(name);
        if (known != null || !name.startsWith("#")) {
            return known == null ? " " : known;
        }
        try {
            boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
            int code = hexadecimal ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
            return Character.isValidCodePoint(code) ? Character.toString(code) : " ";
        } catch (NumberFormatException e) {
            return " ";
        }
    }
}
