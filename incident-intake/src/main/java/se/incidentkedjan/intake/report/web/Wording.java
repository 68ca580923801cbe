package se.incidentkedjan.intake.report.web;

import java.util.Collection;
import java.util.List;
import se.incidentkedjan.kit.config.Nearest;

/** Words about what was sent that neither repeat it at length nor take long to find, whatever it was. */
final class Wording {

    private static final int LONGEST_SHOWN = 60;

    private Wording() {}

    static String shown(String name) {
        var clean = name.codePoints()
                .limit(LONGEST_SHOWN)
                .map(point ->
                        Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE ? '?' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return clean.toString();
    }

    static String hint(String word, Collection<String> candidates) {
        // A long text is no slip of the finger, and comparing it would take long.
        return word.length() > LONGEST_SHOWN ? "" : Nearest.hint(word, candidates);
    }

    static String unknown(String text, List<String> codes) {
        return "Värdet finns inte.%s Giltiga värden är: %s.".formatted(hint(text, codes), String.join(", ", codes));
    }
}
