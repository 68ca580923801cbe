package se.incidentkedjan.documents.chart;

import java.util.Locale;
import java.util.regex.Pattern;
import se.incidentkedjan.documents.Chart;
import se.incidentkedjan.documents.LegibleText;

/**
 * A chart as an SVG element to stand in an HTML page, beside or above its {@link Chart#table() table}.
 *
 * <p>It has a role, a title and a description for those who do not see it; no script, no style attribute and no address, so
 * that a strict content security policy lets it stand. It takes the width it is given and the letters of the page: at 320
 * pixels nothing is smaller, only shorter. All colours are {@code currentColor}, so that it follows the page, print and
 * forced colours; the classes {@code chart-solid}, {@code chart-outlined}, {@code chart-hatched}, {@code chart-rule} and
 * {@code chart-words} are there for a style sheet that wants more.
 */
public final class ChartSvg {

    /** A page of 320 pixels without its margins has eighteen letters of sixteen; some typefaces are wider than most. */
    private static final double NARROWEST = 16.5;

    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private final StringBuilder svg = new StringBuilder(4096);

    private ChartSvg() {}

    /**
     * Writes a chart as SVG.
     *
     * @param chart what is drawn
     * @param id unique within the page; the ids of title and description begin with it
     * @return one SVG element, with everything in it that people wrote escaped: it is inserted as it is
     * @throws IllegalArgumentException when the id is none
     */
    public static String of(Chart chart, String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "«%s» is no id for a chart: it begins with a letter and has letters, digits, - and _."
                            .formatted(LegibleText.of(id)));
        }
        return new ChartSvg().written(chart, Drawing.of(chart, NARROWEST, Double.MAX_VALUE), id);
    }

    private String written(Chart chart, Drawing drawing, String id) {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart-drawing\" role=\"img\" width=\"100%\"");
        attribute("height", em(drawing.height()));
        attribute("aria-labelledby", id + "-titel " + id + "-beskrivning");
        svg.append(" overflow=\"visible\" focusable=\"false\">");
        named("title", id + "-titel", chart.title());
        named("desc", id + "-beskrivning", drawing.words());
        drawing.marks().forEach(this::add);
        return svg.append("</svg>").toString();
    }

    private void named(String name, String id, String text) {
        svg.append('<').append(name);
        attribute("id", id);
        svg.append('>').append(escaped(text)).append("</").append(name).append('>');
    }

    private void add(Mark mark) {
        switch (mark) {
            case Mark.Bar bar when bar.fill() == Mark.Fill.HATCHED -> addHatched(bar);
            case Mark.Bar bar -> addBar(bar);
            case Mark.Rule rule -> addRule(rule);
            case Mark.Words words -> addWords(words);
        }
    }

    private void addBar(Mark.Bar bar) {
        svg.append(
                bar.fill() == Mark.Fill.SOLID
                        ? "<rect class=\"chart-solid\" fill=\"currentColor\""
                        : "<rect class=\"chart-outlined\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"");
        addPlace(bar);
        svg.append("/>");
    }

    private void addPlace(Mark.Bar bar) {
        attribute("x", across(bar.x()));
        attribute("y", em(bar.y()));
        attribute("width", across(bar.width()));
        attribute("height", em(bar.height()));
    }

    /** In a window of its own the stripes are placed in shares of the bar; a pattern would need an id within the page. */
    private void addHatched(Mark.Bar bar) {
        svg.append("<svg class=\"chart-hatched\" stroke=\"currentColor\"");
        addPlace(bar);
        svg.append("><rect width=\"100%\" height=\"100%\" fill=\"none\" stroke-width=\"2\"/>");
        for (Stripe stripe : Stripe.across(bar, NARROWEST)) {
            svg.append("<line stroke-width=\"1.25\"");
            attribute("x1", percent(100 * stripe.fromX()));
            attribute("y1", percent(100 * stripe.fromY()));
            attribute("x2", percent(100 * stripe.toX()));
            attribute("y2", percent(100 * stripe.toY()));
            svg.append("/>");
        }
        svg.append("</svg>");
    }

    private void addRule(Mark.Rule rule) {
        svg.append("<line class=\"chart-rule\" stroke=\"currentColor\"");
        attribute("stroke-opacity", rule.strong() ? "1" : "0.3");
        attribute("x1", percent(rule.fromX()));
        attribute("y1", em(rule.fromY()));
        attribute("x2", percent(rule.toX()));
        attribute("y2", em(rule.toY()));
        svg.append("/>");
    }

    /** Measures in em follow the letters of the element itself. */
    private void addWords(Mark.Words words) {
        svg.append("<text class=\"chart-words\" fill=\"currentColor\"");
        attribute("x", percent(words.percent()));
        if (words.em() != 0) {
            attribute("dx", em(words.em() / words.size()));
        }
        attribute("y", em(words.y() / words.size()));
        if (words.size() != 1) {
            attribute("font-size", em(words.size()));
        }
        if (words.bold()) {
            attribute("font-weight", "600");
        }
        switch (words.side()) {
            case AFTER -> {}
            case AROUND -> attribute("text-anchor", "middle");
            case BEFORE -> attribute("text-anchor", "end");
        }
        svg.append('>').append(escaped(words.text())).append("</text>");
    }

    private void attribute(String name, String value) {
        svg.append(' ').append(name).append("=\"").append(value).append('"');
    }

    private static String across(Mark.Across across) {
        return across.em() != 0 ? em(across.em()) : percent(across.percent());
    }

    private static String em(double value) {
        return number(value) + "em";
    }

    private static String percent(double value) {
        return number(value) + "%";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String escaped(String text) {
        return LegibleText.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
