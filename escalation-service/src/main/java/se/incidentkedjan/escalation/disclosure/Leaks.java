package se.incidentkedjan.escalation.disclosure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what a masked field says where it would be given out after all: in another field, or in a motive. */
final class Leaks {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Leaks() {}

    /** The fields that show what another one hides, by code. */
    static Map<String, Examination.Mistake> in(List<Part> parts, List<Examination.Item> items) {
        var mistakes = new LinkedHashMap<String, Examination.Mistake>();
        var masked = parts.stream()
                .filter(Part.Masked.class::isInstance)
                .map(Part::code)
                .collect(Collectors.toSet());
        for (var item : items) {
            var hidden = item.field();
            if (!hidden.telling() || !masked.contains(hidden.code())) {
                continue;
            }
            var sayings = hidden.lines().stream()
                    .map(Leaks::tidy)
                    .filter(line -> !line.isEmpty())
                    .map(Leaks::asWords)
                    .toList();
            parts.stream()
                    .filter(part -> written(part).anyMatch(text -> says(text, sayings)))
                    .forEach(part -> mistakes.putIfAbsent(
                            part.code(),
                            new Examination.Mistake(Examination.Mistake.Kind.SHOWS_MASKED, hidden.label())));
        }
        return mistakes;
    }

    private static Stream<String> written(Part part) {
        return switch (part) {
            case Part.Given given -> Stream.of(String.join(" ", given.lines()));
            case Part.Masked masked -> Stream.of(masked.motive());
        };
    }

    private static boolean says(String text, List<Pattern> sayings) {
        var tidy = tidy(text);
        return sayings.stream().anyMatch(saying -> saying.matcher(tidy).find());
    }

    private static Pattern asWords(String line) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(line) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String tidy(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
