package se.incidentkedjan.reporting.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.reporting.suppression.Outcome.Shown;

/** A year report of a municipality with 12 bodies, 40 units and four topics of 13 members, after three other reports. */
class YearReportTest {

    private static final List<Set<String>> BODIES = IntStream.range(0, 12)
            .mapToObj(body -> Set.copyOf(IntStream.range(0, 40)
                    .filter(unit -> unit % 12 == body)
                    .mapToObj(unit -> "unit" + unit)
                    .toList()))
            .toList();
    private static final List<String> TOPICS = List.of("category", "severity", "cause", "origin");
    private static final List<Trait> TRAITS = TOPICS.stream()
            .flatMap(topic -> IntStream.range(0, 13).mapToObj(member -> new Trait(topic, "m" + member)))
            .toList();

    @Test
    void mostOfAYearReportIsShownAndItIsReadySoon() {
        var town = town(new Random(7), 2_000);
        var earlier = new ArrayList<Published>();
        for (var periods : List.of(
                List.of(Days.year(2025)),
                List.of(Town.FIRST, Town.tertial(2025, 1)),
                List.of(Town.SECOND, Town.tertial(2025, 2)))) {
            var released = publish(periods, earlier, town);
            earlier.add(released.published(town));
        }
        long start = System.nanoTime();

        var year = publish(List.of(Town.YEAR, Days.year(2025)), earlier, town);

        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "year report: %.2f s, exposed %d%n", seconds, year.exposed().size());
        assertThat(seconds).isLessThan(10);
    }

    private static Released publish(List<Days> periods, List<Published> earlier, Cube counts) {
        var wanted = new ArrayList<Wanted>();
        periods.forEach(days -> wanted.addAll(Town.everything(days, BODIES, TRAITS)));
        long start = System.nanoTime();
        var released = Suppression.of(5).protect(wanted, earlier, counts);
        double took = (System.nanoTime() - start) / 1e9;
        var shown = new TreeMap<Rank, Integer>();
        var big = new TreeMap<Rank, Integer>();
        var all = new TreeMap<Rank, Integer>();
        for (var each : wanted) {
            all.merge(each.rank(), 1, Integer::sum);
            long value = counts.value(each.aggregate());
            if (value == 0 || value > 4) {
                big.merge(each.rank(), 1, Integer::sum);
            }
            if (released.of(each.aggregate()) instanceof Shown) {
                shown.merge(each.rank(), 1, Integer::sum);
            }
        }
        System.out.printf(
                "%s %.2f s: wanted %s, not small %s, shown %s, exposed %d%n",
                periods, took, all, big, shown, released.exposed().size());
        return released;
    }

    private static Cube town(Random random, int perYear) {
        var town = Town.empty();
        for (var year : List.of(2025, 2026)) {
            for (int incident = 0; incident < perYear; incident++) {
                var members = new TreeMap<String, String>();
                TOPICS.forEach(topic -> members.put(topic, "m" + (int) (13 * Math.pow(random.nextDouble(), 3))));
                var unit = "unit" + (int) (40 * Math.pow(random.nextDouble(), 2));
                town.with(new Town.Incident(Days.year(year).from().plusDays(random.nextInt(365)), unit, members));
            }
        }
        return town.cube();
    }
}
