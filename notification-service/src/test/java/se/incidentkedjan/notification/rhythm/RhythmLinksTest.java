package se.incidentkedjan.notification.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.notification.rhythm.RhythmLinks.Reading;

class RhythmLinksTest {

    private static final Instant NOW = Instant.parse("2026-11-20T16:00:00Z");
    private static final Duration LIFE = Duration.ofDays(14);

    private static RhythmLinks links(int secret, Instant now) {
        var key = new byte[32];
        key[0] = (byte) secret;
        return new RhythmLinks(new SecretKeySpec(key, "HmacSHA256"), LIFE, Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void aLinkTellsWhoseItIsUntilItIsTooOld() {
        var link = links(1, NOW).of("enhetschefen");

        assertThat(link).matches("[A-Za-z0-9_-]+");
        assertThat(links(1, NOW.plus(LIFE).minusSeconds(1)).read(link)).isEqualTo(new Reading.Good("enhetschefen"));
        assertThat(links(1, NOW.plus(LIFE)).read(link)).isEqualTo(new Reading.TooOld());
    }

    @Test
    void noCharacterOfItCanBeAnotherAndNoneCanBeMissing() {
        var link = links(1, NOW).of("enhetschefen");

        for (int place = 0; place < link.length(); place++) {
            for (char other : new char[] {'A', 'z', '0', '-', '%'}) {
                var changed = link.substring(0, place) + other + link.substring(place + 1);
                if (!changed.equals(link)) {
                    assertThat(links(1, NOW).read(changed))
                            .as("place %d as %s", place, other)
                            .isEqualTo(new Reading.Unknown());
                }
            }
            assertThat(links(1, NOW).read(link.substring(0, place))).isEqualTo(new Reading.Unknown());
        }
    }

    @Test
    void whatAnotherKeySignedOrNobodyDidIsUnknown() {
        var link = links(1, NOW).of("enhetschefen");

        assertThat(links(2, NOW).read(link)).isEqualTo(new Reading.Unknown());
        assertThat(links(1, NOW).read(link + link)).isEqualTo(new Reading.Unknown());
        assertThat(links(1, NOW).read("a".repeat(100_000))).isEqualTo(new Reading.Unknown());
        assertThat(links(1, NOW).read("å")).isEqualTo(new Reading.Unknown());
    }
}
