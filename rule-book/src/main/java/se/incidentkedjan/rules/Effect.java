package se.incidentkedjan.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Severity;

/** What a rule brings when it fires. */
record Effect(
        @Nullable Severity severity,
        @Nullable PrivacyRisk privacyRisk,
        List<DutyCode> duties,
        List<Reach> escalations) {

    /** Only asks for a duty. */
    static Effect asksFor(DutyCode duty) {
        return new Effect(null, null, List.of(duty), List.of());
    }

    /** Whether it only shows that the rule fired. */
    boolean isEmpty() {
        return severity == null && privacyRisk == null && duties.isEmpty() && escalations.isEmpty();
    }
}
