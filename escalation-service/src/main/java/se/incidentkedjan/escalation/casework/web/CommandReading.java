package se.incidentkedjan.escalation.casework.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.casework.CaseChange;
import se.incidentkedjan.escalation.casework.IncidentCase;

/** What came of reading a command. */
sealed interface CommandReading {

    /**
     * It can be asked.
     *
     * @param question what to ask the case
     * @param trail codes and times for the audit trail
     * @param note why, in words, for the trail
     */
    record Ask(
            Function<IncidentCase, CaseChange> question,
            Map<String, String> trail,
            @Nullable String note) implements CommandReading {}

    /** It concerns two cases. */
    record Both(boolean merges, @Nullable String other) implements CommandReading {}

    /** It cannot be asked, and this is why. */
    record Wrong(List<Mistaken> mistakes) implements CommandReading {}
}
