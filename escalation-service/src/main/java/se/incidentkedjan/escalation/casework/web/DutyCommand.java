package se.incidentkedjan.escalation.casework.web;

import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.casework.Advice;

/** What only some may say about a duty. */
sealed interface DutyCommand {

    /** The dataskyddsombud advises. */
    record Advise(
            @Nullable String duty,
            @Nullable String controller,
            Advice.@Nullable Verdict verdict,
            @Nullable String reason)
            implements DutyCommand {}

    /** Someone with the mandate has decided that it does not apply, or that it does after all. */
    record Decide(
            @Nullable String duty,
            @Nullable String controller,
            @Nullable Boolean applies,
            @Nullable String reason,
            @Nullable String decider)
            implements DutyCommand {}
}
