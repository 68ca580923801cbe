package se.incidentkedjan.kit.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.incidentkedjan.events.SystemCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.kit.config.ConfigNode;
import se.incidentkedjan.kit.config.Nearest;

/**
 * What roles can be given for: the units of each nämnd, and the systems.
 *
 * @param units the units, with the nämnd or styrelse of each
 * @param systems the systems
 */
record Mandates(Map<String, String> units, Set<String> systems) {

    private static final Set<Role> WITH_MANDATE =
            EnumSet.of(Role.HANDLER, Role.UNIT_MANAGER, Role.SYSTEM_OWNER, Role.BOARD_READER);

    static Mandates read(ConfigNode root) {
        var units = new HashMap<String, String>();
        root.list("units")
                .forEach(unit -> units.put(
                        unit.required("code").text(), unit.required("board").text()));
        var systems = new HashSet<String>();
        root.list("systems")
                .forEach(system -> systems.add(system.required("code").text()));
        return new Mandates(units, systems);
    }

    Map<String, List<Grant>> grants(List<ConfigNode> nodes) {
        var grants = new HashMap<String, List<Grant>>();
        for (var node : nodes) {
            node.only("claim", "role", "everywhere", "units", "boards", "systems");
            grants.computeIfAbsent(node.required("claim").text(), name -> new ArrayList<>())
                    .add(grant(node));
        }
        return grants;
    }

    private Grant grant(ConfigNode node) {
        var role = node.required("role").oneOf(Role.class);
        var everywhere = node.optional("everywhere").map(ConfigNode::flag).orElse(false);
        var given = new HashSet<UnitCode>();
        for (var unit : node.list("units")) {
            if (isKnown(unit, units.keySet(), "Enheten")) {
                given.add(UnitCode.of(unit.text()));
            }
        }
        for (var board : node.list("boards")) {
            if (isKnown(board, Set.copyOf(units.values()), "Nämnden eller styrelsen")) {
                units.entrySet().stream()
                        .filter(unit -> unit.getValue().equals(board.text()))
                        .forEach(unit -> given.add(UnitCode.of(unit.getKey())));
            }
        }
        var owned = new HashSet<SystemCode>();
        for (var system : node.list("systems")) {
            if (isKnown(system, systems, "Systemet")) {
                owned.add(SystemCode.of(system.text()));
            }
        }
        var isLimited = !given.isEmpty() || !owned.isEmpty();
        if (role != Role.SYSTEM_OWNER && !owned.isEmpty()) {
            node.problem(
                    ("Bara SYSTEM_OWNER kan gälla system: ett system används ofta av flera nämnder, och rollen %s skulle"
                                    + " se allas ärenden. Ange units eller boards.")
                            .formatted(role),
                    role.name());
        }
        if (WITH_MANDATE.contains(role) && isLimited == everywhere) {
            node.problem(
                    ("Rollen %s gäller för vissa enheter: ange units, boards eller systems, eller everywhere: true om"
                                    + " den gäller hela kommunen.")
                            .formatted(role),
                    role.name());
        }
        if (!WITH_MANDATE.contains(role) && isLimited) {
            node.problem(
                    "Rollen %s gäller alltid hela kommunen: ta bort units, boards och systems.".formatted(role),
                    role.name());
        }
        return new Grant(role, everywhere || !WITH_MANDATE.contains(role), given, owned);
    }

    private static boolean isKnown(ConfigNode node, Set<String> codes, String what) {
        if (codes.contains(node.text())) {
            return true;
        }
        node.problem("%s «%s» finns inte i organisation.yml.%s"
                .formatted(what, node.text(), Nearest.hint(node.text(), codes)));
        return false;
    }
}
