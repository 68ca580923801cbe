package se.incidentkedjan.escalation.disclosure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds what is masked where it would be given out after all: in another field, in a motive, or in the rest of the text that
 * it is masked in.
 */
final class Leaks {

    /**
     * What a part would show.
     *
     * @param text of the case
     * @param motive of the one who decides
     */
    private record Written(Part part, List<String> text, List<String> motive) {

        static Written of(Part part) {
            return switch (part) {
                case Part.Given given -> new Written(part, List.of(tidy(String.join(" ", given.lines()))), List.of());
                case Part.Masked masked -> new Written(part, List.of(), List.of(tidy(masked.motive())));
                case Part.Partly partly ->
                    new Written(
                            part,
                            partly.runs().stream()
                                    .flatMap(Written::shown)
                                    .map(Secret::tidy)
                                    .toList(),
                            List.of(tidy(partly.motive())));
            };
        }

        private static Stream<String> shown(Part.Run run) {
            return switch (run) {
                case Part.Run.Shown(var text) -> Stream.of(text);
                case Part.Run.Hidden hidden -> Stream.empty();
            };
        }

        private static String tidy(String text) {
            return Secret.tidy(text);
        }

        Optional<Mistake> shows(Secret secret) {
            return Stream.concat(
                            text.stream()
                                    .map(one ->
                                            secret.isPassageOf(part) ? secret.standsInOwn(one) : secret.standsIn(one)),
                            motive.stream().map(secret::standsIn))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
    }

    private Leaks() {}

    /** The fields that show what is hidden, by code. */
    static Map<String, Mistake> in(List<Part> parts, List<Secret> secrets) {
        var mistakes = new LinkedHashMap<String, Mistake>();
        for (var part : parts) {
            var written = Written.of(part);
            secrets.stream()
                    .flatMap(secret -> written.shows(secret).stream())
                    .findFirst()
                    .ifPresent(mistake -> mistakes.put(part.code(), mistake));
        }
        return mistakes;
    }
}
