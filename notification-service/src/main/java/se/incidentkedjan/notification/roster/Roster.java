package se.incidentkedjan.notification.roster;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.kit.config.ConfigFile;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.notification.contact.Language;
import se.incidentkedjan.notification.people.Organisation;
import se.incidentkedjan.notification.rhythm.Rhythm;

/** Who answers when. Immutable. */
public final class Roster {

    private final Map<String, Hours> hours;
    private final Map<String, Habits> habits;
    private final Habits usual;
    private final List<Absence> absences;
    private final List<Rotation> rotations;
    private final Map<RoleCode, Rhythm> rhythms;

    Roster(
            Map<String, Hours> hours,
            String usualHours,
            Map<String, Habits> habits,
            List<Absence> absences,
            List<Rotation> rotations,
            Map<RoleCode, Rhythm> rhythms) {
        this.hours = Collections.unmodifiableMap(new LinkedHashMap<>(hours));
        this.habits = Map.copyOf(habits);
        this.usual = new Habits(List.of(), Language.SWEDISH, List.of(usualHours), List.of(), null);
        this.absences = List.copyOf(absences);
        this.rotations = List.copyOf(rotations);
        this.rhythms = Map.copyOf(rhythms);
    }

    /**
     * Reads roster.yml.
     *
     * @param organisation whose people and roles it speaks of
     * @throws InvalidConfiguration with every problem found, when there is any
     */
    public static Roster read(Path file, Organisation organisation) {
        return ConfigFile.read(file, (root, version) -> new RosterFile(organisation).read(root));
    }

    /** All hours that have a name, by their codes. */
    public Map<String, Hours> hours() {
        return hours;
    }

    /** How someone is best reached. */
    Habits habits(String person) {
        return habits.getOrDefault(person, usual);
    }

    /** The ids of those who stand in for someone, in order. */
    public List<String> substitutes(String person) {
        return habits(person).substitutes();
    }

    /** How often someone is told, in a role, of what is only for their information, when they have not chosen themselves. */
    public Rhythm rhythm(String person, RoleCode role) {
        var own = habits(person).rhythm();
        return own == null ? rhythms.getOrDefault(role, Rhythm.atOnce()) : own;
    }

    /** All absences. */
    public List<Absence> absences() {
        return absences;
    }

    /** All roles that people take turns in. */
    public List<Rotation> rotations() {
        return rotations;
    }

    /** The absences that keep someone away at an instant. */
    List<Absence> absences(String person, Instant at) {
        return absences.stream()
                .filter(absence ->
                        absence.person().equals(person) && absence.span().contains(at))
                .toList();
    }

    /** Whether someone is expected to answer at an instant by their own hours. */
    boolean answers(String person, Instant at) {
        return habits(person).hours().stream().map(hours::get).anyMatch(own -> own != null && own.contain(at));
    }

    /** The turns of a role: those of the unit, and otherwise those that are the same for all. */
    Optional<Rotation> rotation(RoleCode role, @Nullable UnitCode unit) {
        var ofRole = rotations.stream()
                .filter(rotation -> rotation.role().equals(role))
                .toList();
        return ofRole.stream()
                .filter(rotation -> rotation.unit() != null && rotation.unit().equals(unit))
                .findFirst()
                .or(() -> ofRole.stream()
                        .filter(rotation -> rotation.unit() == null)
                        .findFirst());
    }

    /** The instants within a stretch of time at which anything may change, in no order. */
    List<Instant> changes(Span window) {
        var changes = new ArrayList<Instant>();
        hours.values()
                .forEach(own -> own.within(window).forEach(span -> {
                    changes.add(span.from());
                    changes.add(span.to());
                }));
        absences.forEach(absence -> {
            changes.add(absence.span().from());
            changes.add(absence.span().to());
        });
        rotations.forEach(rotation -> changes.addAll(rotation.changes(window)));
        changes.removeIf(at -> !window.contains(at));
        return changes;
    }
}
