package se.incidentkedjan.notification.roster;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.notification.chain.Chain;
import se.incidentkedjan.notification.chain.Chains;
import se.incidentkedjan.notification.chain.Contacts;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.people.Organisation;

/**
 * Whom a chain reaches, as one version of the three files says. Immutable.
 *
 * @param organisation of organisation.yml
 * @param chains of chains.yml
 * @param roster of roster.yml
 */
public record ContactPlan(Organisation organisation, Chains chains, Roster roster) implements Contacts {

    /** The files it is read from, by name. */
    public static final List<String> FILES = List.of("organisation.yml", "chains.yml", "roster.yml");

    /**
     * Reads the three files of a folder.
     *
     * @throws InvalidConfiguration with every problem in the first of them that is wrong; roster.yml refers to
     *     organisation.yml, and chains.yml to both
     */
    public static ContactPlan read(Path folder) {
        var organisation = Organisation.read(folder.resolve("organisation.yml"));
        var roster = Roster.read(folder.resolve("roster.yml"), organisation);
        var units = Stream.concat(organisation.units().stream(), organisation.boards().stream())
                .collect(Collectors.toSet());
        var chains = Chains.read(
                folder.resolve("chains.yml"),
                new Chains.Vocabulary(
                        organisation.roles(), units, roster.hours().keySet()));
        return new ContactPlan(organisation, chains, roster);
    }

    @Override
    public Chain chain(RoleCode role, @Nullable UnitCode unit, Urgency urgency, Duration within) {
        return chains.chain(role, unit, urgency, within);
    }

    @Override
    public List<Contact> holders(RoleCode role, @Nullable UnitCode unit, List<DeliveryChannel> channels, Instant at) {
        var found = positions(role, unit, channels, at).stream()
                .flatMap(position -> position.answering().stream())
                .toList();
        // Those who are expected first, so that what they share with others is theirs; and nobody for somebody else who
        // is
        // there for themselves.
        var inOrder = new ArrayList<Contact>();
        found.stream()
                .filter(one -> one.expected() && one.standsInFor() == null)
                .forEach(inOrder::add);
        found.stream()
                .filter(one -> one.expected() && one.standsInFor() != null)
                .forEach(inOrder::add);
        found.stream()
                .filter(one -> !one.expected() && one.standsInFor() == null)
                .forEach(inOrder::add);
        found.stream()
                .filter(one -> !one.expected() && one.standsInFor() != null)
                .forEach(inOrder::add);
        var people = new HashSet<String>();
        var addresses = new HashSet<String>();
        return inOrder.stream()
                .filter(one -> people.add(one.person()))
                .flatMap(one -> onlyNew(one, addresses).stream())
                .toList();
    }

    private static Optional<Contact> onlyNew(Contact one, HashSet<String> addresses) {
        var ways = one.ways().stream()
                .filter(way -> addresses.add(way.channel() + " " + way.address().toLowerCase(Locale.ROOT)))
                .toList();
        return ways.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Contact(one.person(), one.name(), ways, one.language(), one.expected(), one.standsInFor()));
    }

    /**
     * Everyone who holds a role at an instant, each with the one who answers for them: whoever has the duty when it is taken
     * in turns, and otherwise all who stand there. When whoever has the duty is away without anyone to stand in, the others
     * of the role are asked.
     *
     * @param unit as for {@link #holders}
     * @param channels as for {@link #holders}
     */
    public List<Position> positions(
            RoleCode role, @Nullable UnitCode unit, List<DeliveryChannel> channels, Instant at) {
        var onDuty = roster.rotation(role, unit)
                .flatMap(rotation -> rotation.onDuty(at))
                .flatMap(organisation::person);
        var standIns = new StandIns(organisation, roster, channels, at);
        var first = onDuty.map(person -> standIns.position(person, true));
        if (first.isPresent() && first.get().answering().isPresent()) {
            return List.of(first.get());
        }
        return Stream.concat(
                        first.stream(),
                        organisation.inRole(role, unit).stream()
                                .filter(person -> !onDuty.equals(Optional.of(person)))
                                .map(person -> standIns.position(person, false)))
                .toList();
    }

    @Override
    public Instant after(@Nullable String hours, Instant from, Duration wait) {
        var named = hours == null ? null : roster.hours().get(hours);
        return named == null ? from.plus(wait) : named.after(from, wait);
    }

    /**
     * Cuts a stretch of time where something may change in who answers; within each part it is the same throughout.
     *
     * @return the first instants of the parts, in order
     */
    public List<Instant> changes(Span window) {
        var changes = new TreeSet<>(roster.changes(window));
        changes.add(window.from());
        return List.copyOf(changes);
    }
}
