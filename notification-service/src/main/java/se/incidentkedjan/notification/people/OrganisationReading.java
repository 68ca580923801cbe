package se.incidentkedjan.notification.people;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.kit.config.ConfigNode;

/** Reads what concerns messages in organisation.yml; the other services read the rest of it. */
final class OrganisationReading {

    private final ConfigNode root;

    OrganisationReading(ConfigNode root) {
        this.root = root;
    }

    Organisation organisation() {
        return new Organisation(
                people(),
                roles(),
                units(),
                boards(),
                root.required("default-unit").as(UnitCode::of, "kommunledningskontoret"));
    }

    private Map<String, Person> people() {
        var people = new HashMap<String, Person>();
        for (var person : root.requiredList("people")) {
            var id = person.required("id").text();
            var name = person.required("name").text();
            // Someone without an address may hold a role; messages go to the others who hold it.
            person.optional("email").ifPresent(email -> people.put(id, new Person(id, name, address(email))));
        }
        return people;
    }

    private static String address(ConfigNode email) {
        var text = email.text();
        try {
            if (!text.isEmpty()) {
                var address = new InternetAddress(text, true);
                if (!text.equals(address.getAddress()) || text.indexOf('@') < 1) {
                    email.problem("«email» ska vara bara en e-postadress, som funktion@kommun.example.");
                }
            }
        } catch (AddressException e) {
            email.problem("«%s» är ingen giltig e-postadress. Så här kan den se ut: funktion@kommun.example."
                    .formatted(text));
        }
        return text;
    }

    private Map<RoleCode, Organisation.Role> roles() {
        var roles = new HashMap<RoleCode, Organisation.Role>();
        for (var role : root.requiredList("roles")) {
            roles.put(
                    role.required("code").as(RoleCode::of, "DPO"),
                    new Organisation.Role(role.required("name").text(), texts(role.list("people"))));
        }
        return roles;
    }

    private Map<UnitCode, String> boards() {
        var boards = new HashMap<UnitCode, String>();
        for (var board : root.list("boards")) {
            boards.put(
                    board.required("code").as(UnitCode::of, "socialnamnden"),
                    board.required("name").text());
        }
        return boards;
    }

    private Map<UnitCode, Organisation.Unit> units() {
        var units = new HashMap<UnitCode, Organisation.Unit>();
        for (var unit : root.requiredList("units")) {
            var roles = new HashMap<RoleCode, List<String>>();
            unit.optional("roles").ifPresent(node -> {
                for (var role : node.fields()) {
                    role(role.name()).ifPresent(code -> roles.put(code, texts(role.items())));
                }
            });
            units.put(
                    unit.required("code").as(UnitCode::of, "socialforvaltningen"),
                    new Organisation.Unit(
                            unit.required("name").text(), unit.required("board").text(), roles));
        }
        return units;
    }

    private static java.util.Optional<RoleCode> role(String name) {
        try {
            return java.util.Optional.of(RoleCode.of(name));
        } catch (IllegalArgumentException e) {
            // Told by the service that reads the rules; here it only means that nobody is found under that name.
            return java.util.Optional.empty();
        }
    }

    private static List<String> texts(List<ConfigNode> nodes) {
        return nodes.stream().map(ConfigNode::text).toList();
    }
}
