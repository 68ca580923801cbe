package se.incidentkedjan.escalation.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.incidentkedjan.events.IncidentId;

class GroupingTest {

    private static final Instant START = Instant.parse("2026-11-20T16:00:00Z");
    private static final StormRules RULES = new StormRules(Duration.ofMinutes(30), 3, true, Set.of());

    /**
     * A report that asks for some things, and in which somebody may have begun to work.
     *
     * @param asks what it asks for
     */
    record Told(
            int number, int minute, Set<String> keys, Set<Integer> asks, boolean isTouched, long followers, int until)
            implements Reported<Told> {

        @Override
        public IncidentId incident() {
            return new IncidentId(new UUID(0x01937a5e00007000L, 0x8000000000000000L + number));
        }

        @Override
        public Instant receivedAt() {
            return START.plus(Duration.ofMinutes(minute));
        }

        @Override
        public Instant seenUntil() {
            return START.plus(Duration.ofMinutes(until));
        }

        @Override
        public boolean mayLead() {
            return true;
        }

        @Override
        public boolean mayFollow() {
            return !isTouched;
        }

        @Override
        public boolean covers(Told other) {
            return asks.containsAll(other.asks);
        }

        Told leading(long more, int seen) {
            return new Told(number, minute, keys, asks, isTouched, followers + more, Math.max(until, seen));
        }
    }

    private static Told phishing(int number, int minute, Integer... asks) {
        return new Told(number, minute, Set.of("phishing"), Set.of(asks), false, 0, minute);
    }

    /** What a service does with reports, without one: those that stand by themselves, and which is worked on as which. */
    private static final class Desk {
        private final Grouping<Told> grouping = new Grouping<>(RULES);
        private final Map<Integer, Told> alone = new LinkedHashMap<>();
        private final Map<Integer, Integer> under = new HashMap<>();
        private final Map<Integer, Told> all = new HashMap<>();

        void comes(Told report, Collection<Told> seen) {
            if (all.putIfAbsent(report.number(), report) != null) {
                return;
            }
            grouping.headOf(report, seen)
                    .ifPresentOrElse(head -> follow(report, head), () -> alone.put(report.number(), report));
        }

        private void follow(Told report, Told head) {
            under.put(report.number(), head.number());
            alone.computeIfPresent(head.number(), (number, now) -> now.leading(1, report.until()));
        }

        void settle() {
            for (var settled = grouping.settled(List.copyOf(alone.values()));
                    !settled.isEmpty();
                    settled = grouping.settled(List.copyOf(alone.values()))) {
                settled.forEach((one, head) -> {
                    under.replaceAll((number, into) -> into == one.number() ? head.number() : into);
                    alone.remove(one.number());
                    under.put(one.number(), head.number());
                    alone.computeIfPresent(
                            head.number(), (number, now) -> now.leading(one.followers() + 1, one.until()));
                });
            }
        }

        Collection<Told> known() {
            return List.copyOf(alone.values());
        }
    }

