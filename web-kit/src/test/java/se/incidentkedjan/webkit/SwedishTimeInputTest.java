package se.incidentkedjan.webkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.webkit.TimeReading.Nothing;
import se.incidentkedjan.webkit.TimeReading.Part;
import se.incidentkedjan.webkit.TimeReading.Read;
import se.incidentkedjan.webkit.TimeReading.Twice;
import se.incidentkedjan.webkit.TimeReading.Unclear;

class SwedishTimeInputTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-20",
                "20261120",
                "20/11 2026",
                "20.11.2026",
                "20 november 2026",
                " 20  Nov 2026 ",
                "fredag 20 november 2026",
                "den 20:e november 2026"
            })
    void manyWaysToWriteADayAreUnderstood(String date) {
        assertThat(SwedishTimeInput.read(date, "16.45")).isEqualTo(new Read(Instant.parse("2026-11-20T15:45:00Z")));
    }

    @ParameterizedTest
    @CsvSource({"16.45,15:45", "16:45,15:45", "1645,15:45", "kl. 16.45,15:45", "kl 8,07:00", "08,07:00", "8.05,07:05"})
    void manyWaysToWriteATimeAreUnderstood(String time, String utc) {
        assertThat(SwedishTimeInput.read("2026-11-20", time))
                .isEqualTo(new Read(Instant.parse("2026-11-20T" + utc + ":00Z")));
    }

    @Test
    void leftEmptyIsNotWrong() {
        assertThat(SwedishTimeInput.read(" ", "")).isEqualTo(new Nothing());
    }

    @ParameterizedTest
    @CsvSource({
        "'',16.45,DATE",
        "2026-02-30,16.45,DATE",
        "i går,16.45,DATE",
        "20 smulan 2026,16.45,DATE",
        "2026-11-20,'',TIME",
        "2026-11-20,24.00,TIME",
        "2026-11-20,16.60,TIME",
        "2026-11-20,kvart i fem,TIME"
    })
    void whatIsUnclearPointsToTheInputToMend(String date, String time, Part part) {
        assertThat(SwedishTimeInput.read(date, time)).isInstanceOfSatisfying(Unclear.class, unclear -> {
            assertThat(unclear.part()).isEqualTo(part);
            assertThat(unclear.message()).isNotBlank();
        });
    }

    @Test
    void theHourThatDoesNotExistIsSaidSo() {
        assertThat(SwedishTimeInput.read("2027-03-28", "02.30"))
                .isInstanceOfSatisfying(
                        Unclear.class, unclear -> assertThat(unclear.message()).contains("klockan ställdes fram"));
    }

    @Test
    void theHourThatOccursTwiceGivesBoth() {
        assertThat(SwedishTimeInput.read("2026-10-25", "02.30"))
                .isEqualTo(new Twice(Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T01:30:00Z")));
    }

    @Test
    void whatIsWrittenIsReadBackForAnyMoment() {
        Random random = new Random(415);
        for (int round = 0; round < 5_000; round++) {
            Instant moment = anyMoment(random).truncatedTo(ChronoUnit.MINUTES);
            ZonedDateTime local = moment.atZone(SwedishTime.ZONE);
            String time = "%02d.%02d".formatted(local.getHour(), local.getMinute());
            switch (SwedishTimeInput.read(SwedishTime.date(local.toLocalDate()), time)) {
                case Read read -> assertThat(read.instant()).isEqualTo(moment);
                case Twice twice -> assertThat(moment).isIn(twice.earlier(), twice.later());
                case TimeReading other -> assertThat(other).as("%s", moment).isNull();
            }
        }
    }

    private static Instant anyMoment(Random random) {
        Instant nearTheChange = Instant.parse("2026-10-25T00:00:00Z").plusSeconds(random.nextInt(-7_200, 10_800));
        Instant anyTime = Instant.ofEpochSecond(random.nextLong(1_577_836_800L, 2_524_608_000L));
        return random.nextInt(4) == 0 ? nearTheChange : anyTime;
    }
}
