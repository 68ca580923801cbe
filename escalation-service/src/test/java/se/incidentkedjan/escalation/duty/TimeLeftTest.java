package se.incidentkedjan.escalation.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLeftTest {

    private static final Instant START = Instant.parse("2026-11-20T16:00:00Z");
    private static final Instant DUE = START.plus(Duration.ofHours(72));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PT51H|2 dygn och 3 timmar kvar",
                "PT48H|2 dygn kvar",
                "PT25H59M|1 dygn och 1 timme kvar",
                "PT3H|3 timmar kvar",
                "PT1H1M|1 timme och 1 minut kvar",
                "PT45M59S|45 minuter kvar",
                "PT59S|mindre än en minut kvar",
                "PT0S|mindre än en minut kvar",
                "PT-30S|mindre än en minut för sent",
                "PT-3H|3 timmar för sent",
                "PT-49H|2 dygn och 1 timme för sent"
            })
    void theTimeIsToldInWords(Duration left, String words) {
        assertThat(new TimeLeft(START, DUE, DUE.minus(left)).words()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"-1,0", "0,0", "1,1", "36,50", "71,98", "72,100", "90,100"})
    void theShareThatHasGoneIsNeverRoundedUpToAll(int hoursGone, int share) {
        assertThat(new TimeLeft(START, DUE, START.plus(Duration.ofHours(hoursGone))).goneShare())
                .isEqualTo(share);
    }

    @Test
    void itIsOverOnlyAfterTheLastInstant() {
        assertThat(new TimeLeft(START, DUE, DUE).isOver()).isFalse();
        assertThat(new TimeLeft(START, DUE, DUE.plusMillis(1)).isOver()).isTrue();
        assertThat(new TimeLeft(START, DUE, DUE).isShort()).isTrue();
        assertThat(new TimeLeft(START, DUE, DUE.minus(Duration.ofHours(25))).isShort())
                .isFalse();
    }

    @Test
    void aDutyThatStartsAndIsDueAtOnceHasNoTimeLeft() {
        assertThat(new TimeLeft(DUE, DUE, DUE).goneShare()).isEqualTo(100);
    }
}
