package se.incidentkedjan.notification.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.notification.Fixtures.anyIncident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.notification.acknowledgement.Links.Reading;

class LinksTest {

    private static final Instant NOW = Instant.parse("2026-11-20T16:00:00Z");
    private static final Duration LIFE = Duration.ofDays(14);

    private final IncidentId incident = anyIncident();
    private final String delivery = UUID.randomUUID().toString();

    private static Links links(int secret, Instant now) {
        var key = new byte[32];
        key[0] = (byte) secret;
        return new Links(new SecretKeySpec(key, "HmacSHA256"), LIFE, Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void aLinkTellsWhoseMessageItStandsInAndUntilWhenItCounts() {
        var link = links(1, NOW).of(incident, delivery);

        assertThat(link).matches("[A-Za-z0-9_-]{60,80}");
        assertThat(links(1, NOW.plus(LIFE).minusSeconds(1)).read(link))
                .isEqualTo(new Reading.Good(new Links.Link(incident, delivery, NOW.plus(LIFE))));
    }

    @Test
    void afterItsTimeItIsTooOld() {
        var link = links(1, NOW).of(incident, delivery);

        assertThat(links(1, NOW.plus(LIFE)).read(link)).isInstanceOf(Reading.TooOld.class);
    }

    @Test
    void noCharacterOfItCanBeAnother() {
        var link = links(1, NOW).of(incident, delivery);

        for (int place = 0; place < link.length(); place++) {
            for (char other : new char[] {'A', 'z', '0', '-', '%'}) {
                var changed = link.substring(0, place) + other + link.substring(place + 1);
                if (!changed.equals(link)) {
                    assertThat(links(1, NOW).read(changed))
                            .as("place %d as %s", place, other)
                            .isEqualTo(new Reading.Unknown());
                }
            }
        }
    }

    @Test
    void whatAnotherKeySignedOrNobodyDidIsUnknown() {
        var link = links(1, NOW).of(incident, delivery);

        assertThat(links(2, NOW).read(link)).isEqualTo(new Reading.Unknown());
        assertThat(links(1, NOW).read(link + link)).isEqualTo(new Reading.Unknown());
        assertThat(links(1, NOW).read("")).isEqualTo(new Reading.Unknown());
        assertThat(links(1, NOW).read("å")).isEqualTo(new Reading.Unknown());
    }
}
