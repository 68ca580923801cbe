package se.incidentkedjan.reporting.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.incidentkedjan.reporting.suppression.Town.FIRST;
import static se.incidentkedjan.reporting.suppression.Town.SECOND;
import static se.incidentkedjan.reporting.suppression.Town.THIRD;
import static se.incidentkedjan.reporting.suppression.Town.YEAR;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.reporting.suppression.Outcome.Hidden;
import se.incidentkedjan.reporting.suppression.Outcome.Reason;
import se.incidentkedjan.reporting.suppression.Outcome.Shown;

class SuppressionTest {

    private static final Set<String> CARE = Set.of("care");
    private static final Set<String> SCHOOL = Set.of("school");
    private static final Set<String> ROADS = Set.of("roads");
    private static final Set<String> PLANS = Set.of("plans");
    private static final Trait SNOOPED = new Trait("category", "SNOOPING");
    private static final Trait LOST = new Trait("category", "LOST");
    private static final Trait SENT = new Trait("category", "MISDIRECTED");

    private final Suppression suppression = Suppression.of(Suppression.DEFAULT_THRESHOLD);

    @Test
    void aBodyWithTwoIncidentsHidesOneMoreBodyAndNothingElse() {
        var town = Town.empty()
                .with(2, FIRST, "care")
                .with(9, FIRST, "school")
                .with(30, FIRST, "roads")
                .with(40, FIRST, "plans");

        var released = suppression.protect(bodies(YEAR), List.of(), town.cube());

        assertThat(released.of(Aggregate.of(YEAR, CARE))).isEqualTo(new Hidden(Reason.SMALL));
        assertThat(released.of(Aggregate.of(YEAR, SCHOOL))).isEqualTo(new Hidden(Reason.PROTECTS_ANOTHER));
        assertThat(released.of(Aggregate.of(YEAR, ROADS))).isEqualTo(new Shown(30));
        assertThat(released.of(Aggregate.of(YEAR, PLANS))).isEqualTo(new Shown(40));
        assertThat(released.of(Aggregate.total(YEAR))).isEqualTo(new Shown(81));
        assertThat(released.exposed()).isEmpty();
    }

    @Test
    void twoSmallBodiesThatAddUpToEnoughHideNothingElse() {
        var town = Town.empty()
                .with(2, FIRST, "care")
                .with(3, FIRST, "school")
                .with(30, FIRST, "roads")
                .with(40, FIRST, "plans");

        var released = suppression.protect(bodies(YEAR), List.of(), town.cube());

        assertThat(hidden(released)).containsExactly(Aggregate.of(YEAR, CARE), Aggregate.of(YEAR, SCHOOL));
    }

    @Test
    void twoSmallBodiesThatAddUpToFewHideAThird() {
        var town = Town.empty()
                .with(1, FIRST, "care")
                .with(1, FIRST, "school")
                .with(30, FIRST, "roads")
                .with(40, FIRST, "plans");

        var released = suppression.protect(bodies(YEAR), List.of(), town.cube());

        assertThat(hidden(released))
                .containsExactly(Aggregate.of(YEAR, CARE), Aggregate.of(YEAR, SCHOOL), Aggregate.of(YEAR, ROADS));
    }

    @Test
    void whereNothingIsSmallAllIsShownAndSoAreZeros() {
        var town = Town.empty().with(12, FIRST, "care").with(9, FIRST, "school").with(30, FIRST, "roads");

        var released = suppression.protect(bodies(YEAR), List.of(), town.cube());

        assertThat(hidden(released)).isEmpty();
        assertThat(released.of(Aggregate.of(YEAR, PLANS))).isEqualTo(new Shown(0));
    }

