package se.incidentkedjan.notification.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.swedish.SwedishTime;

/** The three files of a small municipality, and the words of the tests about them. */
public final class PlanFiles {

    public static final RoleCode IT_ON_CALL = RoleCode.of("IT_ON_CALL");
    public static final RoleCode DPO = RoleCode.of("DPO");
    public static final RoleCode LAST = RoleCode.of("OFFICIAL_ON_CALL");

    public static final String ORGANISATION = """
            valid-from: 2026-01-15
            default-unit: kansliet
            people:
              - {id: anna, name: Annas tjänst, email: anna@kommun.example, phone: 070-1740610}
              - {id: bo, name: Bos tjänst, email: bo@kommun.example, phone: 070-1740611}
              - {id: cia, name: Cias tjänst, phone: 070-1740612}
              - {id: dan, name: Dans tjänst, email: dan@kommun.example}
              - {id: tib, name: Beredskapen, phone: 070-1740613}
              - {id: stum, name: Utan adress}
            roles:
              - {code: IT_ON_CALL, name: IT-jour, scope: MUNICIPALITY, people: [anna, bo]}
              - {code: DPO, name: Dataskyddsombud, scope: MUNICIPALITY, people: [dan]}
              - {code: OFFICIAL_ON_CALL, name: Tjänsteman i beredskap, scope: MUNICIPALITY, people: [tib]}
              - {code: UNIT_MANAGER, name: Enhetschef, scope: UNIT}
            boards:
              - {code: skolnamnden, name: Skolnämnden}
            units:
              - {code: kansliet, name: Kansliet, board: kommunstyrelsen, roles: {UNIT_MANAGER: [dan]}}
              - {code: skolan, name: Skolan, board: skolnamnden, roles: {UNIT_MANAGER: [cia]}}
            """;

    public static final String CHAINS = """
            valid-from: 2026-01-15
            chains:
              - code: alltid
                name: Alltid
                levels:
                  - {who: ROLE, wait: 50 %, times: 2}
                  - {who: OFFICIAL_ON_CALL, wait: 15 min}
            """;

    public static final String ROSTER = """
            valid-from: 2026-01-15
            hours:
              - code: dygnet-runt
                name: Dygnet runt
                periods: [{from: 00:00, to: 24:00}]
              - code: kontorstid
                name: Kontorstid
                periods: [{days: [MON, TUE, WED, THU, FRI], from: 08:00, to: 16:30}]
            usual-hours: kontorstid
            people:
              - {person: tib, hours: [dygnet-runt]}
            """;

    private final Path folder;

    public PlanFiles(Path folder) {
        this.folder = folder;
    }

    /** With more at the end of roster.yml. */
    public ContactPlan withRoster(String more) {
        return read(ORGANISATION, CHAINS, ROSTER + more);
    }

    public ContactPlan read(String organisation, String chains, String roster) {
        write(organisation, chains, roster);
        return ContactPlan.read(folder);
    }

    public void write(String organisation, String chains, String roster) {
        try {
            Files.writeString(folder.resolve("organisation.yml"), organisation);
            Files.writeString(folder.resolve("chains.yml"), chains);
            Files.writeString(folder.resolve("roster.yml"), roster);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return folder;
    }

    /** When a Swedish clock shows this. */
    public static Instant at(String local) {
        return LocalDateTime.parse(local.replace(' ', 'T'))
                .atZone(SwedishTime.ZONE)
                .toInstant();
    }

    /** The files that ship, in a folder of the test's own. */
    public static void copyShippedTo(Path folder) throws IOException {
        try (var files = Files.list(shipped())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    public static Path shipped() {
        return Path.of(System.getProperty("project.root"), "config");
    }

    /** Absences, substitutes and duty of any kind during the fortnight after an instant. */
    public static String anyRoster(Random random, Instant from) {
        var ids = List.of("anna", "bo", "cia", "dan", "tib", "stum");
        var roster = new StringBuilder(ROSTER.replace("  - {person: tib, hours: [dygnet-runt]}\n", ""));
        for (var id : ids) {
            var substitutes = new ArrayList<String>();
            ids.stream()
                    .filter(other -> !other.equals(id) && random.nextInt(4) == 0)
                    .forEach(substitutes::add);
            roster.append("  - {person: %s, hours: [%s], substitutes: %s}\n"
                    .formatted(id, random.nextInt(3) == 0 ? "dygnet-runt" : "kontorstid", substitutes));
        }
        roster.append("absences:\n");
        for (var i = 0; i < 6; i++) {
            var begins = from.plus(Duration.ofMinutes(random.nextInt(14 * 24 * 60)))
                    .atZone(ZoneOffset.ofHours(1))
                    .toLocalDateTime();
            roster.append("  - {person: %s, from: %s, to: %s}\n"
                    .formatted(
                            ids.get(random.nextInt(ids.size())),
                            begins.withNano(0).withSecond(0).toString(),
                            begins.plusHours(1 + random.nextInt(72)).withNano(0).withSecond(0)));
        }
        if (random.nextBoolean()) {
            roster.append("""
                    duty:
                      - {role: IT_ON_CALL, people: [bo, cia], starts: 2026-11-01, every: %d d, changes: 07:30}
                    """.formatted(1 + random.nextInt(7)));
        }
        return roster.toString();
    }
}
