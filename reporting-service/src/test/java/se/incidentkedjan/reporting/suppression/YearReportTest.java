package se.incidentkedjan.reporting.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.reporting.suppression.Outcome.Shown;

/** Reports of a municipality with 12 bodies, 40 units and four topics of 13 members each, one after the other, each with the year before. */
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
    static final List<List<Days>> PERIODS = List.of(
            List.of(Days.year(2025)),
            List.of(Town.FIRST, Town.tertial(2025, 1)),
            List.of(Town.SECOND, Town.tertial(2025, 2)),
            List.of(Town.YEAR, Days.year(2025)));

    @Test
    void mostOfWhatIsNotSmallIsShownInAYearOfTwoThousandIncidents() {
        var year = yearAfterThreeOthers(town(new Random(7), 2_000));

        assertThat(year.shown(Rank.BODY)).isEqualTo(1.0);
        assertThat(year.shown(Rank.COLUMN)).isGreaterThan(0.95);
        assertThat(year.shown(Rank.UNIT)).isGreaterThan(0.9);
        assertThat(year.shown(Rank.CELL)).isGreaterThan(0.8);
        assertThat(year.released.exposed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 400})
    void aMunicipalityWithFewIncidentsIsToldOfMostOfWhatIsNotSmallToo(int incidents) {
        var year = yearAfterThreeOthers(town(new Random(11), incidents));

        assertThat(year.released.of(Aggregate.total(Town.YEAR))).isEqualTo(new Shown(incidents));
        assertThat(year.shown(Rank.BODY)).isGreaterThan(0.4);
        assertThat(year.shown(Rank.CELL)).isGreaterThan(0.8);
        assertThat(year.released.exposed()).isEmpty();
    }

    @Test
    void theSameNumbersGiveTheSameReport() {
        var counts = town(new Random(3), 200);
        var one = publish(PERIODS.get(3), List.of(), counts);
        var other = publish(PERIODS.get(3), List.of(), town(new Random(3), 200));

        assertThat(one.released).isEqualTo(other.released);
    }

    /**
     * A report and how long it took.
     */
    record Report(List<Wanted> wanted, Released released, Cube counts, Duration took) {

        /** The share of figures of a rank that are shown, of those that are not small themselves. */
        double shown(Rank rank) {
            var values = new HashMap<Aggregate, Long>();
            var notSmall = wanted.stream()
                    .filter(each -> each.rank() == rank)
                    .map(Wanted::aggregate)
                    .filter(aggregate -> {
                        long value = values.computeIfAbsent(aggregate, counts::value);
                        return value == 0 || value >= Suppression.DEFAULT_THRESHOLD;
                    })
                    .toList();
            return (double) notSmall.stream().filter(released::mayTell).count() / notSmall.size();
        }
    }

    /** The last of four reports. It may take ten seconds; here it gets some more, since other work may go on beside it. */
    private static Report yearAfterThreeOthers(Cube counts) {
        var earlier = new ArrayList<Published>();
        for (var periods : PERIODS.subList(0, 3)) {
            earlier.add(publish(periods, earlier, counts).released.published(counts));
        }
        var year = publish(PERIODS.get(3), earlier, counts);
        assertThat(year.took).isLessThan(Duration.ofSeconds(30));
        return year;
    }

    static Report publish(List<Days> periods, List<Published> earlier, Cube counts) {
        var wanted = new ArrayList<Wanted>();
        periods.forEach(days -> wanted.addAll(Town.everything(days, BODIES, TRAITS)));
        long start = System.nanoTime();
        var released = Suppression.of(Suppression.DEFAULT_THRESHOLD).protect(wanted, earlier, counts);
        return new Report(wanted, released, counts, Duration.ofNanos(System.nanoTime() - start));
    }

    /** Incidents that are more common in some units and some categories than in others, as they are. */
    static Cube town(Random random, int perYear) {
        var sums = new HashMap<Count, Integer>();
        for (var year : List.of(2025, 2026)) {
            for (int incident = 0; incident < perYear; incident++) {
                var month = Days.year(year).from().plusMonths(random.nextInt(12));
                var unit = "unit" + (int) (40 * Math.pow(random.nextDouble(), 2));
                sums.merge(new Count(month, unit, null, 0), 1, Integer::sum);
                for (var topic : TOPICS) {
                    var trait = new Trait(topic, "m" + (int) (13 * Math.pow(random.nextDouble(), 3)));
                    sums.merge(new Count(month, unit, trait, 0), 1, Integer::sum);
                }
            }
        }
        var counts = new ArrayList<Count>();
        sums.forEach((of, number) -> counts.add(new Count(of.day(), of.unit(), of.trait(), number)));
        return new Cube(counts);
    }
}
