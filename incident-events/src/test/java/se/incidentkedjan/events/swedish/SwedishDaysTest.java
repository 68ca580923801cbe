package se.incidentkedjan.events.swedish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SwedishDaysTest {

    @Test
    void theHolidaysOfAYearAreThoseOfTheLaw() {
        assertThat(LocalDate.of(2027, 1, 1)
                        .datesUntil(LocalDate.of(2028, 1, 1))
                        .filter(SwedishDays::isHoliday)
                        .map(LocalDate::toString))
                .containsExactly(
                        "2027-01-01",
                        "2027-01-06",
                        "2027-03-26",
                        "2027-03-28",
                        "2027-03-29",
                        "2027-05-01",
                        "2027-05-06",
                        "2027-05-16",
                        "2027-06-06",
                        "2027-06-26",
                        "2027-11-06",
                        "2027-12-25",
                        "2027-12-26");
    }

    @Test
    void threeEvesAreOffWithoutBeingHolidays() {
        assertThat(LocalDate.of(2027, 1, 1)
                        .datesUntil(LocalDate.of(2028, 1, 1))
                        .filter(SwedishDays::isEve)
                        .map(LocalDate::toString))
                .containsExactly("2027-06-25", "2027-12-24", "2027-12-31");
    }
}
