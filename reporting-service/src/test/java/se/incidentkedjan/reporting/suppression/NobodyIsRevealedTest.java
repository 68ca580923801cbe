package se.incidentkedjan.reporting.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/**
 * Attacks random publications, one after the other, by trying every table of whole numbers that agrees with them. The towns are tiny and the
 * threshold is 3, so that all tables can be tried.
 */
class NobodyIsRevealedTest {

    private static final int THRESHOLD = 3;
    private static final Days SPRING = new Days(Town.YEAR.from(), Town.FIRST.to());
    private static final Days AUTUMN = new Days(Town.SECOND.from(), Town.YEAR.to());
    private static final List<Days> PERIODS = List.of(SPRING, AUTUMN, Town.YEAR);

    /** Three units, two of them of one body, and one topic. */
    private static final Setting BODIES = new Setting(List.of(Set.of("u", "v"), Set.of("w")), List.of("a"));

    /** Two units and two topics that must agree on how many incidents there are. */
    private static final Setting TOPICS = new Setting(List.of(Set.of("u"), Set.of("w")), List.of("a", "b"));

    /** What a town is made of. */
    private record Setting(List<Set<String>> bodies, List<String> topics) {

        List<String> units() {
            return bodies.stream().flatMap(Set::stream).sorted().toList();
        }

        List<Trait> traits() {
            return topics.stream()
                    .flatMap(topic -> Stream.of(new Trait(topic, "x"), new Trait(topic, "y")))
                    .toList();
        }

        /** The same incident in a town that is made like this. */
        Town.Incident in(Town.Incident incident) {
            var members = new TreeMap<>(incident.members());
            members.keySet().retainAll(topics);
            return new Town.Incident(
                    incident.day(), units().contains(incident.unit()) ? incident.unit() : units().getFirst(), members);
        }
    }

    /**
     * A publication.
     *
     * @param late incidents that are added before it is made
     * @param kept which aggregates are asked for, of all that one could, each by its own number
     */
    record Plan(Days days, List<Town.Incident> late, Set<Integer> kept) {}

    @Property(tries = 150)
    void whoeverReadsEverythingLearnsNoSmallNumberOfAUnitOrABody(
            @ForAll("incidents") List<Town.Incident> incidents, @ForAll("plans") List<Plan> plans) {
        publish(BODIES, incidents, plans);
    }

    @Property(tries = 150)
    void whoeverReadsEverythingLearnsNoSmallNumberOfATopicFromAnother(
            @ForAll("incidents") List<Town.Incident> incidents, @ForAll("plans") List<Plan> plans) {
        publish(TOPICS, incidents.subList(0, Math.min(5, incidents.size())), plans);
    }

