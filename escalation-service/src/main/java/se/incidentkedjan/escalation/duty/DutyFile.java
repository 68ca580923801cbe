package se.incidentkedjan.escalation.duty;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.rules.DutyTrigger;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.kit.config.ConfigFile;
import se.incidentkedjan.kit.config.ConfigNode;
import se.incidentkedjan.kit.config.ConfigVersion;
import se.incidentkedjan.kit.config.Nearest;

/** The form of {@code duties.yml}. */
public final class DutyFile {

    private static final String AWARENESS = "AWARENESS";
    private static final String AFTER = "AFTER:";

    private static final String CHECK = "check";
    private static final String CERTAIN = "certain";

    private DutyFile() {}

    /**
     * Every duty in every version, in the order of the file.
     *
     * @param file {@code duties.yml}
     * @throws se.incidentkedjan.kit.config.InvalidConfiguration with every problem in the file
     */
    public static List<DutyDefinition> definitions(Path file) {
        return ConfigFile.read(file, (root, version) -> definitions(root, authorities(root)));
    }

    static DutyCatalogue read(ConfigNode root, ConfigVersion version) {
        var authorities = authorities(root);
        return new DutyCatalogue(definitions(root, authorities), authorities, version);
    }

    private static List<DutyCatalogue.Authority> authorities(ConfigNode root) {
        root.only(ConfigFile.VALID_FROM, "authorities", "duties");
        return root.requiredList("authorities").stream()
                .map(node -> new DutyCatalogue.Authority(
                        node.only("code", "name", "channel").required("code").as(DutyFile::authorityCode, "IMY"),
                        node.required("name").text(),
                        node.required("channel").text()))
                .toList();
    }

    private static List<DutyDefinition> definitions(ConfigNode root, List<DutyCatalogue.Authority> authorities) {
        var known = authorities.stream().map(DutyCatalogue.Authority::code).toList();
        var nodes = root.requiredList("duties");
        var definitions = new ArrayList<DutyDefinition>();
        for (var node : nodes) {
            var definition = definition(node, known);
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
        return definitions;
    }

    private static DutyDefinition definition(ConfigNode node, List<String> authorities) {
        node.only(
                "code",
                "title",
                "authority",
                "starts",
                "limit",
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
        var duty = node.required("code").as(DutyCode::of, "IMY_NOTIFICATION");
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
                from,
                to,
                node.optional("kind")
                        .map(kind -> kind.oneOf(DutyDefinition.Kind.class))
                        .orElse(DutyDefinition.Kind.LEGAL),
                certainty,
                node.optional("when")
                        .map(when -> new DutyTrigger(duty, shown, reference, when.text(), when.place(), from, to))
                        .orElse(null));
    }

    private static DutyDefinition.Certainty certainty(ConfigNode node) {
        var text = node.text();
        if (!text.isEmpty() && !text.equals(CHECK) && !text.equals(CERTAIN)) {
            node.problem("«certainty» ska vara check (lagrummet måste kontrolleras) eller certain.");
        }
        return text.equals(CHECK) ? DutyDefinition.Certainty.CHECK : DutyDefinition.Certainty.CERTAIN;
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
