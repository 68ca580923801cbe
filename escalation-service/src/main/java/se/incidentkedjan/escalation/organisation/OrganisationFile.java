package se.incidentkedjan.escalation.organisation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.SystemCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.Klassa;
import se.incidentkedjan.events.facts.Sector;
import se.incidentkedjan.kit.config.ConfigNode;
import se.incidentkedjan.kit.config.ConfigVersion;
import se.incidentkedjan.kit.config.Nearest;

/** The form of the parts of {@code organisation.yml} that escalation reads; whom to tell is left to notification. */
final class OrganisationFile {

    private static final int HIGHEST_LEVEL = 4;
    private static final Pattern ORGANISATION_NUMBER = Pattern.compile("\\d{6}-\\d{4}");

    private OrganisationFile() {}

    static Organisation read(ConfigNode root, ConfigVersion version) {
        var place = root.required("municipality");
        var municipality = place.required("code").as(Municipality::of, "9999");
        var particulars = particulars(place);
        var people = people(root);
        var roles = byCode(root.requiredList("roles"), RoleCode::of, "DPO", node -> role(node, people));
        var boards =
                byCode(root.requiredList("boards"), UnitCode::of, "socialnamnden", node -> board(node, particulars));
        var units = byCode(
                root.requiredList("units"), UnitCode::of, "socialforvaltningen", node -> unit(node, boards.keySet()));
        var systems = byCode(root.list("systems"), SystemCode::of, "lonesystem", node -> system(node, units.keySet()));
        var standard = reference(root.required("default-unit"), units.keySet());
        return new Organisation(
                municipality,
                particulars,
                units.getOrDefault(standard, new Unit(standard, "", standard, List.of())),
                units,
                boards,
                systems,
                roles,
                version);
    }

    private static Board board(ConfigNode node, Particulars municipality) {
        var kind = node.optional("kind").map(one -> one.oneOf(Board.Kind.class)).orElse(Board.Kind.NAMND);
        var own = particulars(node);
        return new Board(
                node.required("code").as(UnitCode::of, "socialnamnden"),
                node.required("name").text(),
                kind,
                kind == Board.Kind.BOLAG ? own : own.or(municipality));
    }

    private static Particulars particulars(ConfigNode node) {
        return new Particulars(
                node.optional("organisation-number")
                        .map(number -> number.as(OrganisationFile::organisationNumber, "212000-0000"))
                        .orElse(null),
                node.optional("postal-address").map(ConfigNode::text).orElse(null));
    }

    private static String organisationNumber(String text) {
        if (!ORGANISATION_NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("An organisation number is six digits, a hyphen and four digits.");
        }
        return text;
    }

    private static Map<String, Contact> people(ConfigNode root) {
        var people = new LinkedHashMap<String, Contact>();
        for (var person : root.list("people")) {
            people.put(
                    person.required("id").text(),
                    new Contact(
                            person.required("name").text(),
                            person.optional("email").map(ConfigNode::text).orElse(null),
                            person.optional("phone").map(ConfigNode::text).orElse(null)));
        }
        return people;
    }

    private static Organisation.Role role(ConfigNode node, Map<String, Contact> people) {
        return new Organisation.Role(
                node.required("name").text(),
                node.required("scope").oneOf(Organisation.Scope.class),
                node.list("people").stream()
                        .flatMap(id -> Optional.ofNullable(people.get(id.text())).stream())
                        .toList());
    }

    private static Unit unit(ConfigNode node, Collection<UnitCode> boards) {
        return new Unit(
                node.required("code").as(UnitCode::of, "socialforvaltningen"),
                node.required("name").text(),
                reference(node.required("board"), boards),
                sectors(node));
    }

    private static SystemEntry system(ConfigNode node, Collection<UnitCode> units) {
        return new SystemEntry(
                node.required("code").as(SystemCode::of, "lonesystem"),
                node.required("name").text(),
                reference(node.required("unit"), units),
                node.required("sector-critical").flag(),
                sectors(node),
                node.optional("klassa").map(OrganisationFile::klassa).orElse(Klassa.NOT_CLASSIFIED));
    }

    private static List<Sector> sectors(ConfigNode node) {
        return node.list("sectors").stream()
                .map(sector -> sector.oneOf(Sector.class))
                .toList();
    }

    private static Klassa klassa(ConfigNode node) {
        node.only("confidentiality", "integrity", "availability", "traceability");
        return new Klassa(
                level(node, "confidentiality"),
                level(node, "integrity"),
                level(node, "availability"),
                level(node, "traceability"));
    }

    private static @Nullable Integer level(ConfigNode node, String aspect) {
        return node.optional(aspect)
                .map(level -> level.integer(0, HIGHEST_LEVEL))
                .orElse(null);
    }

    private static UnitCode reference(ConfigNode node, Collection<UnitCode> known) {
        var code = node.as(UnitCode::of, "socialforvaltningen");
        if (!known.contains(code)) {
            var codes = known.stream().map(UnitCode::value).sorted().toList();
            node.problem("«%s» finns inte i filen.%s Koderna är: %s."
                    .formatted(code, Nearest.hint(code.value(), codes), String.join(", ", codes)));
        }
        return code;
    }

    private static <C, V> Map<C, V> byCode(
            List<ConfigNode> nodes, Function<String, C> form, String example, Function<ConfigNode, V> reading) {
        var entries = new LinkedHashMap<C, V>();
        for (var node : nodes) {
            var code = node.required("code");
            if (entries.put(code.as(form, example), reading.apply(node)) != null) {
                code.problem("Koden «%s» finns redan i listan. Varje post ska ha en egen kod.".formatted(code.text()));
            }
        }
        return entries;
    }
}
