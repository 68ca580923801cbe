package se.incidentkedjan.reporting.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.reporting.opendata.YearComparison.Line;
import se.incidentkedjan.reporting.statistics.Organisation.Group;

class YearComparisonTest {

    private static final String OWN = "9999";

    private static OpenValue category(String code, long number) {
        return OpenValue.told(Measure.BY_CATEGORY, code, number);
    }

    private static Line line(YearComparison comparison, Measure measure, String member) {
        return comparison.measures().stream()
                .filter(one -> one.measure() == measure)
                .flatMap(one -> one.lines().stream())
                .filter(one -> one.member().equals(member))
                .findFirst()
                .orElseThrow();
    }

    private static List<OpenYear> others(long... incidents) {
        var years = new ArrayList<OpenYear>();
        for (int at = 0; at < incidents.length; at++) {
            years.add(Years.neighbour("1%03d".formatted(at), Group.B, 2026, Years.incidents(incidents[at])));
        }
        return years;
    }

    @Test
    void quartilesAreToldOfFiveAndMore() {
        var four = line(YearComparison.of(others(10, 40, 20, 30), 2026, null, OWN), Measure.INCIDENTS, "ALL");
        var five = line(YearComparison.of(others(10, 50, 20, 40, 30), 2026, null, OWN), Measure.INCIDENTS, "ALL");

        assertThat(four.others())
                .isEqualTo(
                        new Spread(4, 0, new BigDecimal(10), null, new BigDecimal("25.00"), null, new BigDecimal(40)));
        assertThat(five.others())
                .isEqualTo(new Spread(
                        5,
                        0,
                        new BigDecimal(10),
                        new BigDecimal(20),
                        new BigDecimal(30),
                        new BigDecimal(40),
                        new BigDecimal(50)));
    }

    @Test
    void whatIsKeptBackIsCountedAndIsNoNought() {
        var hidden = Years.neighbour("0180", Group.A, 2026, OpenValue.hidden(Measure.INCIDENTS, "ALL"));
        var missing = Years.neighbour("0181", Group.A, 2026, OpenValue.missing(Measure.INCIDENTS, "ALL"));
        var told = Years.neighbour("0182", Group.A, 2026, Years.incidents(8));

        var line = line(YearComparison.of(List.of(hidden, missing, told), 2026, null, OWN), Measure.INCIDENTS, "ALL");

        assertThat(line.others().told()).isEqualTo(1);
        assertThat(line.others().hidden()).isEqualTo(1);
        assertThat(line.others().median()).isEqualTo("8");
        assertThat(line.others().lowest()).isEqualTo("8");
    }

    @Test
    void onlyTheChosenYearAndGroupAreComparedAndTheOwnIsNotAmongTheOthers() {
        var years = List.of(
                Years.neighbour(OWN, Group.C, 2026, Years.incidents(7)),
                Years.neighbour("0180", Group.A, 2026, Years.incidents(100)),
                Years.neighbour("2480", Group.C, 2026, Years.incidents(9)),
                Years.neighbour("2480", Group.C, 2025, Years.incidents(1000)));

        var comparison = YearComparison.of(years, 2026, Group.C, OWN);

        var line = line(comparison, Measure.INCIDENTS, "ALL");
        assertThat(line.own()).isEqualTo("7");
        assertThat(line.others().median()).isEqualTo("9");
        assertThat(line.others().told()).isEqualTo(1);
        assertThat(comparison.others()).hasSize(1);
    }

    @Test
    void kindsAreComparedAsSharesOfAllIncidents() {
        var own = Years.neighbour(OWN, Group.C, 2026, Years.incidents(50), category("PHISHING", 10));
        var large = Years.neighbour("0180", Group.A, 2026, Years.incidents(3000), category("PHISHING", 1000));

        var line = line(YearComparison.of(List.of(own, large), 2026, null, OWN), Measure.BY_CATEGORY, "PHISHING");

        assertThat(line.own()).isEqualTo("20.0");
        assertThat(line.others().median()).isEqualTo("33.3");
    }

    @Test
    void aShareOfAnUnknownNumberIsNone() {
        var nothing = Years.neighbour("0180", Group.A, 2026, Years.incidents(0), category("PHISHING", 0));
        var hidden = Years.neighbour(
                "0181", Group.A, 2026, OpenValue.hidden(Measure.INCIDENTS, "ALL"), category("PHISHING", 12));

        var line = line(YearComparison.of(List.of(nothing, hidden), 2026, null, OWN), Measure.BY_CATEGORY, "PHISHING");

        assertThat(line.others()).isEqualTo(new Spread(0, 1, null, null, null, null, null));
    }

    @Test
    void aMunicipalitysOwnDutiesAreComparedToo() {
        var other = Years.neighbour("0180", Group.A, 2026, OpenValue.told(Measure.DUTIES_APPLIED, "OWN_DUTY", 6));

        var line = line(YearComparison.of(List.of(other), 2026, null, OWN), Measure.DUTIES_APPLIED, "OWN_DUTY");

        assertThat(line.others().median()).isEqualTo("6");
    }

    @Test
    void aDutyThatHasAppliedNowhereIsLeftOut() {
        var other = Years.neighbour(
                "0180",
                Group.A,
                2026,
                OpenValue.told(Measure.DUTIES_APPLIED, "ALL", 0),
                OpenValue.told(Measure.DUTIES_APPLIED, "LEX_SARAH", 0),
                OpenValue.hidden(Measure.DUTIES_APPLIED, "LEX_MARIA"));

        var compared = YearComparison.of(List.of(other), 2026, null, OWN).measures();

        assertThat(compared)
                .singleElement()
                .satisfies(measure ->
                        assertThat(measure.lines()).extracting(Line::member).containsExactly("ALL", "LEX_MARIA"));
    }

    @Property(tries = 200)
    void halfAreAtOrBelowTheMedianAndHalfAtOrAbove(
            @ForAll @Size(min = 1, max = 40) List<@LongRange(min = 0, max = 10_000) Long> numbers) {
        var spread = Spread.of(numbers.stream().map(BigDecimal::valueOf).toList(), 0);

        assertThat(spread.median()).isNotNull().isBetween(spread.lowest(), spread.highest());
        assertThat(numbers.stream()
                                .filter(one -> BigDecimal.valueOf(one).compareTo(spread.median()) <= 0)
                                .count()
                        * 2)
                .isGreaterThanOrEqualTo(numbers.size());
        assertThat(numbers.stream()
                                .filter(one -> BigDecimal.valueOf(one).compareTo(spread.median()) >= 0)
                                .count()
                        * 2)
                .isGreaterThanOrEqualTo(numbers.size());
        if (spread.lowerQuartile() != null) {
            assertThat(spread.lowerQuartile()).isBetween(spread.lowest(), spread.median());
            assertThat(spread.upperQuartile()).isBetween(spread.median(), spread.highest());
        }
    }
}
