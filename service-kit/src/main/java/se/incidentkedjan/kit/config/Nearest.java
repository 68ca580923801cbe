package se.incidentkedjan.kit.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word someone probably meant. */
public final class Nearest {

    private Nearest() {}

    /** The candidate that differs least from the word, if any is near enough to be a slip of the finger. */
    public static Optional<String> to(String word, Collection<String> candidates) {
        var tolerated = Math.max(2, word.length() / 3);
        return candidates.stream()
                .filter(candidate -> distance(word, candidate) <= tolerated)
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** A question to end a sentence with, such as {@code  Menade du DPO?}; empty when nothing is near. */
    public static String hint(String word, Collection<String> candidates) {
        return to(word, candidates)
                .map(candidate -> " Menade du «" + candidate + "»?")
                .orElse("");
    }

    private static int distance(String one, String other) {
        var left = one.toLowerCase(Locale.ROOT);
        var right = other.toLowerCase(Locale.ROOT);
        var previous = new int[right.length() + 1];
        for (var j = 0; j <= right.length(); j++) {
            previous[j] = j;
        }
        for (var i = 1; i <= left.length(); i++) {
            var current = new int[right.length() + 1];
            current[0] = i;
            for (var j = 1; j <= right.length(); j++) {
                var replaced = previous[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[right.length()];
    }
}
