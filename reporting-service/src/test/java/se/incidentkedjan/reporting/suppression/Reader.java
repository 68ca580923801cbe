package se.incidentkedjan.reporting.suppression;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Somebody who has read everything told and calculates: what each number of the municipality can be, unit by unit, without any of the
 * code that protects. A reader who tries all tables of whole numbers, and one who uses linear programming, share this view of it.
 */
final class Reader {

    /** One number that is not known: the incidents of a unit in some days that no period divides, all or with a trait. */
    record Unknown(Days days, String unit, String topic, String member) {}

    /** The sum of some unknowns is known. */
    record Equation(int[] unknowns, int sum) {}

    final List<Unknown> unknowns = new ArrayList<>();
    final List<Equation> told = new ArrayList<>();

    /** For each topic, place and time: the members are all incidents. The first unknown is the sum of the others. */
    final List<int[]> links = new ArrayList<>();

    /** What each unknown cannot be less than. */
    final int[] lowest;

    private final List<Days> segments;
    private final Cube truth;

    /**
     * @param late what the reader knows to have come later than an earlier publication; it is there in any case
     */
    Reader(
            Cube truth,
            List<Town.Incident> late,
            List<Days> periods,
            Collection<String> units,
            Map<String, List<String>> topics,
            Collection<Aggregate> shown) {
        this.truth = truth;
        this.segments = segments(periods);
        for (var days : segments) {
            for (var unit : units) {
                int all = unknowns.size();
                unknowns.add(new Unknown(days, unit, "", ""));
                topics.forEach((topic, members) -> {
                    var link = new ArrayList<Integer>(List.of(all));
                    for (var member : members) {
                        link.add(unknowns.size());
                        unknowns.add(new Unknown(days, unit, topic, member));
                    }
                    links.add(link.stream().mapToInt(Integer::intValue).toArray());
                });
            }
        }
        shown.forEach(aggregate -> told.add(new Equation(of(aggregate), value(aggregate))));
        lowest = unknowns.stream()
                .mapToInt(unknown -> (int) late.stream()
                        .filter(incident -> unknown.days.holds(incident.day())
                                && unknown.unit.equals(incident.unit())
                                && (unknown.topic.isEmpty()
                                        || unknown.member.equals(
                                                incident.members().get(unknown.topic))))
                        .count())
                .toArray();
    }

    private static List<Days> segments(List<Days> periods) {
        var borders = new TreeSet<LocalDate>();
        periods.forEach(days -> {
            borders.add(days.from());
            borders.add(days.to().plusDays(1));
        });
        var list = List.copyOf(borders);
        return IntStream.range(1, list.size())
                .mapToObj(index -> new Days(list.get(index - 1), list.get(index).minusDays(1)))
                .toList();
    }

    int value(Aggregate aggregate) {
        return (int) truth.value(aggregate);
    }

    /** The unknowns that an aggregate is the sum of. */
    int[] of(Aggregate aggregate) {
        return IntStream.range(0, unknowns.size())
                .filter(index -> {
                    var unknown = unknowns.get(index);
                    var trait = aggregate.trait();
                    return aggregate.days().holds(unknown.days.from())
                            && (aggregate.units() == null || aggregate.units().contains(unknown.unit))
                            && unknown.topic.equals(trait == null ? "" : trait.topic())
                            && unknown.member.equals(trait == null ? "" : trait.member());
                })
                .toArray();
    }

    /** Each shape in each run of days between the borders of all periods, with the unknowns that it is the sum of. */
    Map<Aggregate, int[]> shapesInAllRuns(Collection<Aggregate> shapes) {
        var found = new LinkedHashMap<Aggregate, int[]>();
        for (var shape : shapes) {
            for (int from = 0; from < segments.size(); from++) {
                for (int to = from; to < segments.size(); to++) {
                    var days =
                            new Days(segments.get(from).from(), segments.get(to).to());
                    var aggregate = new Aggregate(days, shape.units(), shape.trait());
                    found.put(aggregate, of(aggregate));
                }
            }
        }
        return found;
    }

    static Map<String, List<String>> topics(List<String> names) {
        var topics = new TreeMap<String, List<String>>();
        for (var name : names) {
            topics.put(name, List.of("x", "y"));
        }
        return topics;
    }
}
