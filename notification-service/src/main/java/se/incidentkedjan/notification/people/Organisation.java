package se.incidentkedjan.notification.people;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.kit.config.ConfigFile;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.notification.contact.DeliveryChannel;

/** Who holds which role, in the whole municipality or in one unit. Immutable; everything in the order of the file. */
public final class Organisation {

    /**
     * A role.
     *
     * @param title what it is called
     * @param people ids of those who hold it in the whole municipality; none for roles of units
     */
    record Role(String title, List<String> people) {}

    /**
     * A unit.
     *
     * @param name what it is called
     * @param board the code of the board that answers for it
     * @param roles ids of those who hold each of its roles
     */
    record Unit(String name, String board, Map<RoleCode, List<String>> roles) {}

    private final Map<String, Person> people;
    private final Map<RoleCode, Role> roles;
    private final Map<UnitCode, Unit> units;
    private final Map<UnitCode, String> boards;
    private final UnitCode defaultUnit;

    Organisation(
            Map<String, Person> people,
            Map<RoleCode, Role> roles,
            Map<UnitCode, Unit> units,
            Map<UnitCode, String> boards,
            UnitCode defaultUnit) {
        this.people = Collections.unmodifiableMap(new LinkedHashMap<>(people));
        this.roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
        this.units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
        this.boards = Collections.unmodifiableMap(new LinkedHashMap<>(boards));
        this.defaultUnit = defaultUnit;
    }

    /**
     * Reads organisation.yml.
     *
     * @throws InvalidConfiguration with every problem found, when there is any
     */
    public static Organisation read(Path file) {
        return ConfigFile.read(file, (root, version) -> new OrganisationReading(root).organisation());
    }

    /**
     * Those who hold a role and get mail, each mail address once.
     *
     * @param unit whose role, or the code of its board; when absent or unknown, the unit that takes what nobody knows
     *     the unit of
     */
    public List<Person> holders(RoleCode role, @Nullable UnitCode unit) {
        var addresses = new HashSet<String>();
        return inRole(role, unit).stream()
                .filter(person -> person.address(DeliveryChannel.E_MAIL)
                        .map(address -> addresses.add(address.toLowerCase(Locale.ROOT)))
                        .orElse(false))
                .toList();
    }

    /**
     * All who hold a role, whether or not they can be reached, each once.
     *
     * @param unit as for {@link #holders}
     */
    public List<Person> inRole(RoleCode role, @Nullable UnitCode unit) {
        var known = roles.get(role);
        if (known == null) {
            return List.of();
        }
        var ids = known.people().isEmpty() ? inUnit(role, unit) : known.people();
        return ids.stream().distinct().map(people::get).filter(Objects::nonNull).toList();
    }

    private List<String> inUnit(RoleCode role, @Nullable UnitCode unit) {
        var own = unit == null ? null : units.get(unit);
        if (own != null) {
            return own.roles().getOrDefault(role, List.of());
        }
        var ofBoard = unit == null
                ? List.<String>of()
                : units.values().stream()
                        .filter(other -> other.board().equals(unit.value()))
                        .map(other -> other.roles().getOrDefault(role, List.of()))
                        .flatMap(Collection::stream)
                        .distinct()
                        .sorted()
                        .toList();
        if (!ofBoard.isEmpty()) {
            return ofBoard;
        }
        var last = units.get(defaultUnit);
        return last == null ? List.of() : last.roles().getOrDefault(role, List.of());
    }

    /** All people. */
    public Collection<Person> people() {
        return people.values();
    }

    /** All who hold a role somewhere. */
    List<Person> inAnyRole() {
        return people.values().stream()
                .filter(person -> !rolesOf(person.id()).isEmpty())
                .toList();
    }

    /** The roles that someone holds somewhere. */
    public List<RoleCode> rolesOf(String person) {
        return roles.entrySet().stream()
                .filter(role -> role.getValue().people().contains(person)
                        || units.values().stream()
                                .anyMatch(unit -> unit.roles()
                                        .getOrDefault(role.getKey(), List.of())
                                        .contains(person)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Someone by their id, if they stand in the file. */
    public Optional<Person> person(String id) {
        return Optional.ofNullable(people.get(id));
    }

    /** The codes of all roles. */
    public Set<RoleCode> roles() {
        return roles.keySet();
    }

    /** Whether each unit has people of its own in this role. */
    public boolean isOfUnits(RoleCode role) {
        var known = roles.get(role);
        return known != null && known.people().isEmpty();
    }

    /** The codes of all units. */
    public Set<UnitCode> units() {
        return units.keySet();
    }

    /** The codes of all nämnder and styrelser. */
    public Set<UnitCode> boards() {
        return boards.keySet();
    }

    /** What a nämnd or styrelse is called; empty when it does not stand in the file any more. */
    public Optional<String> boardOf(UnitCode board) {
        return Optional.ofNullable(boards.get(board));
    }

    /** What a role is called; its code when it does not stand in the file any more. */
    public String title(RoleCode role) {
        var known = roles.get(role);
        return known == null ? role.value() : known.title();
    }

    /** What a unit is called, if it stands in the file. */
    public Optional<String> nameOf(UnitCode unit) {
        return Optional.ofNullable(units.get(unit)).map(Unit::name);
    }
}
