package se.incidentkedjan.escalation.worklist.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.worklist.web.Parameter.Language;

/**
 * What an address tells of the list.
 *
 * @param values as they were told; none is empty
 */
record Told(Map<Parameter, String> values) {

    /** Keeps its own copy, in the order of the parameters. */
    Told {
        var copy = new EnumMap<Parameter, String>(Parameter.class);
        values.forEach((parameter, value) -> {
            if (!value.isBlank()) {
                copy.put(parameter, value.strip());
            }
        });
        values = copy;
    }

    /** What is told by names of this language; other names are left alone. */
    static Told of(Map<String, String> named, Language language) {
        var values = new EnumMap<Parameter, String>(Parameter.class);
        for (var parameter : Parameter.values()) {
            var value = named.get(parameter.in(language));
            if (value != null) {
                values.put(parameter, value);
            }
        }
        return new Told(values);
    }

    /** Reads what {@link #in} has written. */
    static Told read(String text, Language language) {
        return of(
                Arrays.stream(text.split("&", -1))
                        .map(pair -> pair.split("=", 2))
                        .filter(pair -> pair.length == 2)
                        .collect(Collectors.toMap(
                                pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8), (one, other) -> other)),
                language);
    }

    @Nullable
    String get(Parameter parameter) {
        return values.get(parameter);
    }

    Optional<String> find(Parameter parameter) {
        return Optional.ofNullable(values.get(parameter));
    }

    boolean tells(Parameter parameter) {
        return values.containsKey(parameter);
    }

    Told with(Parameter parameter, String value) {
        var next = new EnumMap<Parameter, String>(Parameter.class);
        next.putAll(values);
        next.put(parameter, value);
        return new Told(next);
    }

    Told without(Collection<Parameter> gone) {
        var next = new EnumMap<Parameter, String>(Parameter.class);
        next.putAll(values);
        gone.forEach(next::remove);
        return new Told(next);
    }

    /** As the query of an address; empty when nothing is told. */
    String in(Language language) {
        return values.entrySet().stream()
                .map(told -> told.getKey().in(language) + "=" + URLEncoder.encode(told.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** An address, with more after what is told. */
    String address(String path, Language language, String more) {
        var query = in(language);
        var all = query.isEmpty() || more.isEmpty() ? query + more : query + "&" + more;
        return all.isEmpty() ? path : path + "?" + all;
    }
}
