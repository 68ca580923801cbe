package se.incidentkedjan.escalation.duty;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.kit.config.ConfigFile;
import se.incidentkedjan.kit.config.ConfigVersion;
import se.incidentkedjan.rules.DutyTrigger;

/** The legal duties of {@code duties.yml}, with their versions and authorities. Immutable. */
public final class DutyCatalogue {

    private final List<DutyDefinition> definitions;
    private final List<Authority> authorities;
    private final ConfigVersion version;

    DutyCatalogue(List<DutyDefinition> definitions, List<Authority> authorities, ConfigVersion version) {
        this.definitions = List.copyOf(definitions);
        this.authorities = List.copyOf(authorities);
        this.version = version;
    }

    /**
     * Someone who must be told by law.
     *
     * @param code such as {@code IMY}
     * @param name in Swedish
     * @param channel how to reach it, in Swedish
     */
    public record Authority(String code, String name, String channel) {}

    /**
     * Reads the duties.
     *
     * @param file {@code duties.yml}
     * @param roles the roles there are; none when that could not be read, and they are then not checked
     * @throws se.incidentkedjan.kit.config.InvalidConfiguration with every problem in the file
     */
    public static DutyCatalogue read(Path file, Set<RoleCode> roles) {
        return ConfigFile.read(file, new DutyFile(roles)::read);
    }

    /** The version of the file. */
    public ConfigVersion version() {
        return version;
    }

    /** Every duty in every version, in the order of the file. */
    public List<DutyDefinition> definitions() {
        return definitions;
    }

    /** The triggers of those duties that are asked for by themselves, in every version. */
    public List<DutyTrigger> triggers() {
        return definitions.stream()
                .map(DutyDefinition::trigger)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Every duty there is, in any version, in the order of the file. */
    public Set<DutyCode> codes() {
        Set<DutyCode> codes = new LinkedHashSet<>();
        definitions.forEach(definition -> codes.add(definition.code()));
        return codes;
    }

    /** The version of a duty that was in force at an instant; empty when the law did not ask for it then. */
    public Optional<DutyDefinition> inForce(DutyCode code, Instant at) {
        var day = LocalDate.ofInstant(at, Limit.SWEDEN);
        return definitions.stream()
                .filter(definition -> definition.code().equals(code) && definition.inForceOn(day))
                .findFirst();
    }

    /** The newest version of a duty: its title for people. */
    public Optional<DutyDefinition> newest(DutyCode code) {
        return definitions.stream()
                .filter(definition -> definition.code().equals(code))
                .reduce((one, other) -> one.validFrom().isAfter(other.validFrom()) ? one : other);
    }

    /** The authority with this code. */
    public Optional<Authority> authority(String code) {
        return authorities.stream()
                .filter(authority -> authority.code().equals(code))
                .findFirst();
    }
}
