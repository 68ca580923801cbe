package se.incidentkedjan.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.reporting.suppression.Aggregate;
import se.incidentkedjan.reporting.suppression.Count;
import se.incidentkedjan.reporting.suppression.Cube;
import se.incidentkedjan.reporting.suppression.Days;
import se.incidentkedjan.reporting.suppression.Published;

class RelatedTest {

    private static Days days(String from, String to) {
        return new Days(LocalDate.parse(from), LocalDate.parse(to));
    }

    /** A publication that told the total of each of these periods, when one incident had been reported on each first day. */
    private static PublishedFigures told(Days... periods) {
        return new PublishedFigures(Map.of(
                Things.INCIDENTS,
                new Published(
                        Stream.of(periods).map(Aggregate::total).toList(),
                        List.of(),
                        new Cube(Stream.of(periods)
                                .map(days -> new Count(days.from(), "skola", null, 1))
                                .toList()))));
    }

    @Test
    void aYearHasToDoWithItsPartsAndNotWithOtherYears() {
        var tertial = days("2026-01-01", "2026-04-30");
        var parts = told(tertial, days("2025-01-01", "2025-04-30"));

        var related = Related.to(List.of(Days.year(2026)), List.of(told(Days.year(2024)), parts));

        assertThat(related.days()).containsExactly(Days.year(2026), tertial);
        assertThat(related.earlier()).containsExactly(told(tertial));
    }

    @Test
    void aPeriodAcrossNewYearBindsTheYearsTogether() {
        var across = days("2025-09-01", "2026-03-31");

        var related = Related.to(
                List.of(Days.year(2026)), List.of(told(Days.year(2025)), told(across), told(Days.year(2024))));

        assertThat(related.days()).containsExactlyInAnyOrder(Days.year(2026), across, Days.year(2025));
        assertThat(related.earlier()).containsExactly(told(Days.year(2025)), told(across));
    }

    @Test
    void daysThatFollowEachOtherHaveNothingToDoWithEachOther() {
        assertThat(Related.to(List.of(Days.year(2026)), List.of(told(Days.year(2025))))
                        .earlier())
                .isEmpty();
    }
}
