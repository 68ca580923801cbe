package se.incidentkedjan.mailkit.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.mailkit.reading.Remark.Code;

/** The words of HTML, line by line, with what is quoted apart; and where its links lead. Nothing is fetched. */
final class HtmlText implements NodeVisitor {

    private static final Set<String> SILENT =
            Set.of("style", "script", "head", "title", "template", "object", "svg", "noscript", "iframe", "math");
    private static final Set<String> LINES = Set.of(
            "p",
            "div",
            "tr",
            "li",
            "ul",
            "ol",
            "table",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "section",
            "article",
            "header",
            "footer",
            "pre",
            "blockquote",
            "dl",
            "dt",
            "dd",
            "form");

    private static final Set<String> PARAGRAPHS =
            Set.of("p", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote");

    // What mail programs put round the mail that is answered.
    private static final Set<String> QUOTES = Set.of(
            "gmail_quote",
            "yahoo_quoted",
            "protonmail_quote",
            "applemailquote",
            "zmail_extra",
            "mailquote",
            "moz-cite-prefix",
            "moz-forward-container");

    // What they put before it.
    private static final Set<String> REST_IS_QUOTED =
            Set.of("divrplyfwdmsg", "appendonsend", "olk_src_body_section", "mail-editor-reference-message-container");

    private final Links links;
    private final Remarks remarks;
    private final StringBuilder written = new StringBuilder();
    private final StringBuilder quoted = new StringBuilder();
    private final Deque<Element> quotes = new ArrayDeque<>();
    private boolean isRestQuoted;
    private @Nullable Element silent;
    private int asWritten;

    private HtmlText(Links links, Remarks remarks) {
        this.links = links;
        this.remarks = remarks;
    }

    static Quoting.Split of(String html, Links links, Remarks remarks) {
        var reading = new HtmlText(links, remarks);
        Jsoup.parse(html).traverse(reading);
        var own = Quoting.of(lines(reading.written));
        var earlier = lines(reading.quoted);
        return new Quoting.Split(own.written(), (own.quoted() + "\n\n" + earlier).strip());
    }

    private StringBuilder words() {
        return isRestQuoted || !quotes.isEmpty() ? quoted : written;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (silent == null) {
                text(text.getWholeText());
            }
        } else if (node instanceof Element element) {
            begins(element);
        }
    }

    /** A line break in HTML is a space; lines are what the tags say. */
    private void text(String text) {
        if (asWritten > 0) {
            words().append(text);
            return;
        }
        var plain = text.replaceAll("[ \\t\\n\\r\\f]+", " ");
        words().append(isAtLineStart() && plain.startsWith(" ") ? plain.substring(1) : plain);
    }

    private boolean isAtLineStart() {
        var words = words();
        return words.isEmpty() || words.charAt(words.length() - 1) == '\n';
    }

    private void newLine() {
        if (!isAtLineStart()) {
            words().append('\n');
        }
    }

    private void begins(Element element) {
        if (silent != null) {
            return;
        }
        if (isSilent(element)) {
            silent = element;
            return;
        }
        var marks = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
        isRestQuoted |= REST_IS_QUOTED.stream().anyMatch(marks::contains);
        if (isQuote(element, marks)) {
            quotes.push(element);
        }
        link(element);
        switch (element.normalName()) {
            case "br" -> words().append('\n');
            case "hr" -> {
                newLine();
                words().append("-----\n");
            }
            case "li" -> {
                newLine();
                words().append("- ");
            }
            case "td", "th" -> text(" ");
            case "pre" -> {
                asWritten++;
                newLine();
            }
            default -> {
                if (LINES.contains(element.normalName())) {
                    newLine();
                }
            }
        }
    }

    private static boolean isQuote(Element element, String marks) {
        return element.normalName().equals("blockquote") || QUOTES.stream().anyMatch(marks::contains);
    }

    private boolean isSilent(Element element) {
        if (SILENT.contains(element.normalName())) {
            return true;
        }
        var style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        boolean isHidden = element.hasAttr("hidden")
                || style.contains("display:none")
                || style.contains("visibility:hidden")
                || style.matches("(?s).*font-size:0(px|pt|em|%)?(;.*|!.*)?");
        if (isHidden && element.hasText()) {
            remarks.add(Code.HIDDEN_TEXT);
        }
        return isHidden;
    }

    private void link(Element element) {
        var target = switch (element.normalName()) {
            case "a", "area" -> element.attr("href");
            case "form" -> element.attr("action");
            default -> "";
        };
        if (!target.isBlank()
                && !target.startsWith("#")
                && !target.toLowerCase(Locale.ROOT).startsWith("mailto:")
                && !links.isFull()) {
            links.add(target, element.normalName().equals("form") ? "" : Plain.cut(element.text(), 500));
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        if (silent != null) {
            silent = element.equals(silent) ? null : silent;
            return;
        }
        if (element.normalName().equals("pre")) {
            asWritten--;
        }
        if (LINES.contains(element.normalName())) {
            newLine();
        }
        if (PARAGRAPHS.contains(element.normalName())) {
            words().append('\n');
        }
        if (element.equals(quotes.peek())) {
            quotes.pop();
        }
    }

    /** No line with space round it, and no two empty ones after each other. */
    private static String lines(StringBuilder words) {
        var lines = new StringBuilder(words.length());
        boolean isAfterEmpty = true;
        for (var line : words.toString().replace('\u00a0', ' ').split("\n", -1)) {
            var stripped = line.stripTrailing();
            if (!stripped.isEmpty() || !isAfterEmpty) {
                lines.append(stripped).append('\n');
            }
            isAfterEmpty = stripped.isEmpty();
        }
        return lines.toString().stripTrailing();
    }
}
