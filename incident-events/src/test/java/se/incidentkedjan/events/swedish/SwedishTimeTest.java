package se.incidentkedjan.events.swedish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwedishTimeTest {

    private static final Instant FRIDAY = Instant.parse("2026-11-20T15:45:59Z");

    @Test
    void aMomentIsWrittenInFull() {
        assertThat(SwedishTime.dateAndTime(FRIDAY)).isEqualTo("fredag 20 november 2026 kl. 16.45");
        assertThat(SwedishTime.dateAndTime(Instant.parse("2026-06-30T22:05:00Z")))
                .isEqualTo("onsdag 1 juli 2026 kl. 00.05");
    }

    @Test
    void aMomentIsWrittenInShort() {
        assertThat(SwedishTime.shortDateAndTime(FRIDAY)).isEqualTo("2026-11-20 16.45");
    }

    @Test
    void daysAndMonthsAreWrittenWithoutClock() {
        assertThat(SwedishTime.date(LocalDate.of(2026, 12, 24))).isEqualTo("torsdag 24 december 2026");
        assertThat(SwedishTime.month(YearMonth.of(2026, 5))).isEqualTo("maj 2026");
    }

    @Test
    void theHourThatOccursTwiceSaysWhichItIs() {
        Instant first = Instant.parse("2026-10-25T00:30:00Z");
        Instant second = first.plus(Duration.ofHours(1));
        assertThat(SwedishTime.dateAndTime(first)).isEqualTo("söndag 25 oktober 2026 kl. 02.30 (sommartid)");
        assertThat(SwedishTime.dateAndTime(second)).isEqualTo("söndag 25 oktober 2026 kl. 02.30 (normaltid)");
        assertThat(SwedishTime.machine(first)).isEqualTo("2026-10-25T02:30+02:00");
        assertThat(SwedishTime.machine(second)).isEqualTo("2026-10-25T02:30+01:00");
    }

    @Test
    void seventyTwoHoursAcrossTheEndOfSummerTimeShowOneHourLess() {
        Instant aware = Instant.parse("2026-10-23T13:30:00Z");
        assertThat(SwedishTime.dateAndTime(aware)).isEqualTo("fredag 23 oktober 2026 kl. 15.30");
        assertThat(SwedishTime.dateAndTime(aware.plus(Duration.ofHours(72))))
                .isEqualTo("måndag 26 oktober 2026 kl. 14.30");
    }

    @Test
    void whatMachinesReadIsTheSameMinuteForAnyMoment() {
        Random random = new Random(20261120);
        for (int round = 0; round < 5_000; round++) {
            Instant moment = anyMoment(random);
            assertThat(OffsetDateTime.parse(SwedishTime.machine(moment)).toInstant())
                    .isEqualTo(moment.truncatedTo(ChronoUnit.MINUTES));
        }
    }

    @Test
    void twoMomentsAMinuteApartAreNeverWrittenAlike() {
        Random random = new Random(72);
        for (int round = 0; round < 5_000; round++) {
            Instant moment = anyMoment(random);
            assertThat(SwedishTime.dateAndTime(moment))
                    .isNotEqualTo(SwedishTime.dateAndTime(moment.plus(Duration.ofHours(1))))
                    .isNotEqualTo(SwedishTime.dateAndTime(moment.plusSeconds(60)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PT72H, 3 dygn",
        "PT71H59M, 2 dygn och 23 timmar",
        "PT25H, 1 dygn och 1 timme",
        "PT24H5M, 1 dygn",
        "PT1H1M, 1 timme och 1 minut",
        "PT59S, mindre än en minut",
    })
    void lengthsAreRoundedDown(Duration length, String written) {
        assertThat(SwedishTime.length(length)).isEqualTo(written);
    }

    @Test
    void whatIsOverIsSaidToBeOver() {
        Instant due = Instant.parse("2026-11-20T15:45:00Z");

        assertThat(SwedishTime.left(due, due.plusSeconds(7200))).isEqualTo("2 timmar kvar");
        assertThat(SwedishTime.left(due.plusSeconds(7200), due)).isEqualTo("gick ut för 2 timmar sedan");
    }

    @Test
    void theNightWithoutAnHourAfterTwoIsWrittenAsItWas() {
        assertThat(SwedishTime.dateAndTime(Instant.parse("2026-03-29T00:59:00Z")))
                .isEqualTo("söndag 29 mars 2026 kl. 01.59");
        assertThat(SwedishTime.dateAndTime(Instant.parse("2026-03-29T01:00:00Z")))
                .isEqualTo("söndag 29 mars 2026 kl. 03.00");
    }

    private static Instant anyMoment(Random random) {
        Instant nearTheChange = Instant.parse("2026-10-25T00:00:00Z").plusSeconds(random.nextInt(-7_200, 10_800));
        Instant anyTime = Instant.ofEpochSecond(random.nextLong(1_577_836_800L, 2_524_608_000L));
        return random.nextInt(4) == 0 ? nearTheChange : anyTime;
    }
}
