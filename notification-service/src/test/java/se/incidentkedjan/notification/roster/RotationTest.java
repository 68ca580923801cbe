package se.incidentkedjan.notification.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.notification.roster.PlanFiles.IT_ON_CALL;
import static se.incidentkedjan.notification.roster.PlanFiles.at;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RotationTest {

    private static Rotation weekly(Rotation.Swap... swaps) {
        return new Rotation(
                IT_ON_CALL,
                null,
                List.of("anna", "bo", "cia"),
                LocalDate.of(2026, 11, 23),
                7,
                LocalTime.of(8, 0),
                List.of(swaps));
    }

    @Test
    void turnsChangeOnTheHourAndComeAround() {
        assertThat(weekly().onDuty(at("2026-11-23 07:59"))).isEmpty();
        assertThat(weekly().onDuty(at("2026-11-23 08:00"))).hasValue("anna");
        assertThat(weekly().onDuty(at("2026-11-30 07:59"))).hasValue("anna");
        assertThat(weekly().onDuty(at("2026-11-30 08:00"))).hasValue("bo");
        assertThat(weekly().onDuty(at("2026-12-14 08:00"))).hasValue("anna");
        assertThat(weekly().onDuty(at("2027-03-29 08:00"))).as("after the leap").hasValue("anna");
    }

    @Test
    void whoeverHasSwappedHasTheDutyAndTheTurnGoesOnAfterwards() {
        var swapped = weekly(new Rotation.Swap("cia", new Span(at("2026-11-25 08:00"), at("2026-11-26 08:00"))));

        assertThat(swapped.onDuty(at("2026-11-25 12:00"))).hasValue("cia");
        assertThat(swapped.turns(new Span(at("2026-11-23 08:00"), at("2026-11-30 08:00"))))
                .extracting(Rotation.Turn::person)
                .containsExactly("anna", "cia", "anna");
    }

    /** Someone always has the duty from the first turn on; turns meet, and none is longer or shorter than the leap makes it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void thereIsOneOnDutyAtEveryInstantAndTurnsFollowEachOther(long seed) {
        var random = new Random(seed);
        for (var world = 0; world < 60; world++) {
            var people = new ArrayList<String>();
            for (var i = 0; i <= random.nextInt(4); i++) {
                people.add("p" + i);
            }
            var days = 1 + random.nextInt(10);
            var starts = LocalDate.of(2026, 10, 1).plusDays(random.nextInt(200));
            var rotation = new Rotation(
                    IT_ON_CALL,
                    null,
                    people,
                    starts,
                    days,
                    LocalTime.of(random.nextInt(24), 30 * random.nextInt(2)),
                    List.of());
            var begin = Span.instantOf(starts.atTime(rotation.changes()));
            var end = begin.plus(Duration.ofDays(250));

            var turns = rotation.turns(new Span(begin, end));

            assertThat(turns.getFirst().span().from()).isEqualTo(begin);
            assertThat(turns.getLast().span().to()).isEqualTo(end);
            for (var i = 0; i + 1 < turns.size(); i++) {
                assertThat(turns.get(i).span().to())
                        .isEqualTo(turns.get(i + 1).span().from());
                if (people.size() > 1) {
                    assertThat(turns.get(i).person())
                            .isNotEqualTo(turns.get(i + 1).person());
                    assertThat(turns.get(i).span().length())
                            .isBetween(
                                    Duration.ofDays(days).minusHours(1),
                                    Duration.ofDays(days).plusHours(1));
                }
            }
            for (var turn : turns) {
                assertThat(rotation.onDuty(turn.span().from())).hasValue(turn.person());
                assertThat(rotation.onDuty(turn.span().to().minusNanos(1))).hasValue(turn.person());
            }
        }
    }
}
