package se.incidentkedjan.reporting.statistics.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.reporting.statistics.Period;

class ChosenPeriodTest {

    private static ChosenPeriod chosen(String part, int year, String today) {
        return ChosenPeriod.read(Integer.toString(year), part, LocalDate.parse(today))
                .orElseThrow();
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void aPeriodThatIsOverIsComparedWithTheWholeOfTheSameAYearBefore() {
        assertThat(chosen("ar", 2025, "2026-11-20").before()).contains(period("2024-01-01", "2024-12-31"));
        assertThat(chosen("t2", 2026, "2026-11-20").before()).contains(period("2025-05-01", "2025-08-31"));
        assertThat(chosen("m2", 2025, "2026-11-20").before()).contains(period("2024-02-01", "2024-02-29"));
    }

    @Test
    void aPeriodThatGoesOnIsComparedWithAsManyDaysOfAYearBefore() {
        assertThat(chosen("ar", 2026, "2026-11-20").before()).contains(period("2025-01-01", "2025-11-20"));
        assertThat(chosen("m2", 2028, "2028-02-29").before()).contains(period("2027-02-01", "2027-02-28"));
    }

    @Test
    void whatHasNotBegunIsComparedWithNothing() {
        assertThat(chosen("m12", 2026, "2026-11-20").before()).isEmpty();
        assertThat(chosen("ar", 2027, "2026-11-20").before()).isEmpty();
    }

    @Test
    void theLatestTwelveMonthsEndWithThisOneWhateverTheYear() {
        var latest = chosen("senaste", 2019, "2026-11-20");

        assertThat(latest.period()).isEqualTo(period("2025-12-01", "2026-11-30"));
        assertThat(latest.before()).contains(period("2024-12-01", "2025-11-20"));
        assertThat(latest.name()).isEqualTo("de senaste 12 månaderna");
    }

    @Property(tries = 500)
    void twoPeriodsThatAreComparedNeverOverlapAndDifferByALeapDayAtMost(
            @ForAll @IntRange(min = 0, max = 17) int which,
            @ForAll @IntRange(min = 2019, max = 2030) int year,
            @ForAll @IntRange(min = 0, max = 4000) int day) {
        var parts = new ChosenPeriod(year, "ar", LocalDate.EPOCH).parts().options();
        var today = LocalDate.of(2019, 1, 1).plusDays(day);
        var chosen = new ChosenPeriod(year, parts.get(which % parts.size()).value(), today);

        chosen.before().ifPresent(before -> {
            var seen = chosen.goesOn() ? today : chosen.period().to();
            assertThat(before.to()).isBefore(chosen.period().from());
            assertThat(days(before) - days(new Period(chosen.period().from(), seen)))
                    .isBetween(-1L, 1L);
        });
    }

    private static long days(Period period) {
        return period.to().toEpochDay() - period.from().toEpochDay();
    }
}
