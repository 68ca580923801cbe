package se.incidentkedjan.escalation.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.DataKind;
import se.incidentkedjan.events.facts.DataSubjectGroup;
import se.incidentkedjan.kit.config.ConfigFile;
import se.incidentkedjan.kit.config.ConfigNode;
import se.incidentkedjan.kit.config.ConfigVersion;
import se.incidentkedjan.kit.config.Nearest;

/** The form of {@code secrecy.yml}. */
final class SecrecyFile {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

    private final Set<UnitCode> boards;

    SecrecyFile(Set<UnitCode> boards) {
        this.boards = Set.copyOf(boards);
    }

    Secrecy read(ConfigNode root, ConfigVersion version) {
        root.only(ConfigFile.VALID_FROM, "refusal", "grounds");
        var refusal = root.required("refusal").only("reference", "text");
        var grounds = new ArrayList<Ground>();
        for (var node : root.requiredList("grounds")) {
            var ground = ground(node);
            if (grounds.stream().anyMatch(earlier -> earlier.code().equals(ground.code()))) {
                node.required("code")
                        .problem("Koden «%s» finns redan i filen. Varje grund ska ha en egen kod."
                                .formatted(ground.code()));
            }
            grounds.add(ground);
        }
        return new Secrecy(
                grounds,
                new Secrecy.Refusal(
                        refusal.required("reference").text(),
                        refusal.required("text").text()),
                version);
    }

    private Ground ground(ConfigNode node) {
        node.only("code", "reference", "title", "test", "fields", "boards", "categories", "kinds", "groups");
        return new Ground(
                node.required("code").as(SecrecyFile::code, "OSL_21_7"),
                node.required("reference").text(),
                node.required("title").text(),
                node.required("test").text(),
                node.requiredList("fields").stream().map(SecrecyFile::field).toList(),
                node.list("boards").stream().map(this::board).collect(Collectors.toSet()),
                codes(node, "categories", Category.class),
                codes(node, "kinds", DataKind.class),
                codes(node, "groups", DataSubjectGroup.class));
    }

    private static <E extends Enum<E>> Set<E> codes(ConfigNode node, String list, Class<E> type) {
        return node.list(list).stream().map(code -> code.oneOf(type)).collect(Collectors.toSet());
    }

    private static String code(String text) {
        if (!CODE.matcher(text).matches()) {
            throw new IllegalArgumentException("not a code of the form OSL_21_7");
        }
        return text;
    }

    private static String field(ConfigNode node) {
        var text = node.text();
        var known = FieldCodes.nameable();
        if (!text.isEmpty() && !known.contains(text)) {
            node.problem("Uppgiften «%s» finns inte.%s Uppgifterna börjar med: %s."
                    .formatted(text, Nearest.hint(text, known), String.join(", ", FieldCodes.beginnings())));
        }
        return text;
    }

    private UnitCode board(ConfigNode node) {
        var code = node.as(UnitCode::of, "socialnamnden");
        if (!boards.contains(code)) {
            var known = sorted(boards);
            node.problem("Nämnden eller styrelsen «%s» finns inte i organisation.yml.%s Koderna är: %s."
                    .formatted(code, Nearest.hint(code.value(), known), String.join(", ", known)));
        }
        return code;
    }

    private static List<String> sorted(Collection<UnitCode> codes) {
        return codes.stream().map(UnitCode::value).sorted().toList();
    }
}
