package se.incidentkedjan.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.Severity;

/** Adds up the effects of the rules that fire. */
final class Tally {

    private @Nullable Severity severity;
    private @Nullable PrivacyRisk privacyRisk;
    private final Map<DutyCode, List<String>> duties = new LinkedHashMap<>();
    private final Map<RoleCode, Reach> escalations = new LinkedHashMap<>();

    void add(Rule rule) {
        var effect = rule.effect();
        if (raisesSeverity(effect)) {
            severity = effect.severity();
        }
        if (raisesPrivacyRisk(effect)) {
            privacyRisk = effect.privacyRisk();
        }
        for (var duty : effect.duties()) {
            duties.computeIfAbsent(duty, ignored -> new ArrayList<>()).add(rule.id());
        }
        for (var reach : effect.escalations()) {
            escalations.merge(reach.role(), reach, Reach::with);
        }
    }

    Severity severity() {
        return severity == null ? Severity.LOW : severity;
    }

    PrivacyRisk privacyRisk() {
        return privacyRisk == null ? PrivacyRisk.TO_BE_ASSESSED : privacyRisk;
    }

    List<Evaluation.AskedDuty> duties() {
        return duties.entrySet().stream()
                .map(duty -> new Evaluation.AskedDuty(duty.getKey(), duty.getValue()))
                .toList();
    }

    List<Reach> escalations() {
        return List.copyOf(escalations.values());
    }

    Verdict verdict() {
        return new Verdict(severity(), privacyRisk(), duties.keySet(), List.copyOf(escalations.values()));
    }

    private boolean raisesSeverity(Effect effect) {
        var other = effect.severity();
        return other != null && (severity == null || other.compareTo(severity) > 0);
    }

    private boolean raisesPrivacyRisk(Effect effect) {
        var other = effect.privacyRisk();
        return other != null && (privacyRisk == null || other.isGraverThan(privacyRisk));
    }
}