    @Test
    void aSmallCellHidesARectangleOfTheSmallestCells() {
        var town = Town.empty();
        for (var body : List.of("care", "school", "roads", "plans")) {
            town.with(body.equals("care") ? 2 : body.equals("school") ? 18 : 20, FIRST, body, "category", "SNOOPING");
            town.with(body.equals("roads") ? 90 : 10, FIRST, body, "category", "LOST");
            town.with(body.equals("plans") ? 15 : 60, FIRST, body, "category", "MISDIRECTED");
        }

        var released = suppression.protect(
                Town.everything(YEAR, List.of(CARE, SCHOOL, ROADS, PLANS), List.of(SNOOPED, LOST, SENT)),
                List.of(),
                town.cube());

        assertThat(hidden(released))
                .containsExactly(
                        Aggregate.of(YEAR, CARE, SNOOPED),
                        Aggregate.of(YEAR, CARE, LOST),
                        Aggregate.of(YEAR, SCHOOL, SNOOPED),
                        Aggregate.of(YEAR, SCHOOL, LOST));
    }

    @Test
    void whatTheTertialsToldIsNotWorkedOutFromTheYear() {
        var town = Town.empty();
        for (var days : List.of(FIRST, SECOND, THIRD)) {
            town.with(days == THIRD ? 2 : 8, days, "care")
                    .with(9, days, "school")
                    .with(30, days, "roads")
                    .with(40, days, "plans");
        }
        var earlier = new ArrayList<Published>();
        for (var days : List.of(FIRST, SECOND)) {
            var tertial = suppression.protect(bodies(days), earlier, town.cube());
            assertThat(hidden(tertial)).isEmpty();
            earlier.add(tertial.published(town.cube()));
        }

        var year = suppression.protect(bodies(YEAR), earlier, town.cube());

        assertThat(hidden(year)).containsExactly(Aggregate.of(YEAR, CARE), Aggregate.of(YEAR, SCHOOL));
        assertThat(year.of(Aggregate.of(YEAR, CARE))).isEqualTo(new Hidden(Reason.PROTECTS_ANOTHER));
    }

    @Test
    void aCorrectedReportDoesNotTellWhatTheFirstOneHid() {
        var before = Town.empty()
                .with(2, FIRST, "care")
                .with(9, FIRST, "school")
                .with(30, FIRST, "roads")
                .with(40, FIRST, "plans");
        var first = suppression.protect(bodies(YEAR), List.of(), before.cube());
        var after = before.copy().with(7, SECOND, "care");

        var second = suppression.protect(bodies(YEAR), List.of(first.published(before.cube())), after.cube());

        assertThat(hidden(first)).containsExactly(Aggregate.of(YEAR, CARE), Aggregate.of(YEAR, SCHOOL));
        assertThat(hidden(second)).containsExactly(Aggregate.of(YEAR, CARE), Aggregate.of(YEAR, SCHOOL));
        assertThat(second.exposed()).isEmpty();
    }

    @Test
    void anIncidentThatGetsAnotherCategoryAfterwardsDoesNotGiveAwayTheOneThatIsLeft() {
        var before = Town.empty();
        for (var body : List.of("care", "school", "roads")) {
            before.with(12, FIRST, body, "category", "LOST").with(20, FIRST, body, "category", "MISDIRECTED");
            before.with(body.equals("care") ? 1 : 7, FIRST, body, "category", "SNOOPING");
        }
        var wanted = Town.everything(YEAR, List.of(CARE, SCHOOL, ROADS), List.of(SNOOPED, LOST, SENT));
        var first = suppression.protect(wanted, List.of(), before.cube());
        var after = before.copy().without(0).with(1, FIRST, "care", "category", "SNOOPING");
        for (int late = 0; late < 6; late++) {
            after.with(1, SECOND, "care", "category", "SNOOPING");
        }

        var second = suppression.protect(wanted, List.of(first.published(before.cube())), after.cube());

        assertThat(first.of(Aggregate.of(YEAR, CARE, SNOOPED))).isEqualTo(new Hidden(Reason.SMALL));
        assertThat(second.of(Aggregate.of(YEAR, CARE, SNOOPED))).isEqualTo(new Hidden(Reason.PROTECTS_ANOTHER));
        assertThat(second.exposed()).isEmpty();
    }

