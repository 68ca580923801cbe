package se.incidentkedjan.intake.form;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.intake.masking.PatternKind;

/**
 * An answer to what happened.
 *
 * @param category what it means to the rules
 * @param isCommon whether it is among the few that are shown at once
 * @param label what it is called
 * @param example what it can be; absent when the label says it
 * @param advice what to do at once, most important first
 * @param keeps what is left in the words although it is masked otherwise, because whoever acts needs it
 */
public record Happening(
        Category category,
        boolean isCommon,
        Text label,
        @Nullable Text example,
        List<Text> advice,
        Set<PatternKind> keeps) {

    /** Keeps its own copies. */
    public Happening {
        advice = List.copyOf(advice);
        keeps = Set.copyOf(keeps);
    }
}
