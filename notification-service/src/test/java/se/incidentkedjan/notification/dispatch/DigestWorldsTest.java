package se.incidentkedjan.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.notification.Fixtures.EXEMPELKOMMUNEN;
import static se.incidentkedjan.notification.Fixtures.anAssessment;
import static se.incidentkedjan.notification.Fixtures.anyIncident;
import static se.incidentkedjan.notification.Fixtures.enveloped;
import static se.incidentkedjan.notification.Fixtures.escalation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.ChainEvent;
import se.incidentkedjan.events.EscalationEvent.CaseMoved;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.NotificationEvent.Failure;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.contact.Way;
import se.incidentkedjan.notification.rhythm.Rhythm;

/**
 * Many worlds in which incidents come at all hours, summer time begins and ends, people change their minds, cases are closed,
 * merged and become urgent, relays fail and senders die: whatever may wait is told in exactly one letter, alone or with others.
 */
class DigestWorldsTest {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final List<String> PEOPLE = List.of("chief", "clerk");
    private static final List<Instant> BEGINNINGS = List.of(
            Instant.parse("2026-10-23T05:00:00Z"),
            Instant.parse("2027-03-26T05:00:00Z"),
            Instant.parse("2026-12-22T05:00:00Z"));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void whateverMayWaitIsToldOnceWhateverHappens(long seed) {
        var random = new Random(seed);
        for (int world = 0; world < 120; world++) {
            new World(random, true).run();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void whenNothingFailsEachPersonHasOneLetterForEachTime(long seed) {
        var random = new Random(seed);
        for (int world = 0; world < 120; world++) {
            new World(random, false).run();
        }
    }

    private static final class World {

        private final Random random;
        private final boolean troubled;
        private final Map<IncidentId, Dispatch> dispatches = new HashMap<>();
        private final Map<String, Rhythm> rhythms = new HashMap<>();
        private final Map<String, Instant> claims = new HashMap<>();
        private final Map<String, Integer> taken = new HashMap<>();
        private final Map<String, Set<Instant>> letters = new HashMap<>();
        private final List<Runnable> lateAnswers = new ArrayList<>();
        private final Set<IncidentId> everMerged = new HashSet<>();
        private final Town town;
        private Instant now;
        private int numbers;

        World(Random random, boolean troubled) {
            this.random = random;
            this.troubled = troubled;
            now = BEGINNINGS.get(random.nextInt(BEGINNINGS.size()));
            PEOPLE.forEach(person -> rhythms.put(person, anyRhythm()));
            town = new Town()
                    .with("CHIEF", Town.personWithPhone("chief"))
                    .with("CLERK", Town.person("clerk"))
                    .with("BOTH", Town.personWithPhone("chief"), Town.person("clerk"))
                    .tellsBy((person, role) -> rhythms.get(person));
        }

        private Rhythm anyRhythm() {
            return Rhythm.of(List.of(
                                    "AT_ONCE",
                                    "DAILY 07:30",
                                    "DAILY 02:30",
                                    "WEEKLY SUN 02:30",
                                    "WEEKLY MON 07:30",
                                    "WEEKLY SUN 03:00")
                            .get(random.nextInt(6)))
                    .orElseThrow();
        }

        void run() {
            for (int turn = 0; turn < 90; turn++) {
                switch (random.nextInt(14)) {
                    case 0, 1 -> happens();
                    case 2 -> now = now.plusSeconds(random.nextInt(3600));
                    case 3 -> now = now.plus(Duration.ofMinutes(random.nextInt(2 * 24 * 60)));
                    case 4 -> changesTheirMind();
                    case 5 -> becomesUrgent();
                    case 6 -> moves();
                    case 7 -> heardAgain();
                    case 8 -> answersLate();
                    default -> sends(troubled);
                }
            }
            endsAsItShould();
        }

        private Reactions reactions() {
            return town.reactions(Clock.fixed(now, ZoneOffset.UTC));
        }

        private void hears(IncidentId incident, ChainEvent event) {
            var decision = reactions().to(enveloped(event, ++numbers), dispatches.get(incident));
            if (decision.state() != null) {
                dispatches.put(incident, decision.state());
            }
        }

        private void happens() {
            var incident = anyIncident();
            var role = List.of("CHIEF", "CLERK", "BOTH").get(random.nextInt(3));
            hears(incident, anAssessment(incident, escalation(role + ".normal", role, Urgency.NORMAL)));
        }

        private void heardAgain() {
            some().ifPresent(incident -> {
                var step = dispatches.get(incident).deliveries().getFirst().step();
                hears(
                        incident,
                        anAssessment(
                                incident, escalation(step.name(), step.role().value(), step.urgency())));
            });
        }

        private java.util.Optional<IncidentId> some() {
            return dispatches.keySet().stream()
                    .skip(dispatches.isEmpty() ? 0 : random.nextInt(dispatches.size()))
                    .findFirst();
        }

        private void becomesUrgent() {
            some().ifPresent(incident -> {
                var role = dispatches
                        .get(incident)
                        .deliveries()
                        .getFirst()
                        .step()
                        .role()
                        .value();
                hears(incident, anAssessment(incident, escalation(role + ".immediate", role, Urgency.IMMEDIATE)));
            });
        }

        private void moves() {
            some().ifPresent(incident -> {
                var status = List.of(CaseStatus.CLOSED, CaseStatus.MERGED, CaseStatus.REJECTED, CaseStatus.IN_PROGRESS)
                        .get(random.nextInt(4));
                if (status == CaseStatus.MERGED) {
                    everMerged.add(incident);
                }
                hears(incident, new CaseMoved(incident, EXEMPELKOMMUNEN, status, now, null));
            });
        }

        private void changesTheirMind() {
            if (random.nextInt(3) == 0) {
                now = now.plusSeconds(1);
                var person = PEOPLE.get(random.nextInt(PEOPLE.size()));
                rhythms.put(person, anyRhythm());
                each(dispatch -> Digests.moved(dispatch, person, (who, role) -> rhythms.get(who), now));
            }
        }

        private void each(UnaryOperator<Dispatch> change) {
            dispatches.replaceAll((incident, dispatch) -> change.apply(dispatch));
        }

        private void answersLate() {
            if (!lateAnswers.isEmpty()) {
                lateAnswers.remove(random.nextInt(lateAnswers.size())).run();
            }
        }

        private void sends(boolean trouble) {
            for (var priority : List.of(Priority.URGENT, Priority.ORDINARY)) {
                sendsAlone(priority, trouble);
            }
            for (int letter = 0; letter < 4 && sendsTogether(trouble); letter++) {
                continue;
            }
        }

        private void sendsAlone(Priority priority, boolean trouble) {
            var token = "t" + numbers++;
            each(dispatch ->
                    Attempts.begin(town.searches().goOn(dispatch, now), priority, token, now, now.plus(LEASE)));
            Map<String, Outcome> outcomes = new HashMap<>();
            for (var dispatch : dispatches.values()) {
                for (var delivery : Attempts.triedBy(dispatch, token)) {
                    assertThat(delivery.gathered())
                            .as("what is gathered never goes alone")
                            .isNull();
                    outcomes.put(delivery.id(), carried(Set.of(delivery.id()), trouble));
                }
            }
            settles(token, outcomes, null, trouble);
        }

        /** As a round does it. */
        private boolean sendsTogether(boolean trouble) {
            var person = dispatches.values().stream()
                    .flatMap(dispatch -> Digests.due(dispatch, now).stream())
                    .map(delivery ->
                            Objects.requireNonNull(delivery.recipient()).person())
                    .filter(one -> !claims.getOrDefault(one, Instant.MIN).isAfter(now))
                    .findFirst();
            if (person.isEmpty()) {
                return false;
            }
            var to = person.get();
            claims.put(to, now.plus(LEASE));
            each(dispatch -> dispatch.deliveries().stream().anyMatch(one -> one.isGathering() && one.isTo(to))
                    ? town.searches().goOn(dispatch, now)
                    : dispatch);
            var way = dispatches.values().stream()
                    .flatMap(dispatch -> Digests.due(dispatch, now).stream())
                    .filter(delivery -> delivery.isTo(to))
                    .map(delivery ->
                            Objects.requireNonNull(delivery.recipient()).way())
                    .min(Comparator.comparing(Way::channel));
            var token = "t" + numbers++;
            way.ifPresent(by -> each(dispatch -> Digests.attempt(dispatch, to, by, token, now, now.plus(LEASE))));
            var told = dispatches.values().stream()
                    .flatMap(dispatch -> Attempts.triedBy(dispatch, token).stream())
                    .toList();
            if (told.isEmpty()) {
                claims.remove(to);
                return true;
            }
            judgeLetter(to, told);
            dispatches
                    .values()
                    .forEach(dispatch -> assertThat(Attempts.triedBy(dispatch, token).stream()
                                    .filter(delivery -> isToldAsAnother(dispatch, delivery)))
                            .as("what is told as another case is not told")
                            .isEmpty());
            var ids = told.stream().map(Delivery::id).collect(Collectors.toSet());
            var outcome = carried(ids, trouble);
            Map<String, Outcome> outcomes = new HashMap<>();
            ids.forEach(id -> outcomes.put(id, outcome));
            settles(token, outcomes, to, trouble);
            return true;
        }

        private static boolean isToldAsAnother(Dispatch dispatch, Delivery delivery) {
            var rest = dispatch.rest();
            return rest != null
                    && rest.status() == CaseStatus.MERGED
                    && dispatch.deliveries().indexOf(delivery) < rest.messages();
        }

        private void judgeLetter(String person, List<Delivery> told) {
            assertThat(told).allSatisfy(delivery -> {
                assertThat(delivery.isTo(person)).isTrue();
                assertThat(delivery.step().mayWait()).as("only what may wait").isTrue();
                assertThat(Objects.requireNonNull(delivery.gathered()).at())
                        .as("not before its time")
                        .isBeforeOrEqualTo(now);
            });
            assertThat(told.stream().map(Delivery::channel).distinct()).hasSize(1);
            if (!troubled) {
                var times = told.stream()
                        .map(delivery ->
                                Objects.requireNonNull(delivery.gathered()).at())
                        .collect(Collectors.toSet());
                var before = letters.computeIfAbsent(person, unused -> new HashSet<>());
                assertThat(times.stream().filter(before::contains))
                        .as("one letter for each time")
                        .isEmpty();
                before.addAll(times);
            }
        }

        private Outcome carried(Set<String> deliveries, boolean trouble) {
            var outcome = switch (trouble ? random.nextInt(8) : 0) {
                case 0, 1, 2, 3 -> new Outcome.Accepted();
                case 4 -> new Outcome.TriedInVain(true);
                case 5 ->
                    random.nextInt(3) == 0
                            ? new Outcome.GivenUp(Failure.REFUSED_BY_RELAY)
                            : new Outcome.TriedInVain(false);
                default -> new Outcome.TriedInVain(false);
            };
            if (outcome instanceof Outcome.Accepted
                    || outcome.equals(new Outcome.TriedInVain(true)) && random.nextBoolean()) {
                deliveries.forEach(delivery -> taken.merge(delivery, 1, Integer::sum));
            }
            return outcome;
        }

        private void settles(String token, Map<String, Outcome> outcomes, String person, boolean trouble) {
            var at = now;
            Runnable settling = () -> {
                each(dispatch -> dispatch.deliveries().stream().anyMatch(one -> outcomes.containsKey(one.id()))
                        ? town.searches()
                                .follow(
                                        Attempts.settle(
                                                Digests.wentIn(dispatch, "letter " + token, outcomes.keySet()),
                                                token,
                                                outcomes,
                                                at),
                                        at)
                        : dispatch);
                if (person != null) {
                    claims.remove(person);
                }
            };
            switch (trouble ? random.nextInt(6) : 5) {
                case 0 -> {} // Killed between the relay and the store.
                case 1 -> lateAnswers.add(settling);
                default -> settling.run();
            }
        }

        /** Now everything works: whoever follows the instants alone must come to an end. */
        private void endsAsItShould() {
            for (int turn = 0; wake() != null; turn++) {
                assertThat(turn).as("rounds until everything is settled").isLessThan(300);
                var at = wake();
                now = at.isAfter(now) ? at : now.plusSeconds(1);
                sends(false);
            }
            dispatches.forEach((incident, dispatch) -> dispatch.deliveries().forEach(one -> judge(dispatch, one)));
        }

        private Instant wake() {
            return dispatches.values().stream()
                    .map(Agenda::wakeAt)
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }

        private void judge(Dispatch dispatch, Delivery delivery) {
            var state = delivery.progress().state();
            int times = taken.getOrDefault(delivery.id(), 0);
            assertThat(state.isSettled()).as("nothing waits for ever").isTrue();
            if (state == DeliveryState.ACCEPTED) {
                assertThat(times).as("what is told as sent was sent").isPositive();
            }
            if (!delivery.progress().repeated()) {
                assertThat(times).as("a repeat is never silent").isLessThanOrEqualTo(1);
            }
            if (!troubled && delivery.step().mayWait()) {
                assertThat(times).isLessThanOrEqualTo(1);
                assertThat(times == 1).isEqualTo(state == DeliveryState.ACCEPTED);
            }
            if (state == DeliveryState.SUPERSEDED) {
                assertThat(isToldOtherwise(dispatch, delivery) || mayBeUntold(dispatch, delivery))
                        .as("what was not sent was told otherwise, or was not to be told: %s", delivery)
                        .isTrue();
            }
            if (state == DeliveryState.FAILED
                    && delivery.channel() == DeliveryChannel.E_MAIL
                    && delivery.isTo("chief")
                    && !mayBeUntold(dispatch, delivery)) {
                assertThat(dispatch.deliveries().stream()
                                .anyMatch(other -> other.channel() == DeliveryChannel.SMS && other.isSameAs(delivery)))
                        .as("what failed by one way is tried by the next")
                        .isTrue();
            }
        }

        private static boolean isToldOtherwise(Dispatch dispatch, Delivery delivery) {
            return dispatch.deliveries().stream()
                    .anyMatch(other -> other != delivery
                            && other.isToSamePersonAs(delivery)
                            && other.progress().state() == DeliveryState.ACCEPTED);
        }

        /** What goes by itself is not sent of a case that is over; what is gathered only not of one that is told as another. */
        private boolean mayBeUntold(Dispatch dispatch, Delivery delivery) {
            return delivery.gathered() == null || everMerged.contains(dispatch.incident());
        }
    }
}
