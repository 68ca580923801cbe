package se.incidentkedjan.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.notification.Fixtures.REPORTED;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.NotificationEvent.Failure;
import se.incidentkedjan.notification.dispatch.Outcome;

class CircuitTest {

    private static final Outcome.Tried AWAY = new Outcome.TriedInVain(false);

    private Instant now = REPORTED;
    private final Circuit circuit = new Circuit(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void whoTakesNothingIsTriedEverMoreSeldomAndAtOnceWhenItTakesSomething() {
        assertThat(circuit.restsUntil()).isNull();
        circuit.noted(AWAY);
        assertThat(circuit.restsUntil()).isEqualTo(now.plusSeconds(1));
        circuit.noted(AWAY);
        circuit.noted(AWAY);
        assertThat(circuit.restsUntil()).isEqualTo(now.plusSeconds(4));
        assertThat(circuit.seen().isFailing()).isTrue();

        now = now.plusSeconds(4);
        assertThat(circuit.restsUntil()).isNull();
        circuit.noted(new Outcome.Accepted());
        assertThat(circuit.restsUntil()).isNull();
        assertThat(circuit.seen().isFailing()).isFalse();
    }

    @Test
    void whoSaysNoIsNotAway() {
        circuit.noted(new Outcome.GivenUp(Failure.REFUSED_BY_RELAY));

        assertThat(circuit.restsUntil()).isNull();
    }

    @Test
    void aClockThatIsSetBackMakesNoPauseLonger() {
        circuit.noted(AWAY);
        now = now.minusSeconds(3600);

        assertThat(circuit.restsUntil()).isNull();
    }
}