    @Provide
    Arbitrary<List<Told>> reports() {
        var one = Combinators.combine(
                        Arbitraries.integers().between(0, 25),
                        Arbitraries.of(Set.of("phishing"), Set.of("outage"), Set.of("phishing", "outage")),
                        Arbitraries.integers().between(0, 3).set().ofMaxSize(3),
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(9, Arbitraries.just(false)),
                                net.jqwik.api.Tuple.of(1, Arbitraries.just(true))))
                .as((minute, keys, asks, isTouched) -> new Told(0, minute, keys, asks, isTouched, 0, minute));
        return one.list()
                .ofMaxSize(40)
                .map(all -> IntStream.range(0, all.size())
                        .mapToObj(number -> {
                            var told = all.get(number);
                            return new Told(
                                    number,
                                    told.minute(),
                                    told.keys(),
                                    told.asks(),
                                    told.isTouched(),
                                    0,
                                    told.minute());
                        })
                        .toList());
    }

    /** Batches of several, decided at once by two who do not see each other, and heard again now and then. */
    private static Desk decided(List<Told> reports, Random random) {
        var desk = new Desk();
        var left = new ArrayList<>(reports);
        Collections.shuffle(left, random);
        while (!left.isEmpty()) {
            var seen = desk.known();
            var batch = List.copyOf(left.subList(0, Math.min(left.size(), 1 + random.nextInt(5))));
            left.subList(0, batch.size()).clear();
            batch.forEach(report -> desk.comes(report, random.nextBoolean() ? seen : desk.known()));
            if (random.nextInt(3) > 0) {
                desk.settle();
            }
            if (random.nextInt(4) == 0) {
                left.addAll(batch);
                left.remove(left.size() - 1);
            }
        }
        desk.settle();
        return desk;
    }

    @Property
    void whateverTheOrderNoReportIsLostAndNoneIsUnderOneThatIsItselfUnderAnother(
            @ForAll("reports") List<Told> reports, @ForAll long seed) {
        var desk = decided(reports, new Random(seed));

        assertThat(desk.alone.keySet()).noneMatch(desk.under::containsKey);
        assertThat(desk.alone.size() + desk.under.size()).isEqualTo(desk.all.size());
        assertThat(desk.under.values()).allMatch(desk.alone::containsKey);
    }

    @Property
    void noReportIsUnderOneThatAsksForLess(@ForAll("reports") List<Told> reports, @ForAll long seed) {
        var desk = decided(reports, new Random(seed));

        desk.under.forEach((number, into) -> assertThat(desk.all.get(into).asks())
                .containsAll(desk.all.get(number).asks()));
    }

    @Property
    void ofThoseThatAreAlikeAndCoverEachOtherOneIsLeftHoweverTheyCome(
            @ForAll("reports") List<Told> reports, @ForAll long seed) {
        var desk = decided(reports, new Random(seed));
        var storm = desk.alone.values().stream().anyMatch(one -> one.followers() > 0);

        var left = desk.alone.values().stream()
                .filter(one -> one.keys().contains("phishing") && !one.isTouched())
                .toList();
        var leading = left.stream().filter(one -> one.followers() > 0).toList();
        assertThat(leading)
                .as("storm " + storm)
                .allSatisfy(head -> assertThat(left.stream()
                                .filter(other -> other != head && head.covers(other) && other.covers(head)))
                        .isEmpty());
    }

    @Example
    void oneThatSomebodyHasBegunWithStaysWhereItIs() {
        var touched = new Told(1, 5, Set.of("phishing"), Set.of(), true, 0, 5);
        var settled = new Grouping<Told>(RULES).settled(List.of(phishing(2, 0, 7), touched, phishing(3, 6)));

        assertThat(settled.keySet()).extracting(Told::number).containsExactly(3);
    }

    @Example
    void fewerThanTheNumberAreNotGrouped() {
        var grouping = new Grouping<Told>(RULES);

        assertThat(grouping.headOf(phishing(2, 1), List.of(phishing(1, 0)))).isEmpty();
        assertThat(grouping.settled(List.of(phishing(1, 0), phishing(2, 1)))).isEmpty();
        assertThat(grouping.headOf(phishing(3, 2), List.of(phishing(1, 0), phishing(2, 1))))
                .hasValue(phishing(1, 0));
    }

    @Example
    void whatComesLaterThanTheWindowAfterTheLatestIsSomethingElse() {
        var grouping = new Grouping<Told>(RULES);
        var head = phishing(1, 0).leading(5, 40);

        assertThat(grouping.headOf(phishing(2, 70), List.of(head))).hasValue(head);
        assertThat(grouping.headOf(phishing(2, 71), List.of(head))).isEmpty();
    }

    @Example
    void whatLeadsTooManyIsLeftWhereItIs() {
        var grouping = new Grouping<Told>(RULES);
        var large = phishing(1, 5).leading(Grouping.MOST_MOVED + 1, 5);
        var graver = phishing(2, 6, 1);

        assertThat(grouping.settled(List.of(large, graver))).isEmpty();
        assertThat(grouping.settled(List.of(phishing(1, 5).leading(10, 5), graver)))
                .hasSize(1);
    }

    @Example
    void withoutTheAutomaticNothingIsGrouped() {
        var grouping = new Grouping<Told>(new StormRules(Duration.ofMinutes(30), 3, false, Set.of()));
        var many = IntStream.range(0, 9)
                .mapToObj(number -> phishing(number, number))
                .collect(Collectors.toList());

        assertThat(grouping.headOf(phishing(10, 9), many)).isEmpty();
        assertThat(grouping.settled(many)).isEmpty();
        assertThat(grouping.headOf(phishing(10, 9), phishing(1, 0))).isEmpty();
    }
}
