package se.incidentkedjan.escalation.drafts;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What handlers have written that a draft may use. The reporter's words are never among it.
 *
 * @param measures each measure by its number
 * @param cause what lay behind it; absent when nobody wrote anything
 * @param notInformed why the people concerned need not be told; absent likewise
 */
public record HandlersWords(
        Map<Integer, String> measures,
        @Nullable String cause,
        @Nullable String notInformed) {

    /** Nothing that may be used. */
    public static final HandlersWords NONE = new HandlersWords(Map.of(), null, null);

    /** Keeps its own copy. */
    public HandlersWords {
        measures = Map.copyOf(measures);
    }
}
