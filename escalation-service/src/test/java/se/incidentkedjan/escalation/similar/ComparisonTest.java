package se.incidentkedjan.escalation.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.escalation.similar.SharedTrait.ONE_TRACE;
import static se.incidentkedjan.escalation.similar.SharedTrait.SAME_BEGINNING;
import static se.incidentkedjan.escalation.similar.SharedTrait.SAME_KIND_IN_SYSTEM;
import static se.incidentkedjan.escalation.similar.SharedTrait.SAME_KIND_IN_UNIT;
import static se.incidentkedjan.escalation.similar.SharedTrait.SAME_SYSTEM;
import static se.incidentkedjan.escalation.similar.SharedTrait.SEVERAL_TRACES;
import static se.incidentkedjan.escalation.similar.SharedTrait.SOON_AFTER;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.SystemCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.Category;

/** What looks alike and what does not. */
class ComparisonTest {

    private static final Instant MORNING = Instant.parse("2026-11-20T08:00:00Z");
    private static final Set<Category> EACH_ITS_OWN = Set.of(Category.LOST_OR_STOLEN, Category.MISDIRECTED);
    private static final AtomicLong NUMBERS = new AtomicLong();

    private final Comparison comparison = new Comparison(Duration.ofDays(30));

    private static Traits traits(
            Category category,
            Duration after,
            @Nullable String unit,
            @Nullable String system,
            @Nullable Instant began,
            String... traces) {
        return new Traits(
                new IncidentId(new UUID(0x01937a5e00007000L, 0x8000000000000000L + NUMBERS.incrementAndGet())),
                MORNING.plus(after),
                category,
                EACH_ITS_OWN.contains(category),
                unit == null ? null : UnitCode.of(unit),
                system == null ? null : SystemCode.of(system),
                began,
                Set.copyOf(Arrays.asList(traces)),
                Set.of());
    }

    private static Traits settledWith(Traits one, Traits other) {
        return new Traits(
                one.incident(),
                one.receivedAt(),
                one.category(),
                one.isEachItsOwn(),
                one.unit(),
                one.system(),
                one.began(),
                one.traces(),
                Set.of(other.incident()));
    }

    private static Traits phishing(Duration after, String unit, String... traces) {
        return traits(Category.PHISHING, after, unit, null, null, traces);
    }

    private static Traits outage(Duration after, String unit, @Nullable String system) {
        return traits(Category.OUTAGE, after, unit, system, null);
    }

    private static Traits lostPhone(Duration after, String unit, @Nullable Instant began) {
        return traits(Category.LOST_OR_STOLEN, after, unit, null, began);
    }

    private List<SharedTrait> because(Traits one, Traits other) {
        return comparison.matches(one, List.of(other)).stream()
                .flatMap(match -> match.similarity().because().stream())
                .toList();
    }

    @Test
    void twoMailsWithTheSameLinkLookAlikeForWeeks() {
        assertThat(because(phishing(Duration.ZERO, "skola", "a"), phishing(Duration.ofDays(20), "social", "a", "b")))
                .containsExactly(ONE_TRACE);
        assertThat(because(phishing(Duration.ZERO, "skola", "a"), phishing(Duration.ofDays(31), "social", "a")))
                .isEmpty();
    }

    @Test
    void theSameSenderAndSubjectLineWeighMoreThanOneOfThem() {
        assertThat(because(
                        phishing(Duration.ZERO, "skola", "a", "b"), phishing(Duration.ofDays(20), "social", "a", "b")))
                .containsExactly(SEVERAL_TRACES);
        assertThat(SEVERAL_TRACES.weight()).isGreaterThan(ONE_TRACE.weight());
    }

    @Test
    void theSameLinkIsSeenWhateverTheReportersCallIt() {
        var intrusion = traits(Category.MALWARE, Duration.ofHours(5), "social", null, null, "a");

        assertThat(because(phishing(Duration.ZERO, "skola", "a"), intrusion)).containsExactly(ONE_TRACE);
    }

    @Test
    void twoMailsFromDifferentSendersDoNotLookAlikeHoweverSoonTheyCome() {
        assertThat(because(phishing(Duration.ZERO, "skola", "a"), phishing(Duration.ofMinutes(5), "skola", "b")))
                .isEmpty();
        assertThat(because(
                        traits(Category.PHISHING, Duration.ZERO, "skola", "e-post", null, "a"),
                        traits(Category.PHISHING, Duration.ofMinutes(5), "skola", "e-post", null, "b")))
                .isEmpty();
    }

