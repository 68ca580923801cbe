package se.incidentkedjan.notification.letter;

import java.util.List;
import java.util.stream.Collectors;
import se.incidentkedjan.notification.letter.Letter.Block;
import se.incidentkedjan.notification.letter.Letter.Fact;
import se.incidentkedjan.notification.letter.Letter.Facts;
import se.incidentkedjan.notification.letter.Letter.Footer;
import se.incidentkedjan.notification.letter.Letter.Heading;
import se.incidentkedjan.notification.letter.Letter.Link;
import se.incidentkedjan.notification.letter.Letter.Paragraph;
import se.incidentkedjan.notification.letter.Letter.Step;
import se.incidentkedjan.notification.letter.Letter.Steps;

/** A letter for those who read HTML. Mail programs drop style sheets, so the little style there is stands in place. */
final class Html {

    private static final String BODY =
            "font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;color:#1a1a1a;background:#ffffff;"
                    + "max-width:40em;margin:0;padding:16px";

    private Html() {}

    static String of(Letter letter) {
        var page = new StringBuilder()
                .append("<!DOCTYPE html>\n<html lang=\"sv\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<title>")
                .append(escaped(letter.subject()))
                .append("</title>\n</head>\n<body style=\"")
                .append(BODY)
                .append("\">\n");
        boolean first = true;
        for (var block : letter.blocks()) {
            page.append(block(block, first)).append('\n');
            first = false;
        }
        return page.append("</body>\n</html>\n").toString();
    }

    private static String block(Block block, boolean first) {
        return switch (block) {
            case Heading(var text) -> heading(text, first);
            case Paragraph(var text) -> "<p>" + escaped(text) + "</p>";
            case Facts(var facts) -> lines("p", facts);
            case Steps(var steps) ->
                steps.stream().map(Html::step).collect(Collectors.joining("\n", "<ol>\n", "\n</ol>"));
            case Link(var text, var address) ->
                "<p><a href=\"" + escaped(address) + "\" style=\"color:#00508c\">" + escaped(text) + "</a></p>";
            case Footer(var text) ->
                "<hr>\n<p style=\"font-size:14px;color:#4a4a4a\">"
                        + escaped(text).replace("\n", "<br>\n") + "</p>";
        };
    }

    private static String heading(String text, boolean first) {
        return first
                ? "<h1 style=\"font-size:24px\">" + escaped(text) + "</h1>"
                : "<h2 style=\"font-size:19px\">" + escaped(text) + "</h2>";
    }

    private static String step(Step step) {
        return "<li><strong>" + escaped(step.title()) + "</strong>" + lines("div", step.facts()) + "</li>";
    }

    private static String lines(String element, List<Fact> facts) {
        return facts.stream()
                .map(fact -> escaped(fact.name()) + ": <strong>" + escaped(fact.value()) + "</strong>")
                .collect(Collectors.joining("<br>\n", "<" + element + ">", "</" + element + ">"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
