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
import se.incidentkedjan.notification.letter.Letter.Point;
import se.incidentkedjan.notification.letter.Letter.Points;
import se.incidentkedjan.notification.letter.Letter.Step;
import se.incidentkedjan.notification.letter.Letter.Steps;

/**
 * A letter for those who read HTML. Mail programs drop style sheets, so the little style there is stands in place. Nothing but
 * the button has colours of its own: all else takes those of the reader's program, light or dark.
 */
final class Html {

    private static final String BODY = "font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;"
            + "max-width:40em;margin:0;padding:16px;overflow-wrap:anywhere";

    /** White on a blue that is dark enough for it and light enough to stand out from a dark page. */
    private static final String BUTTON =
            "display:inline-block;padding:14px 24px;border-radius:4px;background-color:#1a6fb5;color:#ffffff;"
                    + "font-size:18px;line-height:1.2;font-weight:bold;text-decoration:none";

    private static final String LINK = "display:inline-block;padding:10px 0;color:inherit;text-decoration:underline";

    private Html() {}

    static String of(Letter letter) {
        var page = new StringBuilder()
                .append("<!DOCTYPE html>\n<html lang=\"")
                .append(Wording.in(letter.language()).tag())
                .append("\" style=\"color-scheme:light dark\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta name=\"color-scheme\" content=\"light dark\">\n")
                .append("<meta name=\"supported-color-schemes\" content=\"light dark\">\n")
                .append("<title>")
                .append(escaped(letter.subject()))
                .append("</title>\n</head>\n<body lang=\"")
                .append(Wording.in(letter.language()).tag())
                .append("\" style=\"")
                .append(BODY)
                .append("\">\n");
        var withButton = true;
        for (var block : letter.blocks()) {
            page.append(block(block, withButton)).append('\n');
            withButton = withButton && !(block instanceof Link);
        }
        return page.append("</body>\n</html>\n").toString();
    }

    private static String block(Block block, boolean button) {
        return switch (block) {
            case Heading(var text, var level) ->
                level == 1
                        ? "<h1 style=\"font-size:24px;line-height:1.25\">" + escaped(text) + "</h1>"
                        : "<h2 style=\"font-size:19px;line-height:1.25\">" + escaped(text) + "</h2>";
            case Paragraph(var text) -> "<p>" + escaped(text) + "</p>";
            case Facts(var facts) -> "<p>" + lines(facts, "<strong>", "</strong>") + "</p>";
            case Points(var points) ->
                points.stream().map(Html::point).collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
            case Steps(var steps) ->
                steps.stream().map(Html::step).collect(Collectors.joining("\n", "<ol>\n", "\n</ol>"));
            case Link(var text, var address) -> "<p>" + link(text, address, button ? BUTTON : LINK) + "</p>";
            case Footer(var text) ->
                "<hr>\n<p style=\"font-size:14px\">" + escaped(text).replace("\n", "<br>\n") + "</p>";
        };
    }

    private static String point(Point point) {
        return "<li>" + (point.address() == null ? escaped(point.text()) : link(point.text(), point.address(), LINK))
                + "</li>";
    }

    private static String link(String text, String address, String style) {
        return "<a href=\"" + escaped(address) + "\" style=\"" + style + "\">" + escaped(text) + "</a>";
    }

    private static String step(Step step) {
        return "<li style=\"margin-bottom:12px\"><strong>" + escaped(step.title()) + "</strong>"
                + (step.facts().isEmpty() ? "" : "<div>" + lines(step.facts(), "", "") + "</div>") + "</li>";
    }

    private static String lines(List<Fact> facts, String before, String after) {
        return facts.stream()
                .map(fact -> escaped(fact.name()) + ": " + before + escaped(fact.value()) + after)
                .collect(Collectors.joining("<br>\n"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
