package se.incidentkedjan.escalation.drafts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a draft.
 *
 * @param number as the form counts, such as {@code 14-24}; absent where it does not
 * @param label what the form calls it
 * @param edpb the numbers of the EDPB's template
 * @param help a sentence about it; absent when there is none
 * @param toCheck whether nobody has seen the form's own wording: compare with it
 * @param content what stands there
 */
public record DraftField(
        @Nullable String number,
        String label,
        List<String> edpb,
        @Nullable String help,
        boolean toCheck,
        Content content) {

    /** Keeps its own copy. */
    public DraftField {
        edpb = List.copyOf(edpb);
    }
}
