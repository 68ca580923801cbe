package se.incidentkedjan.escalation.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.duty.DutyDefinition.ExemptBy;
import se.incidentkedjan.escalation.duty.DutyDefinition.Per;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.kit.config.ConfigFile;
import se.incidentkedjan.kit.config.ConfigNode;
import se.incidentkedjan.kit.config.ConfigVersion;
import se.incidentkedjan.kit.config.Nearest;
import se.incidentkedjan.rules.DutyTrigger;

/** The form of {@code duties.yml}. */
final class DutyFile {

    private static final String AWARENESS = "AWARENESS";
    private static final String AFTER = "AFTER:";
    private static final String EXAMPLE = "IMY_NOTIFICATION";
    private static final List<Integer> REMINDERS = List.of(50, 75, 90);
    private static final String CHECK = "check";
    private static final String CERTAIN = "certain";

    private final Set<RoleCode> roles;

    DutyFile(Set<RoleCode> roles) {
        this.roles = Set.copyOf(roles);
    }

    DutyCatalogue read(ConfigNode root, ConfigVersion version) {
        root.only(ConfigFile.VALID_FROM, "reminders", "authorities", "duties");
        var reminders = reminders(root);
        var authorities = root.requiredList("authorities").stream()
                .map(node -> new DutyCatalogue.Authority(
                        node.only("code", "name", "channel").required("code").as(DutyFile::authorityCode, "IMY"),
                        node.required("name").text(),
                        node.required("channel").text()))
                .toList();
        var known = authorities.stream().map(DutyCatalogue.Authority::code).toList();
        var nodes = root.requiredList("duties");
        var definitions = new ArrayList<DutyDefinition>();
        for (var node : nodes) {
            var definition = definition(node, known, reminders);
            definitions.stream()
                    .filter(earlier -> earlier.code().equals(definition.code()) && earlier.overlaps(definition))
                    .findFirst()
                    .ifPresent(earlier -> node.problem(
                            "Två versioner av %s gäller samtidigt. Sätt valid-to på den äldre till dagen före den nya."
                                    .formatted(definition.code()),
                            definition.code().value()));
            definitions.add(definition);
        }
        refuseUnknownStarts(nodes, definitions);
        refuseUnknownSupplements(nodes, definitions);
        return new DutyCatalogue(definitions, authorities, version);
    }

    private static List<Integer> reminders(ConfigNode node) {
        var shares = node.list("reminders").stream()
                .map(share -> share.integer(1, 99))
                .distinct()
                .sorted()
                .toList();
        return shares.isEmpty() ? REMINDERS : shares;
    }

    private DutyDefinition definition(ConfigNode node, List<String> authorities, List<Integer> reminders) {
        node.only(
                "code",
                "title",
                "authority",
                "starts",
                "limit",
                "per",
                "responsible",
                "reminders",
                "exemption",
                "supplement",
                "status-report",
                "legal-reference",
                "valid-from",
                "valid-to",
                "kind",
                "certainty",
                "when");
        var authority = node.required("authority");
        var code = authority.text();
        if (!code.isEmpty() && !authorities.contains(code)) {
            authority.problem("Myndigheten «%s» finns inte under authorities.%s"
                    .formatted(code, Nearest.hint(code, authorities)));
        }
        var duty = node.required("code").as(DutyCode::of, EXAMPLE);
        var title = node.required("title").text();
        var reference = node.required("legal-reference").text();
        var from = node.required("valid-from").date();
        var to = node.optional("valid-to").map(ConfigNode::date).orElse(null);
        var certainty = node.optional("certainty").map(DutyFile::certainty).orElse(DutyDefinition.Certainty.CERTAIN);
        var shown = certainty == DutyDefinition.Certainty.CHECK ? title + " (kontrollera)" : title;
        return new DutyDefinition(
                duty,
                title,
                code,
                reference,
                node.required("limit").as(Limit::parse, "72 h"),
                after(node.required("starts")),
                node.optional("per").map(per -> per.oneOf(Per.class)).orElse(Per.MUNICIPALITY),
                responsible(node.required("responsible")),
                node.optional("reminders").isPresent() ? reminders(node) : reminders,
                node.optional("exemption").map(by -> by.oneOf(ExemptBy.class)).orElse(ExemptBy.REASON),
                node.optional("supplement")
                        .map(supplement -> supplement.as(DutyCode::of, EXAMPLE))
                        .orElse(null),
                node.optional("status-report").map(ConfigNode::flag).orElse(false),
                from,
                to,
                node.optional("kind")
                        .map(kind -> kind.oneOf(DutyDefinition.Kind.class))
                        .orElse(DutyDefinition.Kind.LEGAL),
                certainty,
                DutyTrigger.of(node, shown).orElse(null));
    }

