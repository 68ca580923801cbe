package se.incidentkedjan.escalation.drafts;

import java.util.List;

/**
 * What is to be sent to an authority, field by field.
 *
 * @param form the form it follows
 * @param isSupplement whether it has only what is new since something was last sent
 * @param fields in the authority's order
 */
public record Draft(DraftForm form, boolean isSupplement, List<DraftField> fields) {

    /** Keeps its own copy. */
    public Draft {
        fields = List.copyOf(fields);
    }

    /** How many fields lack something. */
    public long gaps() {
        return fields.stream()
                .filter(field -> field.content() instanceof Content.Gap)
                .count();
    }

    /** How many fields there are beside those that only tell what is supplemented. */
    public boolean isEmpty() {
        return fields.isEmpty();
    }
}
