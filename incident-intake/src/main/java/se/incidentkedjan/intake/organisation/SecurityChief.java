package se.incidentkedjan.intake.organisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import se.incidentkedjan.kit.config.ConfigNode;

/**
 * Reads where the säkerhetsskyddschef is reached. Names and addresses are left in the file: the form that shows the
 * number is open to all.
 */
final class SecurityChief {

    private static final String ROLE = "SECURITY_CHIEF";
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{2,}");

    private SecurityChief() {}

    /** The numbers of those who hold the role in the whole municipality, in the order of the role, each once. */
    static List<String> phones(ConfigNode root) {
        var people = people(root);
        return root.list("roles").stream()
                .filter(SecurityChief::isTheRole)
                .flatMap(role -> role.list("people").stream())
                .map(person -> people.get(person.text()))
                .filter(Objects::nonNull)
                .map(SecurityChief::phone)
                .distinct()
                .toList();
    }

    private static boolean isTheRole(ConfigNode role) {
        return is(role, "code", ROLE) && is(role, "scope", "MUNICIPALITY");
    }

    private static boolean is(ConfigNode node, String field, String value) {
        return node.optional(field).map(ConfigNode::text).filter(value::equals).isPresent();
    }

    private static Map<String, ConfigNode> people(ConfigNode root) {
        var phones = new HashMap<String, ConfigNode>();
        for (var person : root.list("people")) {
            var id = person.optional("id");
            var phone = person.optional("phone");
            if (id.isPresent() && phone.isPresent()) {
                phones.put(id.get().text(), phone.get());
            }
        }
        return phones;
    }

    private static String phone(ConfigNode node) {
        var text = node.text();
        if (!text.isEmpty() && !PHONE.matcher(text).matches()) {
            node.problem("«phone» ska vara ett telefonnummer med siffror, mellanslag och bindestreck, som 070-1740606."
                    + " Numret visas för den som anmäler något som rör säkerhetsskydd.");
        }
        return text;
    }
}
