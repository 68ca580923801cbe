package se.incidentkedjan.notification.sending.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import tools.jackson.core.JacksonException;

/** A text with places in braces, such as {@code {text}}, that are filled in as its kind of text demands. */
public final class Template {

    /** What kind of text. */
    public enum Kind {
        /** {@code application/x-www-form-urlencoded}. */
        FORM,
        /** JSON; places stand within the quotation marks of strings. */
        JSON
    }

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    /** With all that is special in either kind. */
    private static final String SAMPLE = "å\"\\&=+%{}\n\t\u0001 <b>'";

    private final String text;
    private final UnaryOperator<String> escape;

    private Template(String text, Kind kind) {
        this.text = text;
        this.escape = switch (kind) {
            case FORM -> value -> URLEncoder.encode(value, UTF_8);
            case JSON -> Template::inString;
        };
    }

    /**
     * A template that has been tried.
     *
     * @param places what may stand in braces
     * @param setting where it comes from
     * @throws InvalidConfiguration when it names another place, or filled in it is not what it should be
     */
    public static Template checked(String text, Kind kind, Iterable<String> places, String setting) {
        var known = new TreeSet<String>();
        var sample = new java.util.HashMap<String, String>();
        for (var place : places) {
            known.add("{" + place + "}");
            sample.put(place, SAMPLE);
        }
        PLACE.matcher(text)
                .results()
                .filter(found -> !sample.containsKey(found.group(1)))
                .findFirst()
                .ifPresent(found -> {
                    throw HttpAddress.wrong(
                            setting,
                            "Mallen har " + found.group() + ", som inte finns. Det här kan stå: "
                                    + String.join(" ", known));
                });
        var template = new Template(text, kind);
        if (kind == Kind.JSON && !isJson(template.filled(sample))) {
            throw HttpAddress.wrong(
                    setting,
                    "Mallen blir inte giltig JSON när den fylls i. Skriv platserna inom citattecken, som \"{text}\".");
        }
        if (kind == Kind.FORM && !template.filled(sample).matches("[!-~]*")) {
            throw HttpAddress.wrong(
                    setting,
                    "Mallen ska se ut som to={to}&text={text}, utan mellanslag och å, ä, ö utanför klamrarna.");
        }
        return template;
    }

    /** With its places filled in. */
    public String filled(Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(escape.apply(values.getOrDefault(found.group(1), ""))));
    }

    private static boolean isJson(String text) {
        try {
            return EventJson.mapper().readTree(text).isContainer();
        } catch (JacksonException e) {
            return false;
        }
    }

    private static String inString(String value) {
        var quoted = EventJson.mapper().writeValueAsString(value);
        return quoted.substring(1, quoted.length() - 1);
    }
}
