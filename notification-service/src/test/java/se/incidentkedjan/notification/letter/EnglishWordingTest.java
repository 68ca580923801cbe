package se.incidentkedjan.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.Severity;

class EnglishWordingTest {

    private static final Instant FRIDAY = Instant.parse("2026-11-20T15:05:00Z");

    private final Wording english = EnglishWording.INSTANCE;

    @Test
    void timesAreThoseOfSwedenAndSaySo() {
        assertThat(english.dateAndTime(FRIDAY)).isEqualTo("Friday 20 November 2026 at 16:05, Swedish time");
        assertThat(english.dateAndTime(Instant.parse("2026-07-01T22:30:00Z")))
                .isEqualTo("Thursday 2 July 2026 at 00:30, Swedish time");
    }

    @Test
    void anHourThatOccursTwiceSaysWhichOfTheTwoItIs() {
        assertThat(english.dateAndTime(Instant.parse("2026-10-25T00:30:00Z")))
                .endsWith("02:30, Swedish time (summer time)");
        assertThat(english.dateAndTime(Instant.parse("2026-10-25T01:30:00Z")))
                .endsWith("02:30, Swedish time (standard time)");
    }

    @Test
    void whatIsLeftIsRoundedDownSoThatNobodyIsPromisedTimeThereIsNot() {
        assertThat(english.length(Duration.ofMinutes(26 * 60 + 59))).isEqualTo("1 day and 2 hours");
        assertThat(english.length(Duration.ofMinutes(61))).isEqualTo("1 hour and 1 minute");
        assertThat(english.length(Duration.ofSeconds(59))).isEqualTo("less than a minute");
    }

    @Test
    void aTimeThatIsOutSaysHowLongAgo() {
        assertThat(english.due(FRIDAY, FRIDAY.plusSeconds(7200)))
                .isEqualTo(
                        "Friday 20 November 2026 at 16:05, Swedish time (ran out 2 hours ago when this message was sent)");
        assertThat(english.due(null, FRIDAY)).isEqualTo("without undue delay; there is no set time");
    }

    @Test
    void whatTheLawCallsThingsStaysInSwedishWithAGloss() {
        assertThat(english.duty("IMY_NOTIFICATION", "Anmäl till IMY"))
                .isEqualTo("Anmäl till IMY (report the personal data breach)");
        assertThat(english.duty("OUR_OWN", "Ring slottet")).isEqualTo("Ring slottet");
        assertThat(english.duty("OUR_OWN", null)).isEqualTo("Fulfil the duty OUR_OWN");
        assertThat(english.severity(Severity.SEVERE)).isEqualTo("severe");
    }
}
