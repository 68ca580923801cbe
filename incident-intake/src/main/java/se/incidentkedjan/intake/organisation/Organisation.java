package se.incidentkedjan.intake.organisation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.SystemCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.kit.config.ConfigFile;
import se.incidentkedjan.kit.config.ConfigNode;

/**
 * What intake reads of {@code organisation.yml}.
 *
 * @param municipality the kommunkod
 * @param units where something can have happened, in the order of the file
 * @param systems what it can have happened to, in the order of the file
 * @param securityChiefPhones where the municipality's säkerhetsskyddschef answers, whom to try first coming first; none
 *     when the file gives no number
 * @param domains of the mail addresses of those in the file, in small letters
 */
public record Organisation(
        Municipality municipality,
        List<Listed> units,
        List<Listed> systems,
        List<String> securityChiefPhones,
        Set<String> domains) {

    /** The file's name in the folder of settings. */
    public static final String FILE = "organisation.yml";

    /** Keeps its own copies of the lists. */
    public Organisation {
        units = List.copyOf(units);
        systems = List.copyOf(systems);
        securityChiefPhones = List.copyOf(securityChiefPhones);
        domains = Set.copyOf(domains);
    }

    /**
     * Reads the file.
     *
     * @throws se.incidentkedjan.kit.config.InvalidConfiguration with every problem found, when there is any
     */
    public static Organisation read(Path folder) {
        return ConfigFile.read(folder.resolve(FILE), (root, version) -> from(root));
    }

    static Organisation from(ConfigNode root) {
        var municipality = root.required("municipality").required("code").as(Municipality::of, "9999");
        var units = listed(root.requiredList("units"), UnitCode::of, "socialforvaltningen");
        var systems = listed(root.list("systems"), SystemCode::of, "e-post");
        return new Organisation(municipality, units, systems, SecurityChief.phones(root), domains(root));
    }

    private static Set<String> domains(ConfigNode root) {
        return root.list("people").stream()
                .flatMap(person -> person.optional("email").stream())
                .map(address -> address.text().toLowerCase(Locale.ROOT))
                .filter(address -> address.indexOf('@') > 0)
                .map(address -> address.substring(address.indexOf('@') + 1))
                .collect(Collectors.toSet());
    }

    private static List<Listed> listed(List<ConfigNode> items, Function<String, ?> form, String example) {
        var found = new ArrayList<Listed>();
        var seen = new HashSet<String>();
        for (var item : items) {
            var code = item.required("code");
            var text = code.as(form, example).toString();
            if (!seen.add(text)) {
                code.problem("Koden «%s» används redan. Varje kod får bara stå en gång.".formatted(text));
            }
            found.add(new Listed(text, item.required("name").text()));
        }
        return found;
    }

    /** The codes of all units. */
    public Set<String> unitCodes() {
        return codes(units);
    }

    /** The codes of all systems. */
    public Set<String> systemCodes() {
        return codes(systems);
    }

    private static Set<String> codes(List<Listed> listed) {
        return listed.stream().map(Listed::code).collect(Collectors.toUnmodifiableSet());
    }
}
