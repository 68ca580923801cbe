package se.incidentkedjan.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.notification.Fixtures.REPORTED;
import static se.incidentkedjan.notification.Fixtures.aReport;
import static se.incidentkedjan.notification.Fixtures.anAssessment;
import static se.incidentkedjan.notification.Fixtures.anyIncident;
import static se.incidentkedjan.notification.Fixtures.enveloped;
import static se.incidentkedjan.notification.Fixtures.escalation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.events.EventEnvelope;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.NotificationEvent.DeliveryAccepted;
import se.incidentkedjan.events.NotificationEvent.DeliveryFailed;
import se.incidentkedjan.events.NotificationEvent.Failure;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.testing.SettableClock;

/** Many worlds in which events repeat, relays fail and senders die: each message has one end, and none is forgotten. */
class DispatchWorldsTest {

    private static final Duration LEASE = Duration.ofSeconds(30);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void eachMessageHasOneEndAndNoneIsForgotten(long seed) {
        var random = new Random(seed);
        for (int world = 0; world < 150; world++) {
            new World(random).run();
        }
    }

    private static final class World {
        private final Random random;
        private final IncidentId incident = anyIncident();
        private final Reactions reactions;
        private final List<EventEnvelope> events;
        private final Map<String, Integer> acceptedByRelay = new HashMap<>();
        private final Map<String, DeliveryAccepted> accepted = new HashMap<>();
        private final Map<String, DeliveryFailed> failed = new HashMap<>();
        private final List<Runnable> lateAnswers = new ArrayList<>();
        private final SettableClock clock = new SettableClock(REPORTED);
        private Dispatch dispatch;
        private int tokens;

        World(Random random) {
            this.random = random;
            reactions = new Town()
                    .with("ONE", Town.person("p1"))
                    .with("TWO", Town.person("p1"), Town.person("p2"))
                    .reactions(clock);
            events = List.of(
                    enveloped(aReport(incident), 1),
                    enveloped(anAssessment(incident, escalation("a", "ONE", Urgency.SOON)), 1),
                    enveloped(
                            anAssessment(
                                    incident,
                                    escalation("a", "ONE", Urgency.SOON),
                                    escalation("b", "TWO", Urgency.IMMEDIATE),
                                    escalation("c", "NONE", Urgency.NORMAL)),
                            2));
        }

        void run() {
            for (int turn = 0; turn < 60; turn++) {
                switch (random.nextInt(4)) {
                    case 0 -> hear(events.get(random.nextInt(events.size())));
                    case 1 -> clock.turn(Duration.ofMillis(random.nextInt(40_000)));
                    case 2 -> answerLate();
                    default -> send(true);
                }
            }
            events.forEach(this::hear);
            // Now everything works: whoever follows the instants alone must come to an end.
            for (int turn = 0; Agenda.wakeAt(dispatch) != null; turn++) {
                assertThat(turn).as("attempts until everything is settled").isLessThan(20);
                clock.set(Collections.max(List.of(clock.instant(), Agenda.wakeAt(dispatch))));
                send(false);
            }
            judge();
        }

        private void hear(EventEnvelope event) {
            become(reactions.to(event, dispatch).state());
        }

        private void send(boolean troubled) {
            if (dispatch == null) {
                return;
            }
            for (var priority : Priority.values()) {
                var token = "t" + tokens++;
                var at = clock.instant();
                become(Attempts.begin(dispatch, priority, token, at, at.plus(LEASE)));
                Map<String, Outcome> outcomes = new HashMap<>();
                Attempts.triedBy(dispatch, token)
                        .forEach(delivery -> outcomes.put(delivery.id(), carry(delivery.id(), troubled)));
                Runnable settling = () -> become(Attempts.settle(dispatch, token, outcomes, at));
                switch (troubled ? random.nextInt(4) : 3) {
                    case 0 -> {} // The sender dies with what it knows.
                    case 1 -> lateAnswers.add(settling);
                    default -> settling.run();
                }
            }
        }

        private Outcome carry(String delivery, boolean troubled) {
            var outcome = switch (troubled ? random.nextInt(8) : 0) {
                case 0, 1, 2 -> new Outcome.Accepted();
                case 3 -> new Outcome.TriedInVain(true);
                case 4 -> new Outcome.NotTried();
                case 5 ->
                    random.nextInt(4) == 0
                            ? new Outcome.GivenUp(Failure.REFUSED_BY_RELAY)
                            : new Outcome.TriedInVain(false);
                default -> new Outcome.TriedInVain(false);
            };
            boolean taken = outcome instanceof Outcome.Accepted
                    || outcome.equals(new Outcome.TriedInVain(true)) && random.nextBoolean();
            if (taken) {
                acceptedByRelay.merge(delivery, 1, Integer::sum);
            }
            return outcome;
        }

        private void answerLate() {
            if (!lateAnswers.isEmpty()) {
                lateAnswers.remove(random.nextInt(lateAnswers.size())).run();
            }
        }

        private void become(Dispatch next) {
            if (next == null) {
                return;
            }
            for (var event : Announcements.decide(dispatch, next).events()) {
                switch (event) {
                    case DeliveryAccepted one ->
                        assertThat(accepted.put(one.delivery(), one))
                                .as("accepted once")
                                .isNull();
                    case DeliveryFailed one ->
                        assertThat(failed.put(one.delivery(), one))
                                .as("failed once")
                                .isNull();
                    default -> throw new AssertionError(event);
                }
            }
            dispatch = next;
        }

        private void judge() {
            assertThat(dispatch.deliveries())
                    .as("the receipt, step a to one, step b to two, step c to nobody")
                    .hasSize(5);
            assertThat(accepted.keySet()).doesNotContainAnyElementsOf(failed.keySet());
            for (var delivery : dispatch.deliveries()) {
                assertThat(accepted.containsKey(delivery.id()) ^ failed.containsKey(delivery.id()))
                        .as("every message has one end")
                        .isTrue();
                var told = accepted.get(delivery.id());
                int taken = acceptedByRelay.getOrDefault(delivery.id(), 0);
                if (told != null) {
                    assertThat(taken)
                            .as("what is told as accepted was accepted")
                            .isPositive();
                }
                if (told != null && !told.repeated() && !delivery.progress().repeated()) {
                    assertThat(taken).as("a repeat is never silent").isEqualTo(1);
                }
            }
        }
    }
}
