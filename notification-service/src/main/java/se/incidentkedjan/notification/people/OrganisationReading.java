package se.incidentkedjan.notification.people;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.kit.config.ConfigNode;
import se.incidentkedjan.kit.config.Nearest;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.contact.Way;

/** Reads what concerns messages in organisation.yml; the other services read the rest of it. */
final class OrganisationReading {

    private static final Pattern WEBHOOK = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private final ConfigNode root;
    private final Map<String, Person> people = new LinkedHashMap<>();

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
        for (var person : root.requiredList("people")) {
            var id = person.required("id").text();
            var name = person.required("name").text();
            // Someone without an address may hold a role; messages go to the others who hold it.
            var ways = new ArrayList<Way>();
            person.optional("email").ifPresent(email -> ways.add(new Way(DeliveryChannel.E_MAIL, address(email))));
            person.optional("phone")
                    .ifPresent(phone ->
                            number(phone).ifPresent(number -> ways.add(new Way(DeliveryChannel.SMS, number))));
            person.optional("webhook").ifPresent(hook -> ways.add(new Way(DeliveryChannel.WEBHOOK, webhook(hook))));
            var shown = person.optional("phone").map(ConfigNode::text).orElse(null);
            if (people.put(id, new Person(id, name, ways, shown)) != null) {
                person.required("id").problem("«%s» finns redan. Varje person ska ha ett eget id.".formatted(id));
            }
        }
        return people;
    }

    private static Optional<String> number(ConfigNode phone) {
        var number = PhoneNumber.international(phone.text());
        if (number.isEmpty() && !phone.text().isEmpty()) {
            phone.problem("«phone» ska vara ett telefonnummer som 070-1740605 eller +46 70 174 06 05.");
        }
        return number;
    }

    private static String webhook(ConfigNode hook) {
        var code = hook.text();
        if (!WEBHOOK.matcher(code).matches()) {
            hook.problem("«webhook» ska vara koden för en mottagare i tjänstens inställningar, som it-jouren.");
        }
        return code;
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
        var roles = new LinkedHashMap<RoleCode, Organisation.Role>();
        for (var role : root.requiredList("roles")) {
            roles.put(
                    role.required("code").as(RoleCode::of, "DPO"),
                    new Organisation.Role(role.required("name").text(), holders(role.list("people"))));
        }
        return roles;
    }

    private Map<UnitCode, String> boards() {
        var boards = new LinkedHashMap<UnitCode, String>();
        for (var board : root.list("boards")) {
            boards.put(
                    board.required("code").as(UnitCode::of, "socialnamnden"),
                    board.required("name").text());
        }
        return boards;
    }

    private Map<UnitCode, Organisation.Unit> units() {
        var units = new LinkedHashMap<UnitCode, Organisation.Unit>();
        for (var unit : root.requiredList("units")) {
            var roles = new LinkedHashMap<RoleCode, List<String>>();
            unit.optional("roles").ifPresent(node -> {
                for (var role : node.fields()) {
                    role(role.name()).ifPresent(code -> roles.put(code, holders(role.items())));
                }
            });
            units.put(
                    unit.required("code").as(UnitCode::of, "socialforvaltningen"),
                    new Organisation.Unit(
                            unit.required("name").text(), unit.required("board").text(), roles));
        }
        return units;
    }

    private static Optional<RoleCode> role(String name) {
        try {
            return Optional.of(RoleCode.of(name));
        } catch (IllegalArgumentException e) {
            // Told by the service that reads the rules; here it only means that nobody is found under that name.
            return Optional.empty();
        }
    }

    private List<String> holders(List<ConfigNode> nodes) {
        for (var node : nodes) {
            if (!people.containsKey(node.text())) {
                node.problem("Personen «%s» finns inte under people.%s"
                        .formatted(node.text(), Nearest.hint(node.text(), people.keySet())));
            }
        }
        return nodes.stream().map(ConfigNode::text).toList();
    }
}