    @Test
    void whatEarlierPublicationsToldTogetherIsNamed() {
        var town = Town.empty()
                .with(2, FIRST, "care")
                .with(9, FIRST, "school")
                .with(30, FIRST, "roads")
                .with(40, FIRST, "plans");
        var careless = new Published(
                List.of(
                        Aggregate.total(YEAR),
                        Aggregate.of(YEAR, SCHOOL),
                        Aggregate.of(YEAR, ROADS),
                        Aggregate.of(YEAR, PLANS)),
                List.of(Aggregate.of(YEAR, CARE)),
                town.cube());

        var released = suppression.protect(bodies(YEAR), List.of(careless), town.cube());

        assertThat(released.exposed()).containsExactly(new Exposed(Aggregate.of(YEAR, CARE), 2, 2));
        assertThat(released.of(Aggregate.of(YEAR, CARE))).isEqualTo(new Hidden(Reason.SMALL));
    }

    @Test
    void aMunicipalityWithThreeIncidentsShowsItsTotalAndSaysThatTheRestIsNarrow() {
        var town = Town.empty().with(2, FIRST, "care").with(1, FIRST, "school");

        var released = suppression.protect(bodies(YEAR), List.of(), town.cube());

        assertThat(released.of(Aggregate.total(YEAR))).isEqualTo(new Shown(3));
        assertThat(released.of(Aggregate.of(YEAR, CARE))).isEqualTo(new Hidden(Reason.SMALL));
        assertThat(released.exposed())
                .containsExactly(
                        new Exposed(Aggregate.of(YEAR, CARE), 0, 3), new Exposed(Aggregate.of(YEAR, SCHOOL), 0, 3));
    }

    @Test
    void aShareIsToldOnlyWhenItsPartsAre() {
        var town = Town.empty()
                .with(2, FIRST, "care")
                .with(9, FIRST, "school")
                .with(30, FIRST, "roads")
                .with(40, FIRST, "plans");

        var released = suppression.protect(bodies(YEAR), List.of(), town.cube());

        assertThat(released.mayTell(Aggregate.of(YEAR, ROADS), Aggregate.total(YEAR)))
                .isTrue();
        assertThat(released.mayTell(Aggregate.of(YEAR, CARE), Aggregate.total(YEAR)))
                .isFalse();
        assertThat(released.mayTell(Aggregate.of(FIRST, ROADS))).isFalse();
        assertThatThrownBy(() -> released.of(Aggregate.of(FIRST, ROADS))).hasMessageContaining("nobody asked");
    }

    @Test
    void anIncidentMayHaveSeveralAspects() {
        var town = Town.empty()
                .with(2, FIRST, "care", aspects("yes", "yes"))
                .with(20, FIRST, "care", aspects("yes", "no"))
                .with(30, FIRST, "school", aspects("no", "yes"))
                .with(30, FIRST, "school", aspects("yes", "yes"));

        var released = suppression.protect(
                Town.everything(
                        YEAR, List.of(CARE, SCHOOL), List.of(Trait.has("aspect", "K"), Trait.has("aspect", "R"))),
                List.of(),
                town.cube());

        assertThat(hidden(released))
                .containsExactly(
                        Aggregate.of(YEAR, CARE, Trait.has("aspect", "R")),
                        Aggregate.of(YEAR, SCHOOL, Trait.has("aspect", "R")));
    }

    @Test
    void aCubeThatDoesNotAddUpIsRefusedWithWhatWhenAndWhere() {
        var town = Town.empty().with(3, FIRST, "care", "category", "LOST").with(1, FIRST, "care");

        assertThatThrownBy(() -> suppression.protect(
                        Town.everything(FIRST, List.of(CARE), List.of(LOST)), List.of(), town.cube()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "topic category add up to 3 incidents where there are 4, 2026-01-01..2026-04-30 in [care]");
    }

    private static String[] aspects(String k, String r) {
        return new String[] {"aspect/K", k, "aspect/R", r};
    }

    private static List<Wanted> bodies(Days days) {
        return Stream.concat(
                        Town.of(Rank.BODY, Aggregate.total(days)).stream(),
                        Stream.of(CARE, SCHOOL, ROADS, PLANS)
                                .map(units -> new Wanted(Aggregate.of(days, units), Rank.BODY)))
                .toList();
    }

    private static List<Aggregate> hidden(Released released) {
        return released.outcomes().keySet().stream()
                .filter(aggregate -> released.of(aggregate) instanceof Hidden)
                .toList();
    }
}
