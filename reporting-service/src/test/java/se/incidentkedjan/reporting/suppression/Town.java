package se.incidentkedjan.reporting.suppression;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A small municipality: its incidents, one by one, and the cube of them. */
final class Town {

    static final Days YEAR = Days.year(2026);
    static final Days FIRST = tertial(2026, 1);
    static final Days SECOND = tertial(2026, 2);
    static final Days THIRD = tertial(2026, 3);

    /** An incident: when, where, and its member of each topic. */
    record Incident(LocalDate day, String unit, Map<String, String> members) {}

    private final List<Incident> incidents = new ArrayList<>();
    private final List<String> silent = new ArrayList<>();
    private final List<Trait> known = new ArrayList<>();

    static Days tertial(int year, int tertial) {
        var from = LocalDate.of(year, tertial * 4 - 3, 1);
        return new Days(from, from.plusMonths(4).minusDays(1));
    }

    static Town empty() {
        return new Town();
    }

    Town with(int count, Days days, String unit, String... topicsAndMembers) {
        var members = new TreeMap<String, String>();
        for (int index = 0; index < topicsAndMembers.length; index += 2) {
            members.put(topicsAndMembers[index], topicsAndMembers[index + 1]);
        }
        for (int incident = 0; incident < count; incident++) {
            incidents.add(new Incident(days.from().plusDays(incident % 28), unit, members));
        }
        return this;
    }

    Town with(Incident incident) {
        incidents.add(incident);
        return this;
    }

    /** Units and traits that everybody knows of, also when they have no incidents. */
    Town whereThereAre(Collection<String> units, Collection<Trait> traits) {
        silent.addAll(units);
        known.addAll(traits);
        return this;
    }

    Town without(int index) {
        incidents.remove(index);
        return this;
    }

    Town copy() {
        var copy = new Town();
        copy.incidents.addAll(incidents);
        copy.silent.addAll(silent);
        copy.known.addAll(known);
        return copy;
    }

    List<Incident> incidents() {
        return incidents;
    }

    Cube cube() {
        var counts = new ArrayList<Count>();
        silent.forEach(unit -> counts.add(new Count(YEAR.from(), unit, null, 0)));
        known.forEach(trait -> counts.add(new Count(YEAR.from(), silent.getFirst(), trait, 0)));
        for (var incident : incidents) {
            counts.add(new Count(incident.day, incident.unit, null, 1));
            incident.members.forEach(
                    (topic, member) -> counts.add(new Count(incident.day, incident.unit, new Trait(topic, member), 1)));
        }
        return new Cube(counts);
    }

    /** Everything one would tell of these days: bodies and units, columns, and each body in each column. */
    static List<Wanted> everything(Days days, List<Set<String>> bodies, List<Trait> traits) {
        var wanted = new ArrayList<Wanted>();
        wanted.add(new Wanted(Aggregate.total(days), Rank.BODY));
        var units = new TreeSet<String>();
        bodies.forEach(units::addAll);
        for (var body : bodies) {
            wanted.add(new Wanted(Aggregate.of(days, body), Rank.BODY));
            traits.forEach(trait -> wanted.add(new Wanted(Aggregate.of(days, body, trait), Rank.CELL)));
        }
        traits.forEach(trait -> wanted.add(new Wanted(Aggregate.of(days, trait), Rank.COLUMN)));
        if (bodies.stream().anyMatch(body -> body.size() > 1)) {
            units.forEach(unit -> wanted.add(new Wanted(Aggregate.of(days, Set.of(unit)), Rank.UNIT)));
        }
        return wanted;
    }

    static List<Wanted> of(Rank rank, Aggregate... aggregates) {
        return Arrays.stream(aggregates)
                .map(aggregate -> new Wanted(aggregate, rank))
                .toList();
    }
}
