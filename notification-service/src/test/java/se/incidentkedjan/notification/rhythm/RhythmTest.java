package se.incidentkedjan.notification.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.events.swedish.SwedishDays;
import se.incidentkedjan.events.swedish.SwedishTime;

class RhythmTest {

    @ParameterizedTest
    @ValueSource(strings = {"AT_ONCE", "DAILY 07:30", "DAILY 00:00", "WEEKLY MON 07:30", "WEEKLY SUN 23:59"})
    void aRhythmIsReadAsItIsWritten(String text) {
        assertThat(Rhythm.of(text))
                .hasValueSatisfying(rhythm -> assertThat(rhythm).hasToString(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "at_once",
                "DAILY",
                "DAILY 7:30",
                "DAILY 24:00",
                "WEEKLY 07:30",
                "WEEKLY MÅN 07:30",
                "AT_ONCE 07:30"
            })
    void whatIsNoRhythmIsNotRead(String text) {
        assertThat(Rhythm.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // Friday, before and after the time; over a weekend.
        "DAILY 07:30, 2026-11-20T06:29:59Z, 2026-11-20T06:30:00Z",
        "DAILY 07:30, 2026-11-20T06:30:00Z, 2026-11-23T06:30:00Z",
        // Over Christmas: Thursday is an eve, Friday a holiday.
        "DAILY 07:30, 2026-12-23T12:00:00Z, 2026-12-28T06:30:00Z",
        "WEEKLY MON 07:30, 2026-11-20T06:30:00Z, 2026-11-23T06:30:00Z",
        "WEEKLY MON 07:30, 2026-11-23T06:30:00Z, 2026-11-30T06:30:00Z",
        // A holiday is a day of the week all the same.
        "WEEKLY FRI 07:30, 2026-12-23T12:00:00Z, 2026-12-25T06:30:00Z",
        // Summer time begins at 02.00 on 28 March 2027, and ends at 03.00 on 31 October 2027.
        "WEEKLY SUN 02:30, 2027-03-27T12:00:00Z, 2027-03-28T01:30:00Z",
        "WEEKLY SUN 02:30, 2027-10-30T12:00:00Z, 2027-10-31T00:30:00Z",
        "WEEKLY SUN 02:30, 2027-10-31T00:30:00Z, 2027-11-07T01:30:00Z",
        "AT_ONCE, 2026-11-20T06:30:00Z, 2026-11-20T06:30:00Z"
    })
    void theNextTimeIsTheNextTimeThatTheClockShowsIt(String rhythm, Instant from, Instant next) {
        assertThat(Rhythm.of(rhythm).orElseThrow().next(from)).isEqualTo(next);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void fromWhateverInstantTheNextTimeIsLaterAndTheSameForAllBeforeIt(long seed) {
        var random = new Random(seed);
        for (int world = 0; world < 2_000; world++) {
            var rhythm = any(random);
            var from = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(3 * 365 * 24 * 3600));
            var next = rhythm.next(from);

            assertThat(next).isAfter(from).isBefore(from.plus(Duration.ofDays(12)));
            var between = from.plusSeconds(
                    random.nextLong(Duration.between(from, next).toSeconds()));
            assertThat(rhythm.next(between)).as("%s from %s", rhythm, between).isEqualTo(next);
            assertThat(rhythm.next(next)).isAfter(next);
            if (rhythm instanceof Rhythm.Daily) {
                var day = next.atZone(SwedishTime.ZONE).toLocalDate();
                assertThat(day.getDayOfWeek()).isLessThanOrEqualTo(DayOfWeek.FRIDAY);
                assertThat(SwedishDays.isHoliday(day) || SwedishDays.isEve(day)).isFalse();
            }
        }
    }

    private static Rhythm any(Random random) {
        var at = LocalTime.of(random.nextInt(24), random.nextInt(60));
        return random.nextBoolean() ? new Rhythm.Daily(at) : new Rhythm.Weekly(DayOfWeek.of(1 + random.nextInt(7)), at);
    }

    @Test
    void peopleReadWhatItIsInSwedish() {
        assertThat(Stream.of("AT_ONCE", "DAILY 07:30", "WEEKLY SUN 16:00")
                        .map(text -> RhythmWords.of(Rhythm.of(text).orElseThrow())))
                .containsExactly(
                        "genast, ett meddelande för varje ärende", "varje vardag kl. 07.30", "varje söndag kl. 16.00");
    }

    @Test
    void whatSomeoneHasChosenGoesBeforeWhatTheFilesSayAndIsKnownElsewhere() {
        var kept = new ArrayList<Choice>();
        var store = new ChoiceStore() {
            @Override
            public List<Choice> all() {
                return List.copyOf(kept);
            }

            @Override
            public void keep(Choice choice) {
                kept.removeIf(one -> one.person().equals(choice.person()));
                kept.add(choice);
            }
        };
        var usual = Rhythm.of("DAILY 07:30").orElseThrow();
        var weekly = Rhythm.of("WEEKLY MON 07:30").orElseThrow();
        var role = se.incidentkedjan.events.RoleCode.of("UNIT_MANAGER");
        var here = new RhythmsInForce(store, (person, any) -> usual);
        var elsewhere = new RhythmsInForce(store, (person, any) -> usual);
        assertThat(elsewhere.of("chefen", role)).isEqualTo(usual);

        here.choose(new Choice("chefen", weekly, Instant.EPOCH));

        assertThat(here.of("chefen", role)).isEqualTo(weekly);
        assertThat(here.of("annan", role)).isEqualTo(usual);
        assertThat(here.refresh()).as("known already").isEmpty();
        assertThat(elsewhere.refresh()).containsExactly("chefen");
        assertThat(elsewhere.of("chefen", role)).isEqualTo(weekly);
        assertThat(elsewhere.refresh()).as("the second time").isEmpty();
    }
}
