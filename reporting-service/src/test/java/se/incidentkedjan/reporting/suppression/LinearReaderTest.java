package se.incidentkedjan.reporting.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * Attacks larger publications by linear programming, over numbers of single units that the code that protects has merged long since. What
 * whole numbers allow, fractions allow too, so a range that is too narrow here is too narrow for anyone.
 */
class LinearReaderTest {

    private static final int THRESHOLD = 5;
    private static final List<Set<String>> BODIES =
            List.of(Set.of("u1", "u2"), Set.of("u3", "u4", "u5"), Set.of("u6"), Set.of("u7", "u8"));
    private static final List<String> TOPICS = List.of("a", "b");
    private static final List<String> MEMBERS = List.of("x", "y", "z");
    private static final List<String> UNITS =
            BODIES.stream().flatMap(Set::stream).sorted().toList();
    private static final List<Trait> TRAITS = TOPICS.stream()
            .flatMap(topic -> MEMBERS.stream().map(member -> new Trait(topic, member)))
            .toList();
    private static final Days HALF = new Days(Town.YEAR.from(), Town.YEAR.from().plusDays(180));

    @Property(tries = 30)
    void whoeverCalculatesWithLinearProgrammingLearnsNoSmallNumber(@ForAll @LongRange(min = 0) long seed) {
        var random = new Random(seed);
        var town = Town.empty().whereThereAre(UNITS, TRAITS);
        fill(town, random, 15 + random.nextInt(120));
        var earlier = new ArrayList<Published>();
        for (var days : List.of(Town.FIRST, random.nextBoolean() ? HALF : Town.SECOND, Town.YEAR)) {
            var wanted = Town.everything(days, BODIES, TRAITS);
            var released = Suppression.of(THRESHOLD).protect(wanted, earlier, town.cube());
            earlier.add(released.published(town.cube()));
            attack(earlier, released, town.cube(), random);
        }
        Statistics.label("something to attack")
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 80));
    }

    private static void attack(List<Published> publications, Released last, Cube counts, Random random) {
        var shown = new LinkedHashSet<Aggregate>();
        var shapes = new ArrayList<Aggregate>();
        publications.forEach(each -> {
            shown.addAll(each.shown());
            Stream.concat(each.shown().stream(), each.hidden().stream())
                    .filter(aggregate -> aggregate.units() != null || aggregate.trait() != null)
                    .forEach(shapes::add);
        });
        var periods = publications.stream()
                .flatMap(each -> each.shown().stream())
                .map(Aggregate::days)
                .distinct()
                .toList();
        var topics = new TreeMap<String, List<String>>();
        TOPICS.forEach(topic -> topics.put(topic, MEMBERS));
        var reader = new Reader(counts, List.of(), periods, UNITS, topics, shown);
        var exposed = last.exposed().stream().map(Exposed::aggregate).collect(Collectors.toSet());
        var asked = new ArrayList<>(reader.shapesInAllRuns(shapes).entrySet());
        asked.removeIf(each -> {
            int value = reader.value(each.getKey());
            return value == 0 || value >= THRESHOLD || exposed.contains(each.getKey());
        });
        Statistics.label("something to attack").collect(!asked.isEmpty());
        // All of them would take minutes; which ones is up to the seed.
        for (int number = 0; number < Math.min(25, asked.size()); number++) {
            var secret = asked.get(random.nextInt(asked.size()));
            double range = most(reader, secret.getValue(), 1) + most(reader, secret.getValue(), -1);
            assertThat(range)
                    .describedAs("%s is %d", secret.getKey(), reader.value(secret.getKey()))
                    .isGreaterThan(THRESHOLD - 1 - 1e-6);
        }
    }

    /** The highest value of a sum, or the lowest, negated. */
    private static double most(Reader reader, int[] sum, int sign) {
        var model = new ExpressionsBasedModel();
        var variables = IntStream.range(0, reader.unknowns.size())
                .mapToObj(unknown -> model.addVariable().lower(0))
                .toArray(Variable[]::new);
        for (var equation : reader.told) {
            var expression = model.addExpression().level(equation.sum());
            IntStream.of(equation.unknowns()).forEach(unknown -> expression.set(variables[unknown], 1));
        }
        for (var link : reader.links) {
            var expression = model.addExpression().level(0).set(variables[link[0]], -1);
            IntStream.of(link).skip(1).forEach(unknown -> expression.set(variables[unknown], 1));
        }
        IntStream.of(sum).forEach(unknown -> variables[unknown].weight(sign));
        var result = model.maximise();
        assertThat(result.getState().isOptimal()).isTrue();
        return IntStream.of(sum)
                        .mapToDouble(unknown -> result.doubleValue(unknown))
                        .sum()
                * sign;
    }

    private static void fill(Town town, Random random, int incidents) {
        for (int incident = 0; incident < incidents; incident++) {
            var members = Map.of("a", member(random), "b", member(random));
            var unit = UNITS.get((int) (UNITS.size() * Math.pow(random.nextDouble(), 1.7)));
            town.with(new Town.Incident(Town.YEAR.from().plusDays(random.nextInt(365)), unit, members));
        }
    }

    private static String member(Random random) {
        return MEMBERS.get((int) (MEMBERS.size() * Math.pow(random.nextDouble(), 2)));
    }
}
