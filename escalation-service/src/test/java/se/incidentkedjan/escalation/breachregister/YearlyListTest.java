package se.incidentkedjan.escalation.breachregister;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.escalation.Config;
import se.incidentkedjan.escalation.breachregister.YearlyList.Answer;
import se.incidentkedjan.escalation.casework.Cases;
import se.incidentkedjan.escalation.casework.HandlingWork;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.events.facts.Category;

/** The figures of a yearly list. */
class YearlyListTest {

    private static final Period YEAR = Period.year(2026);

    private static YearlyList of(IncidentCase... cases) {
        return YearlyList.of(
                Stream.of(cases)
                        .flatMap(one ->
                                RegisterEntry.of(one, YEAR, Config.shipped().organisation()).stream()),
                YEAR,
                LocalDate.of(2026, 12, 24));
    }

    private static IncidentCase letter() {
        return Cases.of(Cases.MISDIRECTED_CARE_LETTER);
    }

    @Test
    void everyBreachIsCountedInItsMonthAndByWhatHappened() {
        var list = of(letter(), letter(), Cases.of(Cases.NO_PERSONAL_DATA));

        assertThat(list.all()).isEqualTo(2);
        assertThat(list.byMonth()).hasSize(12).containsEntry(YearMonth.of(2026, 11), 2);
        assertThat(list.byCategory()).containsOnlyKeys(Category.MISDIRECTED);
    }

    @Test
    void inTimeLateDecidedAndOpenAreToldApart() {
        var inTime = Cases.met(letter(), Cases.IMY, Cases.LATER).incidentCase();
        var late = Cases.done(
                        Cases.file(letter(), Cases.IMY, Cases.lateFiling(Cases.RECEIVED.plus(Duration.ofHours(80)))))
                .incidentCase();

        var list = of(inTime, late, Cases.exempted(letter(), Cases.IMY), letter());

        assertThat(list.count(Answer.IN_TIME)).isEqualTo(1);
        assertThat(list.count(Answer.LATE)).isEqualTo(1);
        assertThat(list.count(Answer.DECIDED)).isEqualTo(1);
        assertThat(list.count(Answer.OPEN)).isEqualTo(1);
    }

    @Test
    void anOpenMeasureIsLateAfterItsDay() {
        var one = letter();
        var list = of(Cases.done(HandlingWork.add(one, Cases.measure(one))).incidentCase());

        assertThat(list.measuresLate()).isEqualTo(1);
        assertThat(list.measuresOpen()).isZero();
    }
}
