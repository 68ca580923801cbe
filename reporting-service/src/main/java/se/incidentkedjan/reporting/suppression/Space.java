package se.incidentkedjan.reporting.suppression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The atoms that everything published is a sum of: a segment of time, a row and a member of a topic. What no figure tells apart is one atom.
 * Topic 0 is the incidents as they are, by place; its rows are the finest, so each row of another topic is a set of them.
 */
final class Space {

    final Timeline timeline;
    final List<Topic> topics;
    final int places;
    final int segments;

    private final Map<String, Integer> placeOf;
    private final Map<String, Integer> topicOf;
    private final int[] offset;

    private Space(Timeline timeline, List<Topic> topics, Map<String, Integer> placeOf) {
        this.timeline = timeline;
        this.topics = topics;
        this.placeOf = placeOf;
        this.places = topics.getFirst().rows;
        this.segments = timeline.segments();
        this.topicOf = new LinkedHashMap<>();
        this.offset = new int[topics.size() + 1];
        for (int topic = 0; topic < topics.size(); topic++) {
            var each = topics.get(topic);
            if (each.name != null) {
                topicOf.put(each.name, topic);
            }
            offset[topic + 1] = offset[topic] + segments * each.rows * each.members;
        }
    }

    static Space of(Collection<Aggregate> aggregates, Collection<Cube> cubes) {
        var units = new TreeSet<String>();
        cubes.forEach(cube -> cube.counts().forEach(count -> units.add(count.unit())));
        var sets = new ArrayList<Set<String>>();
        var periods = new LinkedHashSet<Days>();
        var setsOfTopic = new LinkedHashMap<String, Set<Integer>>();
        var membersOfTopic = new LinkedHashMap<String, Set<String>>();
        for (var aggregate : aggregates) {
            periods.add(aggregate.days());
            var set = indexOf(aggregate.units(), sets, units);
            var trait = aggregate.trait();
            if (trait != null) {
                setsOfTopic
                        .computeIfAbsent(trait.topic(), name -> new HashSet<>())
                        .add(set);
                membersOfTopic
                        .computeIfAbsent(trait.topic(), name -> new LinkedHashSet<>())
                        .add(trait.member());
            }
        }
        if (units.isEmpty()) {
            units.add("");
        }
        var placeOf = new LinkedHashMap<String, Integer>();
        var setsOfPlace = new ArrayList<Set<Integer>>(places(units, sets, placeOf));
        var topics = new ArrayList<Topic>();
        topics.add(Topic.of(null, setsOfPlace, Set.of(), true));
        membersOfTopic.forEach((name, members) -> {
            var told = setsOfTopic.getOrDefault(name, Set.of());
            var narrowed = setsOfPlace.stream().map(of -> shared(of, told)).toList();
            topics.add(Topic.of(name, narrowed, members, hasOthers(name, members, cubes)));
        });
        return new Space(Timeline.of(periods), topics, placeOf);
    }

    private static boolean hasOthers(String topic, Set<String> members, Collection<Cube> cubes) {
        return cubes.stream()
                .flatMap(cube -> cube.counts().stream())
                .map(Count::trait)
                .anyMatch(trait -> trait != null && trait.topic().equals(topic) && !members.contains(trait.member()));
    }

    private static Integer indexOf(@Nullable Set<String> set, List<Set<String>> sets, Set<String> units) {
        if (set == null) {
            return -1;
        }
        units.addAll(set);
        int known = sets.indexOf(set);
        if (known >= 0) {
            return known;
        }
        sets.add(set);
        return sets.size() - 1;
    }

    private static Collection<Set<Integer>> places(
            Set<String> units, List<Set<String>> sets, Map<String, Integer> placeOf) {
        var places = new LinkedHashMap<Set<Integer>, Integer>();
        for (var unit : units) {
            var within = new TreeSet<Integer>();
            for (int set = 0; set < sets.size(); set++) {
                if (sets.get(set).contains(unit)) {
                    within.add(set);
                }
            }
            int next = places.size();
            placeOf.put(unit, places.computeIfAbsent(within, unknown -> next));
        }
        return places.keySet();
    }

    private static Set<Integer> shared(Set<Integer> some, Set<Integer> others) {
        var both = new TreeSet<>(some);
        both.retainAll(others);
        return both;
    }

    int atoms() {
        return offset[topics.size()];
    }

    int atom(int topic, int segment, int row, int member) {
        var of = topics.get(topic);
        return offset[topic] + (segment * of.rows + row) * of.members + member;
    }

    int topicOf(int atom) {
        int topic = 0;
        while (offset[topic + 1] <= atom) {
            topic++;
        }
        return topic;
    }

    int segmentOf(int atom) {
        int topic = topicOf(atom);
        var of = topics.get(topic);
        return (atom - offset[topic]) / (of.rows * of.members);
    }

    /** The same row and member in the first segment. */
    int first(int atom) {
        int topic = topicOf(atom);
        var of = topics.get(topic);
        return offset[topic] + (atom - offset[topic]) % (of.rows * of.members);
    }

    List<String> unitsOf(int topic, int row) {
        return placeOf.entrySet().stream()
                .filter(unit -> topics.get(topic).rowOf[unit.getValue()] == row)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Where a row of a cube belongs; -1 when it is of no period, or of a topic that nobody asks for. */
    int atomOf(Count count) {
        int segment = timeline.at(count.day());
        var trait = count.trait();
        var topic = trait == null ? Integer.valueOf(0) : topicOf.get(trait.topic());
        var place = placeOf.get(count.unit());
        if (segment < 0 || topic == null || place == null) {
            return -1;
        }
        var of = topics.get(topic);
        return atom(topic, segment, of.rowOf[place], trait == null ? 0 : of.member(trait.member()));
    }

    Shape shapeOf(Aggregate aggregate) {
        var units = aggregate.units();
        var within = new BitSet(places);
        if (units == null) {
            within.set(0, places);
        } else {
            units.forEach(unit -> within.set(placeOf.getOrDefault(unit, 0)));
        }
        var trait = aggregate.trait();
        if (trait == null) {
            return new Shape(0, within, 0, units == null);
        }
        int topic = topicOf.getOrDefault(trait.topic(), 0);
        var of = topics.get(topic);
        return new Shape(topic, of.rowsOf(within), of.member(trait.member()), false);
    }
}
