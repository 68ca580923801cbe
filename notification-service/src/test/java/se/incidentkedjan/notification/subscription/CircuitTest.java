package se.incidentkedjan.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.notification.Fixtures.REPORTED;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.NotificationEvent.Failure;
import se.incidentkedjan.notification.dispatch.Outcome;
import se.incidentkedjan.testing.SettableClock;

class CircuitTest {

    private static final Outcome.Tried AWAY = new Outcome.TriedInVain(false);

    private final SettableClock clock = new SettableClock(REPORTED);
    private final Circuit circuit = new Circuit(clock);

    @Test
    void whoTakesNothingIsTriedEverMoreSeldomAndAtOnceWhenItTakesSomething() {
        assertThat(circuit.restsUntil()).isNull();
        circuit.noted(AWAY);
        assertThat(circuit.restsUntil()).isEqualTo(REPORTED.plusSeconds(1));
        circuit.noted(AWAY);
        circuit.noted(AWAY);
        assertThat(circuit.restsUntil()).isEqualTo(REPORTED.plusSeconds(4));
        assertThat(circuit.seen().isFailing()).isTrue();

        clock.turn(Duration.ofSeconds(4));
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
        clock.turn(Duration.ofHours(-1));

        assertThat(circuit.restsUntil()).isNull();
    }
}
