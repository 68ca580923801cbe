package se.incidentkedjan.escalation.casework.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.disclosure.Part;

/**
 * A field as it stands in the document that is given out.
 *
 * @param lines what it says; none when it is masked
 * @param ground where the law lets it be masked; absent when it is not
 * @param motive why, in the words of the one who decided; absent when they gave none
 */
record Shown(
        String label,
        List<String> lines,
        @Nullable String ground,
        @Nullable String motive) {

    static Shown of(Part part) {
        return switch (part) {
            case Part.Given given -> new Shown(given.label(), given.lines(), null, null);
            case Part.Masked masked ->
                new Shown(
                        masked.label(),
                        List.of(),
                        masked.ground().reference(),
                        masked.motive().isEmpty() ? null : masked.motive());
        };
    }
}
