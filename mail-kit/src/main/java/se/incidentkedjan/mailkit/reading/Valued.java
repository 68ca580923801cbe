package se.incidentkedjan.mailkit.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.ContentUtil;
import org.apache.james.mime4j.util.MimeParameterMapping;
import org.jspecify.annotations.Nullable;

/**
 * A header that is a word with parameters, such as {@code text/plain; charset=utf-8} (RFC 2045, RFC 2231).
 *
 * @param value the word, in small letters; empty when there is none
 * @param parameters by their names in small letters
 */
record Valued(String value, Map<String, String> parameters) {

    static final Valued NONE = new Valued("", Map.of());

    static Valued of(String header) {
        var bytes = ContentUtil.encode(UTF_8, header);
        try {
            var body = RawFieldParser.DEFAULT.parseRawBody(bytes, new ParserCursor(0, bytes.length()));
            var mapping = new MimeParameterMapping();
            for (var parameter : body.getParams()) {
                if (parameter.getName() != null && parameter.getValue() != null) {
                    mapping.addParameter(parameter.getName(), parameter.getValue());
                }
            }
            var parameters = new LinkedHashMap<String, String>();
            mapping.getParameters().forEach((name, value) -> {
                if (value != null) {
                    parameters.put(name.toLowerCase(Locale.ROOT), value);
                }
            });
            var value = body.getValue();
            return new Valued(value == null ? "" : value.strip().toLowerCase(Locale.ROOT), Map.copyOf(parameters));
        } catch (RuntimeException e) {
            // Numbers of parts of a parameter that are no numbers, and the like.
            return new Valued(header.split("[;\\s]", 2)[0].toLowerCase(Locale.ROOT), Map.of());
        }
    }

    @Nullable
    String parameter(String name) {
        return parameters.get(name);
    }
}
