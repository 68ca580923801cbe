package se.incidentkedjan.notification.chain;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.kit.config.ConfigFile;
import se.incidentkedjan.kit.config.InvalidConfiguration;

/** All chains. Immutable. */
public final class Chains {

    /**
     * What chains may speak of.
     *
     * @param roles the roles of organisation.yml
     * @param units its units and boards
     * @param hours the hours of roster.yml
     */
    public record Vocabulary(Set<RoleCode> roles, Set<UnitCode> units, Set<String> hours) {

        /** Keeps its own copies. */
        public Vocabulary {
            roles = Set.copyOf(roles);
            units = Set.copyOf(units);
            hours = Set.copyOf(hours);
        }
    }

    private final String version;
    private final @Nullable RoleCode upkeep;
    private final List<ChainForm> forms;

    Chains(String version, @Nullable RoleCode upkeep, List<ChainForm> forms) {
        this.version = version;
        this.upkeep = upkeep;
        this.forms = List.copyOf(forms);
    }

    /**
     * Reads chains.yml.
     *
     * @throws InvalidConfiguration with every problem found, when there is any
     */
    public static Chains read(Path file, Vocabulary known) {
        return ConfigFile.read(file, (root, version) -> new ChainFile(known).read(root, version.toString()));
    }

    /** Who is told when an address, a way out or the list of who answers cannot be relied on. */
    public Optional<RoleCode> upkeep() {
        return Optional.ofNullable(upkeep);
    }

    /** All of them, in the order in which they are looked at. */
    public List<ChainForm> forms() {
        return forms;
    }

    /** Which version of the file they were read from. */
    public String version() {
        return version;
    }

    /** The first chain that fits; as {@link Contacts#chain}. */
    public Chain chain(RoleCode role, @Nullable UnitCode unit, Urgency urgency, Duration within) {
        return form(role, unit, urgency).with(version, within);
    }

    /** The first chain that fits, as it stands in the file; the last one fits everything. */
    public ChainForm form(RoleCode role, @Nullable UnitCode unit, Urgency urgency) {
        return forms.stream()
                .filter(form -> form.fits(role, unit, urgency))
                .findFirst()
                .orElse(forms.getLast());
    }
}
