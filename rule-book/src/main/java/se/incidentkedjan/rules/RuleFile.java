package se.incidentkedjan.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.kit.config.ConfigFile;
import se.incidentkedjan.kit.config.ConfigNode;
import se.incidentkedjan.kit.config.ConfigVersion;
import se.incidentkedjan.kit.config.Nearest;
import se.incidentkedjan.kit.config.Problem;

/** The form of {@code rules.yml}. */
final class RuleFile {

    private final Set<RoleCode> roles;
    private final Set<DutyCode> duties;
    private final ConditionCompiler compiler = new ConditionCompiler();
    private final Set<String> ids = new HashSet<>();
    private final List<RuleText.Named> named = new ArrayList<>();
    private final Collection<DutyTrigger> triggers;
    private final List<Problem> elsewhere = new ArrayList<>();

    RuleFile(Set<RoleCode> roles, Set<DutyCode> duties) {
        this(roles, duties, List.of());
    }

    RuleFile(Set<RoleCode> roles, Set<DutyCode> duties, Collection<DutyTrigger> triggers) {
        this.roles = Set.copyOf(roles);
        this.duties = Set.copyOf(duties);
        this.triggers = List.copyOf(triggers);
    }

    /** What was wrong with the triggers, which stand in another file. */
    List<Problem> problemsElsewhere() {
        return List.copyOf(elsewhere);
    }

    RuleBook read(ConfigNode root, ConfigVersion version) {
        root.only(ConfigFile.VALID_FROM, "conditions", "rules");
        for (var condition : root.list("conditions")) {
            condition.only("name", "means", "when");
            var means = condition.required("means").text();
            var name = condition.required("name");
            if (!name.text().matches("[a-z][a-z0-9_]*")) {
                name.problem("Ett delvillkors namn skrivs med små bokstäver a-z, siffror och understreck.");
            }
            // Under its wrong name too, so that each rule that uses it is not refused for that.
            compiler.define(name.text(), condition.required("when"));
            named.add(new RuleText.Named(
                    name.text(), means, condition.required("when").text()));
        }
        var rules = new ArrayList<Rule>();
        var nodes = root.requiredList("rules");
        nodes.forEach(node -> rule(node).ifPresent(rules::add));
        if (rules.size() == nodes.size() && rules.stream().noneMatch(RuleFile::isFallback)) {
            root.required("rules")
                    .problem("Det saknas en regel som alltid gäller. Lägg till en med when: \"true\", utan datum, som"
                            + " ger ett allvar och minst en mottagare, så att ingen incident blir utan ansvarig.");
        }
        triggers.forEach(trigger -> rule(trigger).ifPresent(rules::add));
        return new RuleBook(rules, named, compiler.atoms(), version);
    }

    private Optional<Rule> rule(DutyTrigger trigger) {
        if (ids.contains(trigger.id())) {
            elsewhere.add(trigger.place()
                    .problem(
                            "En regel i rules.yml heter redan «%s». Ge den ett annat id.".formatted(trigger.id()),
                            trigger.id()));
        }
        return compiler.compile(new ConditionCompiler.Written() {

                    @Override
                    public String text() {
                        return trigger.when();
                    }

                    @Override
                    public void problem(String reason, String text) {
                        elsewhere.add(trigger.place().problem(reason, text));
                    }
                })
                .map(condition -> new Rule(
                        trigger.id(),
                        trigger.title(),
                        trigger.legalReference(),
                        trigger.validFrom(),
                        trigger.validTo(),
                        condition,
                        Effect.asksFor(trigger.code()),
                        true));
    }

    private Optional<Rule> rule(ConfigNode node) {
        node.only("id", "title", "when", "then", "legal-reference", "valid-from", "valid-to");
        var id = node.required("id");
        if (!id.text().isEmpty() && !ids.add(id.text())) {
            id.problem("Regeln «%s» finns redan. Varje regel ska ha ett eget id.".formatted(id.text()));
        }
        var title = node.required("title").text();
        var reference = node.required("legal-reference").text();
        var from = node.optional("valid-from").map(ConfigNode::date).orElse(null);
        var to = node.optional("valid-to").map(ConfigNode::date).orElse(null);
        if (from != null && to != null && to.isBefore(from)) {
            node.required("valid-to").problem("Sista dagen ligger före första dagen.");
        }
        var effect = effect(node.required("then"));
        return compiler.compile(ConditionCompiler.Written.in(node.required("when")))
                .map(condition -> new Rule(id.text(), title, reference, from, to, condition, effect, false));
    }

    private Effect effect(ConfigNode then) {
        then.only("severity", "privacy-risk", "duties", "escalations", "flag");
        if (then.fields().isEmpty()) {
            then.problem("Regeln har ingen verkan. Ange minst ett av fälten, eller flag: true för att bara visa den.");
        }
        then.optional("flag").ifPresent(ConfigNode::flag);
        return new Effect(
                then.optional("severity")
                        .map(node -> node.oneOf(Severity.class))
                        .orElse(null),
                then.optional("privacy-risk")
                        .map(node -> node.oneOf(PrivacyRisk.class))
                        .orElse(null),
                then.list("duties").stream().map(this::duty).toList(),
                then.list("escalations").stream().map(this::reach).toList());
    }

    private DutyCode duty(ConfigNode node) {
        var duty = node.as(DutyCode::of, "IMY_NOTIFICATION");
        if (!duties.contains(duty)) {
            var known = duties.stream().map(DutyCode::value).sorted().toList();
            node.problem(
                    "Skyldigheten «%s» finns inte i duties.yml.%s".formatted(duty, Nearest.hint(duty.value(), known)));
        }
        return duty;
    }

    private Reach reach(ConfigNode node) {
        node.only("role", "urgency", "acknowledge-within");
        var role = node.required("role");
        var code = role.as(RoleCode::of, "DPO");
        if (!roles.contains(code)) {
            List<String> known = roles.stream().map(RoleCode::value).sorted().toList();
            role.problem("Rollen «%s» finns inte i organisation.yml.%s Rollerna är: %s."
                    .formatted(code, Nearest.hint(code.value(), known), String.join(", ", known)));
        }
        return new Reach(
                code,
                node.required("urgency").oneOf(Urgency.class),
                node.optional("acknowledge-within").map(ConfigNode::duration).orElse(null));
    }

    private static boolean isFallback(Rule rule) {
        return rule.alwaysApplies()
                && rule.effect().severity() != null
                && !rule.effect().escalations().isEmpty();
    }
}
