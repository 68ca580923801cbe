package se.incidentkedjan.kit.drill;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.kit.config.ConfigFile;
import se.incidentkedjan.kit.config.ConfigNode;

/** Reads {@code drill.yml}, and which roles there are from {@code organisation.yml}. */
final class DrillFile {

    static final String FILE = "drill.yml";
    static final String ORGANISATION = "organisation.yml";

    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(12);

    /** Working days, as {@code roster.yml} writes them. */
    private enum Weekday {
        MON(DayOfWeek.MONDAY),
        TUE(DayOfWeek.TUESDAY),
        WED(DayOfWeek.WEDNESDAY),
        THU(DayOfWeek.THURSDAY),
        FRI(DayOfWeek.FRIDAY);

        private final DayOfWeek day;

        Weekday(DayOfWeek day) {
            this.day = day;
        }
    }

    private DrillFile() {}

    /** What stands in a folder; without a {@code drill.yml} no drill is planned. */
    static Drills read(Path folder) {
        var known = ConfigFile.read(folder.resolve(ORGANISATION), (root, version) -> roles(root));
        var file = folder.resolve(FILE);
        return Files.exists(file)
                ? ConfigFile.read(file, (root, version) -> new Drills(known, plan(root, known.keySet())))
                : new Drills(known, null);
    }

    /** Only roles of the whole municipality: a drill belongs to no unit, so nobody could say whose manager is meant. */
    private static Map<RoleCode, String> roles(ConfigNode organisation) {
        var known = new TreeMap<RoleCode, String>();
        for (var role : organisation.list("roles")) {
            if (role.optional("scope")
                    .map(ConfigNode::text)
                    .filter("MUNICIPALITY"::equals)
                    .isPresent()) {
                var code = role.required("code").as(RoleCode::of, "DPO");
                known.put(code, role.optional("name").map(ConfigNode::text).orElse(code.toString()));
            }
        }
        return known;
    }

    private static DrillPlan plan(ConfigNode root, Set<RoleCode> known) {
        root.only(ConfigFile.VALID_FROM, "weekday", "time", "roles", "acknowledge-within");
        return new DrillPlan(
                root.required(ConfigFile.VALID_FROM).date(),
                root.optional("weekday")
                        .map(node -> node.oneOf(Weekday.class).day)
                        .orElse(DayOfWeek.WEDNESDAY),
                root.optional("time").map(DrillFile::time).orElse(LocalTime.of(9, 30)),
                asked(root, known),
                root.optional("acknowledge-within").map(DrillFile::within).orElse(DrillPlan.USUALLY_WITHIN));
    }

    private static List<RoleCode> asked(ConfigNode root, Set<RoleCode> known) {
        var seen = new HashSet<RoleCode>();
        return root.requiredList("roles").stream()
                .map(node -> {
                    var role = node.as(RoleCode::of, "IT_ON_CALL");
                    if (!known.contains(role)) {
                        node.problem(
                                ("Rollen «%s» finns inte i %s med scope MUNICIPALITY. Bara en roll för hela kommunen kan"
                                                + " övas: %s.")
                                        .formatted(role, ORGANISATION, String.join(", ", printed(known))));
                    } else if (!seen.add(role)) {
                        node.problem(
                                "Rollen «%s» står redan i listan. Varje roll får sin tur en gång.".formatted(role));
                    }
                    return role;
                })
                .toList();
    }

    private static List<String> printed(Set<RoleCode> roles) {
        return roles.stream().map(RoleCode::toString).toList();
    }

    private static LocalTime time(ConfigNode node) {
        var text = node.text();
        try {
            return text.isEmpty() ? LocalTime.NOON : LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            node.problem("«time» ska vara ett klockslag som 09:30.");
            return LocalTime.NOON;
        }
    }

    private static Duration within(ConfigNode node) {
        var length = node.duration();
        if (!length.isZero() && (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0)) {
            node.problem("«acknowledge-within» ska vara från 5 min till 12 h.");
        }
        return length;
    }
}
