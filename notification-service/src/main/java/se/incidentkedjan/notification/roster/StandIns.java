package se.incidentkedjan.notification.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.notification.chain.Contacts.Contact;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.contact.Way;
import se.incidentkedjan.notification.people.Organisation;
import se.incidentkedjan.notification.people.Person;

/** Finds who answers for someone at an instant. */
final class StandIns {

    private final Organisation organisation;
    private final Roster roster;
    private final List<DeliveryChannel> channels;
    private final Instant at;

    StandIns(Organisation organisation, Roster roster, List<DeliveryChannel> channels, Instant at) {
        this.organisation = organisation;
        this.roster = roster;
        this.channels = channels;
        this.at = at;
    }

    /** With the one who answers for a person, who has the duty or not. */
    Position position(Person person, boolean onDuty) {
        return new Position(
                person,
                !roster.absences(person.id(), at).isEmpty(),
                find(person.id(), onDuty, person, new HashSet<>()));
    }

    /** In the order that was written; nobody is looked at twice, so that two who stand in for each other end the search. */
    private Optional<Contact> find(String id, boolean onDuty, Person holder, Set<String> seen) {
        if (!seen.add(id)) {
            return Optional.empty();
        }
        var absences = roster.absences(id, at);
        if (absences.isEmpty()) {
            return organisation.person(id).flatMap(person -> contact(person, onDuty, holder));
        }
        for (var absence : absences) {
            var named = absence.substitute();
            if (named != null) {
                var found = find(named, onDuty, holder, seen);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return roster.habits(id).substitutes().stream()
                .flatMap(substitute -> find(substitute, false, holder, seen).stream())
                .findFirst();
    }

    private Optional<Contact> contact(Person person, boolean onDuty, Person holder) {
        var ways = ways(person);
        return ways.isEmpty()
                ? Optional.empty()
                : Optional.of(new Contact(
                        person.id(),
                        person.name(),
                        ways,
                        roster.habits(person.id()).language(),
                        onDuty || roster.answers(person.id(), at),
                        replaced(person, holder)));
    }

    private static @Nullable String replaced(Person person, Person holder) {
        return person.id().equals(holder.id()) ? null : holder.name();
    }

    private List<Way> ways(Person person) {
        if (!channels.isEmpty()) {
            return channels.stream()
                    .flatMap(channel -> person.ways().stream().filter(way -> way.channel() == channel))
                    .distinct()
                    .toList();
        }
        var own = roster.habits(person.id()).channels();
        var ways = new ArrayList<>(person.ways());
        ways.sort(Comparator.comparingInt(way -> place(own, way)));
        return ways;
    }

    private static int place(List<DeliveryChannel> own, Way way) {
        var place = own.indexOf(way.channel());
        return place < 0 ? own.size() : place;
    }
}
