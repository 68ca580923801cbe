package se.incidentkedjan.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.notification.Fixtures.ASSESSED;
import static se.incidentkedjan.notification.subscription.Story.DESK;
import static se.incidentkedjan.notification.subscription.Story.DESK_ON_ITS_OWN;
import static se.incidentkedjan.notification.subscription.Story.SIEM;
import static se.incidentkedjan.notification.subscription.Story.SIEM_ON_ALL;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.ChainEvent;
import se.incidentkedjan.events.ClientCode;
import se.incidentkedjan.events.EscalationEvent.CaseMerged;
import se.incidentkedjan.events.EscalationEvent.CaseMoved;
import se.incidentkedjan.events.EscalationEvent.CaseUnmerged;
import se.incidentkedjan.events.EscalationEvent.IncidentAssessed;
import se.incidentkedjan.events.EventEnvelope;
import se.incidentkedjan.events.EventType;
import se.incidentkedjan.events.NotificationEvent.Failure;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.kit.inbox.Applied;
import se.incidentkedjan.notification.dispatch.Outcome;
import se.incidentkedjan.testing.SettableClock;

/**
 * Many worlds in which what two services say is heard in any mixture and again, systems are away, answers are lost and couriers
 * die: each system is told of each change once, in order.
 */
class StatusWorldsTest {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final List<CaseStatus> MOVES = List.of(
            CaseStatus.IN_PROGRESS, CaseStatus.RESOLVED, CaseStatus.CLOSED, CaseStatus.REJECTED, CaseStatus.ASSESSED);

    @Property(tries = 400)
    void eachSystemIsToldOfEachChangeOnceAndInOrder(@ForAll long seed, @ForAll @IntRange(max = 15) int length) {
        var world = new World(new Random(seed), length, false, false);

        world.run();

        for (var system : List.of(DESK, SIEM)) {
            assertThat(world.firstHeardBy(system)).as("%s", system).isEqualTo(world.expectedBy(system));
            assertThat(world.statesOf(system)).doesNotContain(NoticeState.GIVEN_UP, NoticeState.DROPPED);
        }
        assertThat(world.bulletin().wakeAt()).as("nothing is left to do").isNull();
    }

    @Property(tries = 200)
    void aSystemThatRefusesSomeIsToldOfTheOthersInOrder(@ForAll long seed, @ForAll @IntRange(max = 15) int length) {
        var world = new World(new Random(seed), length, true, false);

        world.run();

        for (var system : List.of(DESK, SIEM)) {
            assertThat(world.firstHeardBy(system)).isSorted();
            assertThat(world.expectedBy(system)).containsAll(world.firstHeardBy(system));
            assertThat(world.statesOf(system)).isSubsetOf(NoticeState.TAKEN, NoticeState.GIVEN_UP);
        }
        assertThat(world.bulletin().wakeAt()).as("nothing is left to do").isNull();
    }

    @Property(tries = 400)
    void nobodyIsToldAnythingOnceItIsToBeSilentOrErased(@ForAll long seed, @ForAll @IntRange(max = 15) int length) {
        var world = new World(new Random(seed), length, false, true);

        world.run();

        assertThat(world.begunAfterTheEnd).isEmpty();
        for (var system : List.of(DESK, SIEM)) {
            assertThat(world.expectedBy(system)).containsAll(world.firstHeardBy(system));
            assertThat(world.firstHeardBy(system)).isSorted();
            assertThat(world.statesOf(system)).isSubsetOf(NoticeState.TAKEN, NoticeState.DROPPED);
        }
        assertThat(world.bulletin().wakeAt()).as("nothing is left to do").isNull();
    }

    private static final class World {
        private final Random random;
        private final boolean mayRefuse;
        private final int endsAt;
        private final Story story = Story.toldTo(DESK_ON_ITS_OWN, SIEM_ON_ALL);
        private final StatusReactions reactions;
        private final List<EventEnvelope> handling = new ArrayList<>();
        private final EventEnvelope report;
        private final Map<ClientCode, Map<String, Integer>> taken = new LinkedHashMap<>();
        private final List<Notice> begunAfterTheEnd = new ArrayList<>();
        private Applied applied = Applied.NOTHING;
        private @Nullable Bulletin bulletin;
        private final SettableClock clock = new SettableClock(ASSESSED);
        private int tokens;

        World(Random random, int length, boolean mayRefuse, boolean ends) {
            this.random = random;
            this.mayRefuse = mayRefuse;
            endsAt = ends ? 2 + random.nextInt(length + 1) : Integer.MAX_VALUE;
            reactions = new StatusReactions(() -> new Subscribers(List.of(DESK_ON_ITS_OWN, SIEM_ON_ALL)), clock);
            report = enveloped(story.reportedBy(DESK), 1);
            handling.add(enveloped(story.assessed(severity()), 1));
            for (int number = 2; number < length + 3; number++) {
                handling.add(enveloped(number == endsAt ? anEnd() : anything(), number));
            }
        }

        private ChainEvent anEnd() {
            return random.nextBoolean() ? story.assessedAsClassified() : story.orderedToBeErased();
        }

        private boolean hasEnded() {
            return endsAt <= handling.size() && applied.contains(handling.get(endsAt - 1));
        }

        private Severity severity() {
            return Severity.values()[random.nextInt(Severity.values().length)];
        }

