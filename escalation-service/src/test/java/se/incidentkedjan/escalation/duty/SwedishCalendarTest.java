package se.incidentkedjan.escalation.duty;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SwedishCalendarTest {

    @Test
    void everyDayOfTwoGenerationsAgreesWithAnIndependentCalendar() {
        var calendar = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN));
        for (var year = 2018; year <= 2070; year++) {
            var holidays = calendar.getHolidays(Year.of(year)).stream()
                    .map(Holiday::getDate)
                    .collect(Collectors.toSet());
            LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).forEach(day -> {
                var free = holidays.contains(day)
                        || day.getDayOfWeek() == DayOfWeek.SATURDAY
                        || day.getDayOfWeek() == DayOfWeek.SUNDAY;
                assertThat(SwedishCalendar.isFree(day)).as("%s", day).isEqualTo(free);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-02", "2026-01-05", "2026-04-30", "2026-05-25"})
    void skartorsdagTrettondagsaftonValborgAndAnnandagPingstAreWorkingDays(LocalDate day) {
        assertThat(SwedishCalendar.isFree(day)).isFalse();
    }

    @Test
    void theNextWorkingDayAfterChristmasEveMayBeFarAway() {
        assertThat(SwedishCalendar.workingDayFrom(LocalDate.of(2026, 12, 24))).isEqualTo(LocalDate.of(2026, 12, 28));
    }
}
