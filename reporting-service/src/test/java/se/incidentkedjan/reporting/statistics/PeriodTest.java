package se.incidentkedjan.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.reporting.counting.Stretch;

class PeriodTest {

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void aPeriodIsReadFromAsFewPagesAsThereAre() {
        assertThat(period("2025-01-01", "2026-12-31").stretches())
                .extracting(Stretch::code)
                .hasSize(24)
                .startsWith("2025-01", "2025-02")
                .endsWith("2026-11", "2026-12");
        assertThat(period("2026-01-01", "2026-06-30").stretches())
                .extracting(Stretch::code)
                .containsExactly("2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06");
        assertThat(period("2026-04-30", "2026-09-02").stretches())
                .extracting(Stretch::code)
                .containsExactly("2026-04-30", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09-01", "2026-09-02");
        assertThat(period("2024-02-01", "2024-02-28").stretches()).hasSize(28);
    }

    @Test
    void theStretchesOfAPeriodFollowOnEachOtherAndAreItsDaysExactly() {
        var random = new Random(8);
        for (int i = 0; i < 5_000; i++) {
            var from = LocalDate.of(2019, 12, 15).plusDays(random.nextInt(1_500));
            var to = from.plusDays(random.nextInt(1_200));
            var next = from;
            for (var stretch : new Period(from, to).stretches()) {
                assertThat(stretch.from()).isEqualTo(next);
                next = stretch.to().plusDays(1);
            }
            assertThat(next).isEqualTo(to.plusDays(1));
        }
    }
}