        private ChainEvent anything() {
            return switch (random.nextInt(7)) {
                case 0 -> story.assessed(severity());
                case 1 -> story.merged();
                case 2 -> story.unmerged();
                default -> story.moved(MOVES.get(random.nextInt(MOVES.size())));
            };
        }

        private static EventEnvelope enveloped(ChainEvent event, long sequence) {
            return new EventEnvelope("any", EventType.of(event), sequence, ASSESSED, null, event);
        }

        void run() {
            // The two topics are heard independently, each in its own order.
            int reportAt = random.nextInt(handling.size() + 1);
            for (int next = 0; next <= handling.size(); next++) {
                if (next == reportAt) {
                    hear(report);
                }
                if (next < handling.size()) {
                    hear(handling.get(next));
                }
                while (random.nextInt(3) == 0) {
                    // What was heard before comes again.
                    hear(
                            next == 0 || random.nextBoolean() && next >= reportAt
                                    ? (next >= reportAt ? report : handling.getFirst())
                                    : handling.get(random.nextInt(Math.min(next, handling.size()))));
                }
                while (random.nextInt(3) > 0) {
                    attempt();
                }
            }
            for (int left = 0; left < 5_000 && bulletin().wakeAt() != null; left++) {
                attempt();
            }
        }

        private void hear(EventEnvelope envelope) {
            if (!applied.contains(envelope)) {
                var decision = reactions.to(envelope, bulletin);
                if (decision.state() != null) {
                    bulletin = decision.state();
                    applied = applied.and(envelope);
                }
            }
        }

        /** Someone tries to tell one of the systems, with one of the ends that it may have. */
        private void attempt() {
            clock.turn(Duration.ofSeconds(random.nextInt(400)));
            var now = clock.instant();
            var system = random.nextBoolean() ? DESK : SIEM;
            var token = "t" + tokens++;
            if (bulletin == null) {
                return;
            }
            switch (random.nextInt(12)) {
                case 0 -> bulletin = bulletin.postponed(system, now.plusSeconds(300), now);
                case 1 -> bulletin = bulletin.withNowhereToGo(system, token, now.plusSeconds(300), now);
                default -> {
                    // It is in the file and not known to be away.
                }
            }
            bulletin = bulletin.begin(system, token, now, now.plus(LEASE));
            var notice = bulletin.triedBy(token).orElse(null);
            if (notice == null) {
                return;
            }
            if (hasEnded()) {
                begunAfterTheEnd.add(notice);
            }
            switch (random.nextInt(mayRefuse ? 6 : 5)) {
                case 0 -> settle(notice, token, new Outcome.TriedInVain(false));
                case 1 -> {
                    take(notice);
                    settle(notice, token, new Outcome.TriedInVain(true));
                }
                case 2 -> {
                    // Dies after it was taken, or before.
                    if (random.nextBoolean()) {
                        take(notice);
                    }
                }
                case 5 -> settle(notice, token, new Outcome.GivenUp(Failure.REFUSED_BY_RELAY));
                default -> {
                    take(notice);
                    settle(notice, token, new Outcome.Accepted());
                }
            }
        }

        private void settle(Notice notice, String token, Outcome.Tried outcome) {
            bulletin = bulletin().settle(notice.id(), token, outcome, clock.instant());
        }

        private void take(Notice notice) {
            taken.computeIfAbsent(notice.client(), unused -> new LinkedHashMap<>())
                    .putIfAbsent(notice.id(), notice.change().number());
        }

        Bulletin bulletin() {
            if (bulletin == null) {
                throw new AssertionError("nothing was heard");
            }
            return bulletin;
        }

        /** The numbers of the changes, in the order in which the system first heard of each. */
        List<Integer> firstHeardBy(ClientCode system) {
            return List.copyOf(taken.getOrDefault(system, Map.of()).values());
        }

        List<NoticeState> statesOf(ClientCode system) {
            return bulletin().notices().stream()
                    .filter(notice -> notice.client().equals(system))
                    .map(Notice::state)
                    .toList();
        }

        /** Counted here from what was said, without the code that is tried. */
        List<Integer> expectedBy(ClientCode system) {
            var standings = new ArrayList<String>();
            CaseStatus status = CaseStatus.REPORTED;
            CaseStatus beforeItWasMerged = status;
            @Nullable Severity severity = null;
            standings.add(status + " " + severity);
            for (var envelope : handling.subList(0, Math.min(endsAt - 1, handling.size()))) {
                switch (envelope.event()) {
                    case IncidentAssessed assessed -> {
                        severity = assessed.severity();
                        status = status == CaseStatus.REPORTED ? CaseStatus.ASSESSED : status;
                    }
                    case CaseMoved moved -> status = moved.status();
                    case CaseMerged merged -> status = CaseStatus.MERGED;
                    case CaseUnmerged unmerged -> status = status == CaseStatus.MERGED ? beforeItWasMerged : status;
                    default -> throw new AssertionError("not of this world");
                }
                beforeItWasMerged = status == CaseStatus.MERGED ? beforeItWasMerged : status;
                var standing = status + " " + severity;
                if (!standings.getLast().equals(standing)) {
                    standings.add(standing);
                }
            }
            var numbers = new ArrayList<Integer>();
            for (int number = system.equals(SIEM) ? 1 : 2; number <= standings.size(); number++) {
                numbers.add(number);
            }
            return numbers;
        }
    }
}
