package se.incidentkedjan.reporting.statistics;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.SystemCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.kit.config.ConfigFile;
import se.incidentkedjan.kit.config.ConfigNode;
import se.incidentkedjan.reporting.statistics.Organisation.Board;
import se.incidentkedjan.reporting.statistics.Organisation.Unit;

/** Reads from the municipality's files what the reports need of them; the rest is checked by those who need it. */
public final class OrganisationFiles {

    /** What the file of the organisation is called. */
    public static final String ORGANISATION = "organisation.yml";
    /** What the file of the legal duties is called. */
    public static final String DUTIES = "duties.yml";

    private static final int MOST_EMPLOYEES = 1_000_000;
    private static final String EXAMPLE_UNIT = "socialforvaltningen";

    private OrganisationFiles() {}

    /**
     * Reads organisation.yml and duties.yml.
     *
     * @throws se.incidentkedjan.kit.config.InvalidConfiguration with every problem found in a file
     */
    public static Organisation read(Path folder) {
        return read(folder.resolve(ORGANISATION), folder.resolve(DUTIES));
    }

    /**
     * Reads them where they lie apart from each other.
     *
     * @throws se.incidentkedjan.kit.config.InvalidConfiguration with every problem found in a file
     */
    public static Organisation read(Path organisation, Path dutyFile) {
        var duties = ConfigFile.read(dutyFile, (root, version) -> duties(root));
        return ConfigFile.read(organisation, (root, version) -> {
            var municipality = root.required("municipality");
            return new Organisation(
                    municipality.required("code").as(Municipality::of, "0180"),
                    municipality.required("name").text(),
                    municipality.optional("group").map(group -> group.oneOf(Organisation.Group.class)),
                    root.requiredList("boards").stream()
                            .map(board -> new Board(
                                    board.required("code").as(UnitCode::of, "socialnamnden"),
                                    board.required("name").text(),
                                    board.required("kind").oneOf(Organisation.Kind.class)))
                            .toList(),
                    units(root),
                    root.list("systems").stream()
                            .map(system -> new Organisation.NamedSystem(
                                    system.required("code").as(SystemCode::of, "verksamhetssystem"),
                                    system.required("name").text()))
                            .toList(),
                    duties);
        });
    }

    private static List<Unit> units(ConfigNode root) {
        return root.requiredList("units").stream()
                .map(unit -> new Unit(
                        unit.required("code").as(UnitCode::of, EXAMPLE_UNIT),
                        unit.required("name").text(),
                        unit.required("board").as(UnitCode::of, "socialnamnden"),
                        unit.optional("employees")
                                .map(employees -> OptionalInt.of(employees.integer(0, MOST_EMPLOYEES)))
                                .orElse(OptionalInt.empty())))
                .toList();
    }

    /** Of several versions of a duty, the last one gives the name. */
    private static Map<DutyCode, String> duties(ConfigNode root) {
        var names = new HashMap<DutyCode, String>();
        for (var duty : root.requiredList("duties")) {
            names.put(
                    duty.required("code").as(DutyCode::of, "IMY_NOTIFICATION"),
                    duty.required("title").text());
        }
        return names;
    }
}
