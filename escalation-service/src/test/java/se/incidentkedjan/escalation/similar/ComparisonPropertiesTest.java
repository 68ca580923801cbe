package se.incidentkedjan.escalation.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.SystemCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.Category;

/** What holds of any two cases. */
class ComparisonPropertiesTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Comparison COMPARISON = new Comparison(Duration.ofDays(30));

    private static IncidentId incident(int number) {
        return new IncidentId(new UUID(0x01937a5e00007000L, 0x8000000000000000L + number));
    }

    /** From small ranges, so that many have something in common. */
    @Provide
    Arbitrary<Traits> anyCase() {
        var minutes = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(2, Arbitraries.integers().between(0, 300)),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(0, 50_000)));
        var unit = Arbitraries.of("skola", "social").map(UnitCode::of).injectNull(0.2);
        var system = Arbitraries.of("e-post", "lon").map(SystemCode::of).injectNull(0.3);
        var began = Arbitraries.integers()
                .between(0, 100)
                .map(minute -> NOON.plus(Duration.ofMinutes(minute)))
                .injectNull(0.4);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 50),
                        minutes,
                        Arbitraries.of(Category.PHISHING, Category.OUTAGE, Category.LOST_OR_STOLEN, Category.OTHER),
                        unit,
                        system,
                        began,
                        Arbitraries.of("a", "b", "c").set().ofMaxSize(2),
                        Arbitraries.integers()
                                .between(1, 50)
                                .map(ComparisonPropertiesTest::incident)
                                .set()
                                .ofMaxSize(1))
                .as((number, minute, category, where, what, start, traces, settled) -> new Traits(
                        incident(number),
                        NOON.plus(Duration.ofMinutes(minute)),
                        category,
                        category == Category.LOST_OR_STOLEN,
                        where,
                        what,
                        start,
                        traces,
                        settled));
    }

    @Property
    void oneLooksLikeTheOtherExactlyAsTheOtherLooksLikeIt(
            @ForAll("anyCase") Traits one, @ForAll("anyCase") Traits other) {
        var similarity = COMPARISON.between(one, other);

        Statistics.label("alike").collect(similarity.isPresent()).coverage(cover -> {
            cover.check(true).percentage(share -> share > 20);
            cover.check(false).percentage(share -> share > 10);
        });
        assertThat(COMPARISON.between(other, one)).isEqualTo(similarity);
        assertThat(shown(one, other)).isEqualTo(shown(other, one));
    }

    private static Optional<Integer> shown(Traits one, Traits other) {
        return COMPARISON.matches(one, List.of(other)).stream()
                .map(match -> match.similarity().score())
                .findFirst();
    }

    @Property
    void everyScoreIsTheSumOfReasonsThatDoNotRepeat(@ForAll("anyCase") Traits one, @ForAll("anyCase") Traits other) {
        COMPARISON.between(one, other).ifPresent(similarity -> {
            assertThat(similarity.because()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(similarity.score())
                    .isPositive()
                    .isEqualTo(similarity.because().stream()
                            .mapToInt(SharedTrait::weight)
                            .sum());
        });
    }

    @Property
    void theOrderInWhichOthersAreReadDoesNotMatter(
            @ForAll("anyCase") Traits one, @ForAll("casesOfTheirOwn") List<Traits> others) {
        assertThat(COMPARISON.matches(one, others.reversed())).isEqualTo(COMPARISON.matches(one, others));
    }

    @Provide
    Arbitrary<List<Traits>> casesOfTheirOwn() {
        return anyCase().list().ofMaxSize(12).uniqueElements(Traits::incident);
    }

    @Property
    void nothingIsShownThatDoesNotReachTheThresholdOrIsTooFarAway(
            @ForAll("anyCase") Traits one, @ForAll("casesOfTheirOwn") List<Traits> others) {
        assertThat(COMPARISON.matches(one, others)).allSatisfy(match -> {
            assertThat(match.similarity().score()).isGreaterThanOrEqualTo(Similarity.ENOUGH);
            assertThat(Duration.between(one.receivedAt(), match.other().receivedAt())
                            .abs())
                    .isLessThanOrEqualTo(Duration.ofDays(30));
            assertThat(Set.of(one.incident())).doesNotContain(match.other().incident());
        });
    }
}
