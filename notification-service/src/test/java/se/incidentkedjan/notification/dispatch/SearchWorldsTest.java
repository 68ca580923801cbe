package se.incidentkedjan.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.notification.Fixtures.ASSESSED;
import static se.incidentkedjan.notification.Fixtures.EXEMPELKOMMUNEN;
import static se.incidentkedjan.notification.Fixtures.anAssessment;
import static se.incidentkedjan.notification.Fixtures.anyIncident;
import static se.incidentkedjan.notification.Fixtures.enveloped;
import static se.incidentkedjan.notification.Fixtures.toTheDpoWhoMustAnswer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.EscalationEvent.CaseMoved;
import se.incidentkedjan.events.NotificationEvent.Failure;
import se.incidentkedjan.events.NotificationEvent.Way;
import se.incidentkedjan.notification.contact.DeliveryChannel;

/**
 * Many worlds in which relays fail, mails bounce, senders die, channels are marked down, clocks jump and people answer, decline
 * and hand over: nobody is written to who should not be, and as long as nobody has it someone is asked.
 */
class SearchWorldsTest {

    private static final String STEP = "dpo";
    private static final Duration LEASE = Duration.ofSeconds(30);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void someoneIsAskedUntilSomeoneHasItAndNobodyAfterwards(long seed) {
        var random = new Random(seed);
        for (int world = 0; world < 200; world++) {
            new World(random).run();
        }
    }

    private static final class World {

        private final Random random;
        private final Town town;
        private final Set<String> declined = new HashSet<>();
        private final Map<String, String> acceptedWithoutDoubt = new HashMap<>();
        private Instant now = ASSESSED;
        private Dispatch dispatch;
        private boolean closed;
        private int tokens;

        World(Random random) {
            this.random = random;
            town = new Town()
                    .with("DPO", person("dpo"), person("deputy"))
                    .with("CISO", random.nextBoolean() ? person("ciso") : Town.offDuty(Town.personWithPhone("ciso")))
                    .with("CHIEF", person("chief"))
                    .asksThem(1 + random.nextInt(2), Duration.ofMinutes(10))
                    .thenAsks("CISO", Duration.ofMinutes(20))
                    .thenAsks("CHIEF", Duration.ofMinutes(30));
            dispatch = town.reactions(clock())
                    .to(enveloped(anAssessment(anyIncident(), toTheDpoWhoMustAnswer()), 1), null)
                    .state();
        }

        private se.incidentkedjan.notification.chain.Contacts.Contact person(String id) {
            return random.nextBoolean() ? Town.person(id) : Town.personWithPhone(id);
        }

        private Clock clock() {
            return Clock.fixed(now, ZoneOffset.UTC);
        }

        void run() {
            for (int turn = 0; turn < 80; turn++) {
                switch (random.nextInt(16)) {
                    case 0, 1, 2 -> now = now.plusSeconds(random.nextInt(900));
                    case 3 -> now = now.plus(Duration.ofHours(random.nextInt(72)));
                    case 4 -> now = now.minusSeconds(random.nextInt(600));
                    case 5 -> someoneHasIt();
                    case 6 -> bounce();
                    case 7 -> decline();
                    case 8 -> handOver();
                    case 9 -> closeOrReopen();
                    case 10 -> {
                        if (random.nextInt(6) == 0) {
                            town.marksDown(DeliveryChannel.SMS);
                        }
                    }
                    default -> send(true);
                }
            }
            endsAsItShould();
        }

        private void send(boolean troubled) {
            var token = "t" + tokens++;
            var before = dispatch;
            dispatch =
                    Attempts.begin(town.searches().goOn(dispatch, now), Priority.URGENT, token, now, now.plus(LEASE));
            for (var delivery : Attempts.triedBy(dispatch, token)) {
                assertThat(before.acknowledged(STEP))
                        .as("what someone has is not sent")
                        .isEmpty();
                assertThat(closed).as("nothing is sent of a closed case").isFalse();
                assertThat(declined)
                        .as("whoever declined is not asked again")
                        .doesNotContain(
                                Objects.requireNonNull(delivery.recipient()).person());
            }
            Map<String, Outcome> outcomes = Attempts.triedBy(dispatch, token).stream()
                    .collect(Collectors.toMap(Delivery::id, delivery -> carried(delivery, troubled)));
            if (!troubled || random.nextInt(5) > 0) {
                dispatch = town.searches().follow(Attempts.settle(dispatch, token, outcomes, now), now);
            }
        }

