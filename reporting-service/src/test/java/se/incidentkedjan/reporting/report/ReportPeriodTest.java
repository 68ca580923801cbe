package se.incidentkedjan.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.reporting.statistics.Period;

class ReportPeriodTest {

    private static ReportPeriod period(String code) {
        return ReportPeriod.parse(code).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "2026, 2026-01-01, 2026-12-31, helåret 2026",
        "2026-T1, 2026-01-01, 2026-04-30, tertial 1 2026",
        "2026-T3, 2026-09-01, 2026-12-31, tertial 3 2026",
        "2028-02, 2028-02-01, 2028-02-29, februari 2028",
        "2026-01-01..2026-06-30, 2026-01-01, 2026-06-30, tiden 1 januari 2026–30 juni 2026",
    })
    void aPeriodIsReadAndNamed(String code, LocalDate from, LocalDate to, String name) {
        assertThat(period(code)).isEqualTo(new ReportPeriod(code, name, new Period(from, to)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "26",
                "2026-T0",
                "2026-T4",
                "2026-00",
                "2026-13",
                "2026-02-30..2026-03-01",
                "2026-05-02..2026-05-01",
                "1026",
                "2026-01-01..2099-01-01",
                "2026-01-01",
                "helåret"
            })
    void whatIsNoPeriodIsNotRead(String code) {
        assertThat(ReportPeriod.parse(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026, 2025-01-01, 2025-12-31",
        "2024, 2023-01-01, 2023-12-31",
        "2025-02, 2024-02-01, 2024-02-29",
        "2024-02, 2023-02-01, 2023-02-28",
        "2024-02-29..2024-03-05, 2023-02-28, 2023-03-05",
        "2026-03-10..2026-03-20, 2025-03-10, 2025-03-20",
    })
    void itIsComparedWithTheSameDaysOfTheYearBefore(String code, LocalDate from, LocalDate to) {
        assertThat(period(code).yearBefore()).isEqualTo(new Period(from, to));
    }

    @Test
    void aPeriodThatIsNotOverIsComparedWithAsLongATime() {
        var soFar = period("2026").until(LocalDate.of(2026, 11, 20));

        assertThat(soFar.period().to()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(soFar.yearBefore().to()).isEqualTo(LocalDate.of(2025, 11, 20));
        assertThat(soFar.name()).isEqualTo("helåret 2026 till och med 20 november 2026");
        assertThat(soFar.nameOfYearBefore()).isEqualTo("tiden 1 januari 2025–20 november 2025");
        assertThat(soFar.code()).isEqualTo("2026");
    }

    @Test
    void aPeriodThatIsOverOrHasNotBegunStaysAsItIs() {
        var year = period("2026");

        assertThat(year.until(LocalDate.of(2026, 12, 31))).isEqualTo(year);
        assertThat(year.until(LocalDate.of(2027, 3, 1))).isEqualTo(year);
        assertThat(year.until(LocalDate.of(2025, 3, 1))).isEqualTo(year);
    }

    @Test
    void aYearIsComparedWithAYearByName() {
        assertThat(period("2026").nameOfYearBefore()).isEqualTo("helåret 2025");
        assertThat(period("2026-T1").nameOfYearBefore()).isEqualTo("tertial 1 2025");
        assertThat(period("2026-03").nameOfYearBefore()).isEqualTo("mars 2025");
    }
}
