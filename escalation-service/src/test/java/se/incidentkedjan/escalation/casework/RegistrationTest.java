package se.incidentkedjan.escalation.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 20);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @ValueSource(strings = {"SN 2026/123", "KS 2026-0123 § 45", "2026:7", "BUN.2026.1-2", "Ö1"})
    void aDiarienummerCanLookInManyWays(String number) {
        assertThat(Registration.isNumber(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "SN", "SN 2026/1\n2", "SN 2026/1\t", "<b>1</b>", "/2026", "a@kommun.example 1"})
    void whatIsNoDiarienummerIsRefused(String text) {
        assertThat(Registration.isNumber(text)).isFalse();
    }

    @Test
    void aDiarienummerHasAtMostSixtyFourSigns() {
        assertThat(Registration.isNumber("1".repeat(64))).isTrue();
        assertThat(Registration.isNumber("1".repeat(65))).isFalse();
    }

    @Test
    void theDayIsNeitherBeforeTheIncidentNorInTheFuture() {
        assertThat(Registration.mistakeIn(FIRST, FIRST, TODAY)).isEmpty();
        assertThat(Registration.mistakeIn(TODAY, FIRST, TODAY)).isEmpty();
        assertThat(Registration.mistakeIn(FIRST.minusDays(1), FIRST, TODAY))
                .contains(Registration.Mistake.BEFORE_INCIDENT);
        assertThat(Registration.mistakeIn(TODAY.plusDays(1), FIRST, TODAY)).contains(Registration.Mistake.IN_FUTURE);
    }
}