    @Test
    void twoLostPhonesInDifferentUnitsOnTheSameDayAreTwo() {
        assertThat(because(
                        lostPhone(Duration.ZERO, "skola", MORNING),
                        lostPhone(Duration.ofMinutes(10), "social", MORNING)))
                .isEmpty();
    }

    @Test
    void twoLostPhonesInOneUnitAreTwoUnlessTheyWereLostAtTheSameTime() {
        assertThat(because(
                        lostPhone(Duration.ZERO, "skola", null), lostPhone(Duration.ofMinutes(10), "skola", MORNING)))
                .isEmpty();
        assertThat(because(
                        lostPhone(Duration.ZERO, "skola", MORNING),
                        lostPhone(Duration.ofHours(3), "skola", MORNING.minusSeconds(600))))
                .containsExactly(SAME_KIND_IN_UNIT, SAME_BEGINNING);
    }

    @Test
    void twoMisdirectedMailsAreTwoThoughBothWentByTheSameSystem() {
        assertThat(because(
                        traits(Category.MISDIRECTED, Duration.ZERO, "skola", "e-post", null),
                        traits(Category.MISDIRECTED, Duration.ofMinutes(10), "skola", "e-post", null)))
                .isEmpty();
        assertThat(because(
                        traits(Category.MISDIRECTED, Duration.ZERO, "skola", "e-post", MORNING),
                        traits(Category.MISDIRECTED, Duration.ofMinutes(10), "social", "e-post", MORNING)))
                .isEmpty();
    }

    @Test
    void theSameOutageThatTwoUnitsReportLooksAlike() {
        assertThat(because(outage(Duration.ZERO, "skola", "e-post"), outage(Duration.ofHours(1), "social", "e-post")))
                .containsExactly(SAME_KIND_IN_SYSTEM, SOON_AFTER);
        assertThat(because(outage(Duration.ZERO, "skola", "e-post"), outage(Duration.ofDays(6), "social", "e-post")))
                .containsExactly(SAME_KIND_IN_SYSTEM);
        assertThat(because(outage(Duration.ZERO, "skola", "e-post"), outage(Duration.ofDays(8), "social", "e-post")))
                .isEmpty();
    }

    @Test
    void outagesOfDifferentSystemsInDifferentUnitsDoNot() {
        assertThat(because(outage(Duration.ZERO, "skola", "e-post"), outage(Duration.ofHours(1), "social", "lon")))
                .isEmpty();
    }

    @Test
    void whereNobodyKnowsTheSystemTheUnitAndTheHoursTell() {
        assertThat(because(outage(Duration.ZERO, "skola", null), outage(Duration.ofHours(2), "skola", null)))
                .containsExactly(SAME_KIND_IN_UNIT, SOON_AFTER);
        assertThat(because(outage(Duration.ZERO, "skola", null), outage(Duration.ofHours(3), "skola", null)))
                .isEmpty();
    }

    @Test
    void whatIsOfNoKindOrOfAnotherIsNotOfTheSameKind() {
        for (var vague : List.of(Category.OTHER, Category.UNKNOWN)) {
            assertThat(because(
                            traits(vague, Duration.ZERO, "skola", "e-post", null),
                            traits(vague, Duration.ZERO, "skola", "e-post", null)))
                    .isEmpty();
        }
    }

    @Test
    void whatBeganAtTheSameTimeInTheSameSystemLooksAlikeWhateverItIsCalled() {
        assertThat(because(
                        traits(Category.OUTAGE, Duration.ZERO, "skola", "e-post", MORNING),
                        traits(Category.WRONG_OR_DELETED_DATA, Duration.ofDays(2), "social", "e-post", MORNING)))
                .containsExactly(SAME_BEGINNING, SAME_SYSTEM);
    }

    @Test
    void whatSomebodyHasBroughtTogetherIsNotShownAgain() {
        var one = phishing(Duration.ZERO, "skola", "a");
        var other = phishing(Duration.ZERO, "skola", "a");

        assertThat(because(settledWith(one, other), other)).isEmpty();
        assertThat(because(other, settledWith(one, other))).isEmpty();
        assertThat(because(one, one)).isEmpty();
    }

    @Test
    void theMostAlikeComesFirstAndOfThoseTheNearestInTime() {
        var one = phishing(Duration.ZERO, "skola", "a", "b");
        var far = phishing(Duration.ofDays(9), "social", "a");
        var near = phishing(Duration.ofDays(-3), "social", "a");
        var both = phishing(Duration.ofDays(25), "social", "a", "b");

        assertThat(comparison.matches(one, List.of(far, near, both)))
                .extracting(Comparison.Match::other)
                .containsExactly(both, near, far);
    }
}
