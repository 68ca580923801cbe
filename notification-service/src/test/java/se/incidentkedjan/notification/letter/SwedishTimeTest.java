package se.incidentkedjan.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwedishTimeTest {

    private final SwedishTime time = new SwedishTime(ZoneId.of("Europe/Stockholm"));

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T15:45:00Z, måndag 23 november 2026 kl. 16.45",
        "2026-07-01T22:05:00Z, torsdag 2 juli 2026 kl. 00.05",
        // The night when the clocks go forward, and the hour that comes twice in autumn.
        "2026-03-29T00:59:00Z, söndag 29 mars 2026 kl. 01.59",
        "2026-03-29T01:00:00Z, söndag 29 mars 2026 kl. 03.00",
        "2026-10-25T00:30:00Z, söndag 25 oktober 2026 kl. 02.30",
        "2026-10-25T01:30:00Z, söndag 25 oktober 2026 kl. 02.30",
    })
    void timesAreWrittenAsPeopleInSwedenWriteThem(Instant instant, String written) {
        assertThat(time.full(instant)).isEqualTo(written);
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
        var due = Instant.parse("2026-11-20T15:45:00Z");

        assertThat(SwedishTime.left(due, due.plusSeconds(7200))).isEqualTo("2 timmar kvar");
        assertThat(SwedishTime.left(due.plusSeconds(7200), due)).isEqualTo("gick ut för 2 timmar sedan");
    }
}
