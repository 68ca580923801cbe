package se.incidentkedjan.notification.letter;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What people read in the two forms of a letter. */
final class Words {

    private static final Pattern ANCHOR = Pattern.compile("<a href=\"([^\"]*)\"[^>]*>(.*?)</a>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private Words() {}

    /** Each word in order, with the addresses where the text has them. */
    static List<String> ofHtml(String html) {
        var body = html.substring(html.indexOf("<body"));
        var withAddresses = ANCHOR.matcher(body).replaceAll("$2: $1 ");
        return words(unescaped(TAG.matcher(withAddresses).replaceAll(" ")));
    }

    /** Each word in order, without what makes headings, lists and a signature of text. */
    static List<String> ofText(String text) {
        return words(text.lines()
                .filter(line -> !line.matches("-{3,}|-- "))
                .map(line -> line.replaceFirst("^(- |\\d+\\. )", ""))
                .reduce("", (one, other) -> one + " " + other));
    }

    static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static List<String> words(String text) {
        return Stream.of(text.replaceAll(" +:", ":").split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