    private static DutyDefinition.Certainty certainty(ConfigNode node) {
        var text = node.text();
        if (!text.isEmpty() && !text.equals(CHECK) && !text.equals(CERTAIN)) {
            node.problem("«certainty» ska vara check (lagrummet måste kontrolleras) eller certain.");
        }
        return text.equals(CHECK) ? DutyDefinition.Certainty.CHECK : DutyDefinition.Certainty.CERTAIN;
    }

    private RoleCode responsible(ConfigNode node) {
        var role = node.as(RoleCode::of, "DPO");
        if (!roles.isEmpty() && !roles.contains(role)) {
            var known = roles.stream().map(RoleCode::value).sorted().toList();
            node.problem("Rollen «%s» finns inte i organisation.yml.%s Rollerna är: %s."
                    .formatted(role, Nearest.hint(role.value(), known), String.join(", ", known)));
        }
        return role;
    }

    private static void refuseUnknownSupplements(List<ConfigNode> nodes, List<DutyDefinition> definitions) {
        var codes = definitions.stream().map(DutyDefinition::code).toList();
        for (var i = 0; i < definitions.size(); i++) {
            var supplement = definitions.get(i).supplement();
            if (supplement != null && !codes.contains(supplement)) {
                nodes.get(i)
                        .required("supplement")
                        .problem("Skyldigheten «%s» som ska följa finns inte i filen.".formatted(supplement));
            }
        }
    }

    private static @Nullable DutyCode after(ConfigNode starts) {
        var text = starts.text();
        if (text.startsWith(AFTER)) {
            Function<String, DutyCode> form =
                    whole -> DutyCode.of(whole.startsWith(AFTER) ? whole.substring(AFTER.length()) : whole);
            return starts.as(form, AFTER + "NIS2_NOTIFICATION");
        }
        if (!text.isEmpty() && !text.equals(AWARENESS)) {
            starts.problem("«starts» ska vara AWARENESS eller AFTER: följt av en skyldighets kod.");
        }
        return null;
    }

    private static void refuseUnknownStarts(List<ConfigNode> nodes, List<DutyDefinition> definitions) {
        for (var i = 0; i < definitions.size(); i++) {
            var after = definitions.get(i).after();
            if (after == null) {
                continue;
            }
            var first = definitions.stream()
                    .filter(definition -> definition.code().equals(after))
                    .toList();
            var starts = nodes.get(i).required("starts");
            if (first.isEmpty()) {
                starts.problem("Skyldigheten «%s» som tiden ska räknas efter finns inte i filen.".formatted(after));
            } else if (first.stream()
                    .anyMatch(one -> one.after() != null || one.limit() instanceof Limit.WithoutDelay)) {
                starts.problem(("Tiden kan bara räknas efter en skyldighet som själv räknas från vetskap och har en"
                                + " bestämd tid; «%s» har inte det.")
                        .formatted(after));
            }
        }
    }

    private static String authorityCode(String text) {
        return DutyCode.of(text).value();
    }
}
