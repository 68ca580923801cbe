package se.incidentkedjan.escalation.ruledesk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.incidentkedjan.escalation.duty.DutyDefinition;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.rules.RuleText;

/** Says what a rule or a duty says, in words. */
final class Explanation {

    private final RuleFiles.Read read;

    Explanation(RuleFiles.Read read) {
        this.read = read;
    }

    /** Everything that can be asked about. */
    List<String> ids() {
        return Stream.concat(
                        read.book().texts().stream().map(RuleText::id),
                        read.catalogue().codes().stream().map(DutyCode::value))
                .distinct()
                .toList();
    }

    /** Nothing when there is neither a rule nor a duty called that; a duty's trigger is told with the duty. */
    List<String> of(String id) {
        var lines = new ArrayList<String>();
        var rules = read.book().texts().stream()
                .filter(rule -> rule.id().equals(id))
                .toList();
        var duties = read.duties().stream()
                .filter(duty -> duty.code().value().equals(id)
                        || rules.stream()
                                .anyMatch(rule ->
                                        rule.isTrigger() && rule.duties().contains(duty.code())))
                .toList();
        rules.stream().filter(rule -> !rule.isTrigger()).forEach(rule -> lines.addAll(rule(rule)));
        duties.forEach(duty -> lines.addAll(duty(duty)));
        return lines;
    }

    private List<String> rule(RuleText rule) {
        var lines = new ArrayList<String>();
        lines.add(rule.id());
        lines.add("  " + rule.title());
        lines.addAll(condition(rule));
        lines.add("Ger");
        var severity = rule.severity();
        if (severity != null) {
            lines.add("  allvar: " + Words.of(severity));
        }
        var risk = rule.privacyRisk();
        if (risk != null) {
            lines.add("  risk för de registrerade: " + Words.of(risk));
        }
        rule.duties().forEach(duty -> lines.add("  skyldighet: " + duty + titleOf(duty)));
        rule.escalations().forEach(reach -> lines.add("  når: " + Words.of(reach)));
        if (lines.getLast().equals("Ger")) {
            lines.add("  ingenting; den syns bara i ärendet");
        }
        lines.add("Lagrum");
        lines.add("  " + rule.legalReference());
        lines.add("Gäller");
        lines.add("  " + Words.dates(rule.validFrom(), rule.validTo()));
        return lines;
    }

    private String titleOf(DutyCode code) {
        return read.catalogue()
                .newest(code)
                .map(duty -> " (" + duty.title() + ")")
                .orElse("");
    }

    private static List<String> condition(RuleText rule) {
        var lines = new ArrayList<String>();
        lines.add("Gäller när");
        lines.add("  " + (rule.when().equals("true") ? "alltid" : rule.when()));
        for (var named : rule.uses()) {
            lines.add("  där " + named.name() + " betyder: " + named.means());
            lines.add("    " + named.when());
        }
        if (!rule.reads().isEmpty()) {
            lines.add("Läser");
            lines.add("  " + Words.list(rule.reads()));
        }
        return lines;
    }

    private List<String> duty(DutyDefinition duty) {
        var lines = new ArrayList<String>();
        lines.add(duty.code().value());
        lines.add("  " + duty.title());
        if (duty.certainty() == DutyDefinition.Certainty.CHECK) {
            lines.add("  Kontrollera lagrummet innan den följs.");
        }
        lines.add(duty.kind() == DutyDefinition.Kind.LEGAL ? "Lagstadgad" : "Rutin, ingen lag kräver den");
        lines.add("  " + duty.legalReference());
        lines.add("Till");
        read.catalogue()
                .authority(duty.authority())
                .ifPresent(authority -> lines.add("  %s. %s".formatted(authority.name(), authority.channel())));
        lines.add("Tid");
        var after = duty.after();
        lines.add("  %s, från %s"
                .formatted(
                        Words.of(duty.limit()),
                        after == null ? "att kommunen fick vetskap" : "att " + after + " fullgjordes"));
        var trigger = duty.trigger();
        read.book().texts().stream()
                .filter(rule -> trigger != null
                        && rule.isTrigger()
                        && rule.id().equals(trigger.id())
                        && duty.validFrom().equals(rule.validFrom()))
                .forEach(rule -> lines.addAll(condition(rule)));
        var rules = read.book().texts().stream()
                .filter(rule -> !rule.isTrigger() && rule.duties().contains(duty.code()))
                .map(RuleText::id)
                .toList();
        if (!rules.isEmpty()) {
            lines.add("Ges av reglerna");
            rules.forEach(rule -> lines.add("  " + rule));
        }
        lines.add("Gäller");
        lines.add("  " + Words.dates(duty.validFrom(), duty.validTo()));
        return lines;
    }
}
