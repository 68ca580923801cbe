package se.incidentkedjan.escalation.casework.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.disclosure.Part;

/**
 * A field as it stands in the document that is given out.
 *
 * @param lines what it says, each as stretches of text, absent where a passage is masked; none when all of it is
 * @param masked where the law lets it be masked, and how much is; absent when nothing is
 * @param motive why, in the words of the one who decided; absent when they gave none
 */
record Shown(
        String label,
        List<List<Stretch>> lines,
        @Nullable String masked,
        @Nullable String motive) {

    /**
     * A stretch of text.
     *
     * @param text what it says; absent when it is masked
     */
    record Stretch(@Nullable String text) {

        static Stretch of(Part.Run run) {
            return switch (run) {
                case Part.Run.Shown(var text) -> new Stretch(text);
                case Part.Run.Hidden hidden -> new Stretch(null);
            };
        }
    }

    static Shown of(Part part) {
        return switch (part) {
            case Part.Given given ->
                new Shown(
                        given.label(),
                        given.lines().stream()
                                .map(line -> List.of(new Stretch(line)))
                                .toList(),
                        null,
                        null);
            case Part.Masked masked -> withheld(masked, List.of(), "Maskad: ");
            case Part.Partly partly ->
                withheld(
                        partly,
                        List.of(partly.runs().stream().map(Stretch::of).toList()),
                        "Maskad där det står [maskat]: ");
        };
    }

    private static Shown withheld(Part.Withheld part, List<List<Stretch>> lines, String extent) {
        return new Shown(
                part.label(),
                lines,
                extent + part.ground().reference(),
                part.motive().isEmpty() ? null : part.motive());
    }
}
