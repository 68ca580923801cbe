package se.incidentkedjan.escalation.drafts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.duty.Filing.Stage;
import se.incidentkedjan.events.DutyCode;

/**
 * A form of an authority, as {@code drafts.yml} has it.
 *
 * @param duty what it is sent for
 * @param stage {@code COMPLETE}, or {@code STATUS_REPORT} for what stands in for it meanwhile
 * @param title in Swedish
 * @param origin where the list of fields is from
 * @param seen when someone last compared it with that
 * @param fields in the authority's order
 */
public record DraftForm(DutyCode duty, Stage stage, String title, String origin, LocalDate seen, List<Spec> fields) {

    /** Keeps its own copy. */
    public DraftForm {
        fields = List.copyOf(fields);
    }

    /** How sure it is that a field is on the form. */
    public enum Certainty {
        /** Someone has seen it there. */
        SEEN,
        /** Someone else tells so. */
        REPORTED,
        /** It is assumed: compare with the form. */
        ASSUMED
    }

    /**
     * A field of the form.
     *
     * @param number as the form counts; absent where it does not
     * @param label what the form calls it
     * @param source what fills it
     * @param edpb the numbers of the EDPB's template
     * @param certainty how sure it is
     * @param help a sentence about it; absent when there is none
     * @param always whether a supplement has it also when it is not new, to tell what is supplemented
     */
    public record Spec(
            @Nullable String number,
            String label,
            Source source,
            List<String> edpb,
            Certainty certainty,
            @Nullable String help,
            boolean always) {

        /** Keeps its own copy. */
        public Spec {
            edpb = List.copyOf(edpb);
        }
    }
}