        private Outcome carried(Delivery delivery, boolean troubled) {
            var outcome = switch (troubled ? random.nextInt(8) : 0) {
                case 0, 1, 2 -> new Outcome.Accepted();
                case 3 -> new Outcome.TriedInVain(true);
                case 4 -> new Outcome.GivenUp(Failure.REFUSED_BY_RELAY);
                case 5 -> new Outcome.NotTried();
                default -> new Outcome.TriedInVain(false);
            };
            if (outcome instanceof Outcome.Accepted && !delivery.progress().repeated()) {
                var asked = Objects.requireNonNull(delivery.recipient()).person() + " in asking " + delivery.number();
                var other = acceptedWithoutDoubt.put(asked, delivery.id());
                assertThat(other == null || other.equals(delivery.id()) || wasLost(other) || isBeside(other))
                        .as("one message to %s", asked)
                        .isTrue();
            }
            return outcome;
        }

        private boolean wasLost(String id) {
            return state(id).isLost();
        }

        /** Both ways were under way at once, because the first had been tried in vain; neither could know of the other. */
        private boolean isBeside(String id) {
            return dispatch.deliveries().stream()
                    .filter(delivery -> delivery.id().equals(id))
                    .anyMatch(delivery -> delivery.progress().attempts() >= 3
                            || delivery.progress().state() == DeliveryState.ATTEMPTING
                            || delivery.channel() != DeliveryChannel.E_MAIL);
        }

        private DeliveryState state(String id) {
            return dispatch.deliveries().stream()
                    .filter(delivery -> delivery.id().equals(id))
                    .findFirst()
                    .orElseThrow()
                    .progress()
                    .state();
        }

        private void someoneHasIt() {
            if (random.nextInt(3) == 0) {
                var said = new Acknowledgement(STEP, "Någon", now, Way.LINK, null);
                dispatch = random.nextBoolean() ? dispatch.acknowledge(said) : dispatch.takeOver(said);
            }
        }

        private void bounce() {
            var delivery = dispatch.deliveries()
                    .get(random.nextInt(dispatch.deliveries().size()));
            if (delivery.progress().state() == DeliveryState.ACCEPTED) {
                dispatch = town.searches().follow(dispatch.bounced(delivery.id(), now), now);
            }
        }

        private void decline() {
            if (random.nextInt(4) == 0
                    && dispatch.call(STEP)
                            .filter(call -> Relevance.isRunning(dispatch, call))
                            .isPresent()) {
                var who = List.of("dpo", "deputy", "ciso").get(random.nextInt(3));
                declined.add(who);
                dispatch = town.handovers().decline(dispatch, STEP, who, now);
            }
        }

        private void handOver() {
            var to = random.nextBoolean() ? null : Town.person("colleague");
            dispatch = town.handovers().handOver(dispatch, STEP, to, now);
        }

        private void closeOrReopen() {
            if (random.nextInt(4) == 0) {
                closed = !closed;
                dispatch = town.reactions(clock())
                        .to(
                                enveloped(
                                        new CaseMoved(
                                                dispatch.incident(),
                                                EXEMPELKOMMUNEN,
                                                closed ? CaseStatus.CLOSED : CaseStatus.IN_PROGRESS,
                                                now,
                                                null),
                                        2),
                                dispatch)
                        .state();
            }
        }

        /** Now everything works, and nobody answers: whoever follows the instants alone must come to an end. */
        private void endsAsItShould() {
            boolean searching = !closed && dispatch.acknowledged(STEP).isEmpty();
            if (!searching) {
                for (int turn = 0; Agenda.wakeAt(dispatch) != null; turn++) {
                    assertThat(turn).as("rounds until everything rests").isLessThan(600);
                    now = later();
                    send(false);
                }
                return;
            }
            var asked = dispatch.call(STEP).orElseThrow().asked();
            for (int turn = 0; dispatch.call(STEP).orElseThrow().asked() < asked + 6; turn++) {
                assertThat(turn)
                        .as("rounds until someone is asked again and again")
                        .isLessThan(1200);
                now = later();
                send(false);
            }
            assertThat(dispatch.deliveries().getLast().asking().lastResort())
                    .as("at last the last resort is asked")
                    .isTrue();
        }

        private Instant later() {
            var wake = Objects.requireNonNull(
                    Agenda.wakeAt(dispatch), "as long as nobody has it, something is to be done");
            return wake.isAfter(now) ? wake : now.plusMillis(1);
        }
    }
}
