package se.incidentkedjan.reporting.statistics.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:30Z");

    @Test
    void itGoesOnForAnHourAndThenEnds() {
        var until = Live.from(NOW);

        assertThat(Live.read(until.toString(), NOW).until()).isEqualTo(until);
        assertThat(Live.read(until.toString(), until.minusSeconds(1)).until()).isEqualTo(until);
        assertThat(Live.read(until.toString(), until).until()).isNull();
        assertThat(Duration.between(NOW, until)).isLessThanOrEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ja", "2026-11-20", "2026-11-20T13:00:31Z", "2027-11-20T12:00:00Z", "2026-11-20T11:59:00Z"})
    void whatIsNoTimeOfTheNextHourIsAsIfNobodyAsked(String asked) {
        assertThat(Live.read(asked, NOW).until()).isNull();
    }

    @Test
    void nobodyAsks() {
        assertThat(Live.read(null, NOW).until()).isNull();
    }
}
