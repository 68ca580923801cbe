package se.incidentkedjan.escalation.organisation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.SystemCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.events.facts.Klassa;
import se.incidentkedjan.events.facts.Operations;
import se.incidentkedjan.events.facts.Sector;
import se.incidentkedjan.events.facts.YesNo;
import se.incidentkedjan.kit.config.ConfigFile;
import se.incidentkedjan.kit.config.ConfigVersion;

/** What escalation reads of {@code organisation.yml}. Immutable. */
public final class Organisation {

    private final Municipality municipality;
    private final Particulars particulars;
    private final Unit defaultUnit;
    private final Map<UnitCode, Unit> units;
    private final Map<UnitCode, Board> boards;
    private final Map<SystemCode, SystemEntry> systems;
    private final Map<RoleCode, Role> roles;
    private final ConfigVersion version;

    Organisation(
            Municipality municipality,
            Particulars particulars,
            Unit defaultUnit,
            Map<UnitCode, Unit> units,
            Map<UnitCode, Board> boards,
            Map<SystemCode, SystemEntry> systems,
            Map<RoleCode, Role> roles,
            ConfigVersion version) {
        this.municipality = municipality;
        this.particulars = particulars;
        this.defaultUnit = defaultUnit;
        this.units = Map.copyOf(units);
        this.boards = Map.copyOf(boards);
        this.systems = Map.copyOf(systems);
        this.roles = Map.copyOf(roles);
        this.version = version;
    }

    /**
     * Something that people are called as.
     *
     * @param name what the municipality calls it
     * @param scope whom it belongs to
     * @param contacts those who hold it; none when it belongs to units
     */
    record Role(String name, Scope scope, List<Contact> contacts) {}

    /** Whom a role belongs to. */
    public enum Scope {
        /** One for the whole municipality. */
        MUNICIPALITY,
        /** One for each unit. */
        UNIT
    }

    /**
     * Reads the organisation.
     *
     * @param file {@code organisation.yml}
     * @throws se.incidentkedjan.kit.config.InvalidConfiguration with every problem in the parts that are read here
     */
    public static Organisation read(Path file) {
        return ConfigFile.read(file, OrganisationFile::read);
    }

    /** The version of the file. */
    public ConfigVersion version() {
        return version;
    }

    /** The municipality itself. */
    public Municipality municipality() {
        return municipality;
    }

    /** The unit that gets what no other is known to answer for. */
    public Unit defaultUnit() {
        return defaultUnit;
    }

    /** Every role there is. */
    public Set<RoleCode> roles() {
        return roles.keySet();
    }

    /** The unit with this code. */
    public Optional<Unit> unit(UnitCode code) {
        return Optional.ofNullable(units.get(code));
    }

    /** The system with this code. */
    public Optional<SystemEntry> system(SystemCode code) {
        return Optional.ofNullable(systems.get(code));
    }

    /** Whether there is a unit that is called this. */
    public boolean hasUnit(String code) {
        return units.keySet().stream().anyMatch(unit -> unit.value().equals(code));
    }

    /** Whether there is a system that is called this. */
    public boolean hasSystem(String code) {
        return systems.keySet().stream().anyMatch(system -> system.value().equals(code));
    }

    /** Every unit, by its code. */
    public Map<UnitCode, Unit> units() {
        return units;
    }

    /** Every system, by its code. */
    public Map<SystemCode, SystemEntry> systems() {
        return systems;
    }

    /** Every nämnd and styrelse. */
    public Set<UnitCode> boards() {
        return boards.keySet();
    }

    /** The name of a nämnd or styrelse, in Swedish. */
    public Optional<String> boardName(UnitCode board) {
        return board(board).map(Board::name);
    }

    /** The nämnd or styrelse with this code. */
    public Optional<Board> board(UnitCode board) {
        return Optional.ofNullable(boards.get(board));
    }

    /** What an authority asks of the municipality itself. */
    public Particulars particulars() {
        return particulars;
    }

    /** Those who hold a role of the whole municipality; none when it belongs to units. */
    public List<Contact> contacts(RoleCode role) {
        return Optional.ofNullable(roles.get(role)).map(Role::contacts).orElse(List.of());
    }

    /** What the municipality calls a role; its code when it has no such role any more. */
    public String roleName(RoleCode role) {
        return Optional.ofNullable(roles.get(role)).map(Role::name).orElse(role.value());
    }

    /** The unit that answers for an incident: the one concerned, or the default one when that is unknown. */
    public Unit responsibleUnit(IncidentFacts facts) {
        return unitOf(facts).orElse(defaultUnit);
    }

    /** The unit whose holder of a role is meant; absent for a role of the whole municipality. */
    public @Nullable UnitCode unitFor(RoleCode role, IncidentFacts facts) {
        var known = roles.get(role);
        return known != null && known.scope() == Scope.UNIT
                ? responsibleUnit(facts).code()
                : null;
    }

    /**
     * The facts with what the registers know put in where nobody has told: the unit, levels and criticality of the
     * system, and the sectors. What has been told is never changed.
     */
    public IncidentFacts complete(IncidentFacts facts) {
        var system = Optional.ofNullable(facts.system()).flatMap(this::system);
        var unit = unitOf(facts);
        return new IncidentFacts(
                facts.category(),
                facts.aspects(),
                facts.nearMiss(),
                facts.ongoing(),
                facts.malicious(),
                facts.securityClassified(),
                facts.origin(),
                facts.occurredFrom(),
                facts.occurredTo(),
                facts.discoveredAt(),
                facts.awareAt(),
                facts.unit() == null ? unit.map(Unit::code).orElse(null) : facts.unit(),
                facts.system(),
                facts.personalData(),
                complete(facts.operations(), unit, system),
                facts.klassa().equals(Klassa.NOT_CLASSIFIED)
                        ? system.map(SystemEntry::klassa).orElse(Klassa.NOT_CLASSIFIED)
                        : facts.klassa());
    }

    private Optional<Unit> unitOf(IncidentFacts facts) {
        var told = Optional.ofNullable(facts.unit()).flatMap(this::unit);
        return told.or(
                () -> Optional.ofNullable(facts.system()).flatMap(this::system).flatMap(system -> unit(system.unit())));
    }

    private static Operations complete(Operations told, Optional<Unit> unit, Optional<SystemEntry> system) {
        return new Operations(
                told.sectors().isEmpty() ? sectors(unit, system) : told.sectors(),
                told.criticalSystem() == YesNo.UNKNOWN
                        ? system.map(entry -> entry.sectorCritical() ? YesNo.YES : YesNo.NO)
                                .orElse(YesNo.UNKNOWN)
                        : told.criticalSystem(),
                told.protectedInformation(),
                told.activityLimitedHours(),
                told.alternativeMethodsHours(),
                told.affectedPersons(),
                told.affectedUsersShare(),
                told.costShare(),
                told.seriousInjury());
    }

    private static List<Sector> sectors(Optional<Unit> unit, Optional<SystemEntry> system) {
        return Stream.concat(
                        unit.stream().flatMap(known -> known.sectors().stream()),
                        system.stream().flatMap(known -> known.sectors().stream()))
                .distinct()
                .sorted()
                .toList();
    }
}