    private static void publish(Setting setting, List<Town.Incident> incidents, List<Plan> plans) {
        var town = Town.empty().whereThereAre(setting.units(), setting.traits());
        incidents.forEach(incident -> town.with(setting.in(incident)));
        var earlier = new ArrayList<Published>();
        for (var plan : plans) {
            plan.late.forEach(incident -> town.with(setting.in(incident)));
            var released = Suppression.of(THRESHOLD).protect(wanted(setting, plan), earlier, town.cube());
            attack(setting, plan, released, earlier, town.cube(), lateSince(plans, earlier.size()));
            earlier.add(released.published(town.cube()));
        }
        Statistics.label("something to protect")
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 25));
    }

    /** What came after the first publication that told anything of its days. */
    private static List<Town.Incident> lateSince(List<Plan> plans, int now) {
        var late = new ArrayList<Town.Incident>();
        for (int index = 1; index <= now; index++) {
            var before = plans.subList(0, index);
            plans.get(index).late.stream()
                    .filter(incident -> before.stream().anyMatch(plan -> plan.days.holds(incident.day())))
                    .forEach(late::add);
        }
        return late;
    }

    private static void attack(
            Setting setting,
            Plan plan,
            Released released,
            List<Published> earlier,
            Cube counts,
            List<Town.Incident> lateIncidents) {
        var late = lateIncidents.stream().map(setting::in).toList();
        var wanted = wanted(setting, plan).stream().map(Wanted::aggregate).toList();
        var before = new LinkedHashSet<Aggregate>();
        earlier.forEach(each -> before.addAll(each.shown()));
        before.add(Aggregate.total(plan.days));
        var now = new LinkedHashSet<>(before);
        now.addAll(wanted.stream().filter(released::mayTell).toList());
        var periods = Stream.concat(
                        wanted.stream(),
                        earlier.stream().flatMap(each -> Stream.concat(each.shown().stream(), each.hidden().stream())))
                .map(Aggregate::days)
                .toList();
        var shapes = Stream.concat(
                        wanted.stream(),
                        earlier.stream().flatMap(each -> Stream.concat(each.shown().stream(), each.hidden().stream())))
                .filter(aggregate -> aggregate.units() != null || aggregate.trait() != null)
                .toList();

        var topics = Reader.topics(setting.topics());
        var withoutIt = new Reader(counts, late, periods, setting.units(), topics, before);
        var withIt = new Reader(counts, late, periods, setting.units(), topics, now);
        var asked = withIt.shapesInAllRuns(shapes);
        var best = new EveryTable(withoutIt, List.copyOf(asked.values()));
        var real = new EveryTable(withIt, List.copyOf(asked.values()));
        var exposed = new ArrayList<Exposed>();
        boolean protects = false;
        int number = 0;
        for (var aggregate : asked.keySet()) {
            int value = withIt.value(aggregate);
            if (isSmall(value) || wasSmall(aggregate, earlier)) {
                int possible = Math.min(THRESHOLD - 1, best.highest(number) - best.lowest(number));
                assertThat(real.highest(number) - real.lowest(number))
                        .describedAs("%s is %d; told: %s", aggregate, value, now)
                        .isGreaterThanOrEqualTo(possible);
                protects |= possible == THRESHOLD - 1 && released.outcomes().containsKey(aggregate);
                if (possible < THRESHOLD - 1) {
                    exposed.add(new Exposed(aggregate, best.lowest(number), best.highest(number)));
                }
            }
            number++;
        }
        Statistics.label("something to protect").collect(protects);
        if (late.isEmpty()) {
            assertThat(distinct(released.exposed(), withIt))
                    .containsExactlyInAnyOrderElementsOf(distinct(exposed, withIt));
        }
        wanted.stream()
                .filter(aggregate -> !aggregate.equals(Aggregate.total(plan.days)))
                .forEach(aggregate -> assertThat(isSmall(withIt.value(aggregate)) && released.mayTell(aggregate))
                        .isFalse());
    }

    private static boolean wasSmall(Aggregate aggregate, List<Published> earlier) {
        return earlier.stream()
                .filter(each -> each.shown().stream()
                        .anyMatch(shown -> shown.days().holds(aggregate.days().from())
                                && shown.days().holds(aggregate.days().to())))
                .anyMatch(each -> isSmall((int) each.counts().value(aggregate)));
    }

    private static boolean isSmall(int value) {
        return value > 0 && value < THRESHOLD;
    }

    private static Set<String> distinct(List<Exposed> exposed, Reader reader) {
        var found = new LinkedHashSet<String>();
        exposed.forEach(each ->
                found.add(Arrays.toString(reader.of(each.aggregate())) + each.lowest() + ".." + each.highest()));
        return found;
    }

    private static List<Wanted> wanted(Setting setting, Plan plan) {
        var all = Town.everything(plan.days, setting.bodies, setting.traits());
        var wanted = new ArrayList<Wanted>();
        for (int index = 0; index < all.size(); index++) {
            if (index == 0 || plan.kept.contains(index)) {
                wanted.add(all.get(index));
            }
        }
        return wanted;
    }

    @Provide
    Arbitrary<List<Town.Incident>> incidents() {
        return incident().list().ofMinSize(1).ofMaxSize(7);
    }

    @Provide
    Arbitrary<List<Plan>> plans() {
        return Combinators.combine(
                        Arbitraries.of(PERIODS),
                        incident().list().ofMaxSize(1),
                        Arbitraries.integers().between(1, 14).set().ofMinSize(4).ofMaxSize(14))
                .as(Plan::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    private Arbitrary<Town.Incident> incident() {
        return Combinators.combine(
                        Arbitraries.of(SPRING.from(), AUTUMN.from()),
                        Arbitraries.frequency(Tuple.of(3, "u"), Tuple.of(1, "v"), Tuple.of(2, "w")),
                        Arbitraries.frequency(Tuple.of(3, "x"), Tuple.of(1, "y")),
                        Arbitraries.of("x", "y"))
                .as((day, unit, a, b) -> new Town.Incident(day, unit, Map.of("a", a, "b", b)));
    }
}
