package se.incidentkedjan.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.incidentkedjan.notification.Fixtures.ASSESSED;
import static se.incidentkedjan.notification.subscription.Story.DESK;
import static se.incidentkedjan.notification.subscription.Story.SIEM;
import static se.incidentkedjan.notification.subscription.Story.SIEM_ON_ALL;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.ClientCode;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.kit.ledger.Decision;
import se.incidentkedjan.notification.channel.Observation;
import se.incidentkedjan.notification.dispatch.Outcome;
import se.incidentkedjan.notification.subscription.store.KeptBulletins;
import se.incidentkedjan.testing.SettableClock;

/** Couriers in their threads, to systems of which some never answer. */
class CouriersTest {

    private static final Duration PATIENCE =
            Duration.ofSeconds(20).multipliedBy(Long.getLong("incidentkedjan.test.timeout-factor", 1));

    private final SettableClock clock = new SettableClock(ASSESSED);
    private final KeptBulletins kept = new KeptBulletins(clock);
    private final Map<ClientCode, Integer> told = new ConcurrentHashMap<>();
    private final Set<ClientCode> slow = ConcurrentHashMap.newKeySet();
    private final CountDownLatch answering = new CountDownLatch(1);
    private volatile Subscribers subscribers = new Subscribers(List.of(SIEM_ON_ALL));
    private final Couriers couriers = new Couriers(
            kept.ledger(),
            () -> subscribers,
            PlayedReceiver::new,
            new StatusTally() {
                @Override
                public void attempted(Outcome.Tried outcome) {}

                @Override
                public void settled(Notice notice) {}
            },
            clock,
            Duration.ofSeconds(30));

    @AfterEach
    void close() {
        answering.countDown();
        couriers.stop();
        kept.close();
    }

    private final class PlayedReceiver implements Receivers.Receiver {

        @Override
        public @Nullable Instant waitsUntil(Subscriber subscriber) {
            return null;
        }

        @Override
        public Outcome.Tried tell(Subscriber subscriber, Notice notice, Bulletin bulletin) {
            told.merge(subscriber.client(), 1, Integer::sum);
            try {
                if (slow.contains(subscriber.client()) && !answering.await(1, TimeUnit.MINUTES)) {
                    return new Outcome.TriedInVain(true);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new Outcome.Accepted();
        }

        @Override
        public void close() {}
    }

    private static Subscriber toldOfAll(String client) {
        return new Subscriber(
                ClientCode.of(client), URI.create("https://system.kommun.example"), client, Subscriber.Wanted.ALL);
    }

    private IncidentId reported() {
        var story = Story.toldTo(subscribers.all().toArray(Subscriber[]::new));
        story.hears(story.reportedBy(DESK)).hears(story.assessed(Severity.MODERATE));
        kept.ledger().open(story.incident(), Decision.become(story.bulletin()));
        return story.incident();
    }

    private Set<NoticeState> states(IncidentId incident, ClientCode system) {
        return kept.ledger().find(incident).orElseThrow().notices().stream()
                .filter(notice -> notice.client().equals(system))
                .map(Notice::state)
                .collect(Collectors.toSet());
    }

    @Test
    void aSystemThatDoesNotAnswerKeepsNoOtherWaiting() {
        var stuck = toldOfAll("stuck");
        slow.add(stuck.client());
        subscribers = new Subscribers(List.of(stuck, SIEM_ON_ALL));
        var incident = reported();

        couriers.handOverDue(Set.of(incident));

        await().atMost(PATIENCE).until(() -> states(incident, SIEM), Set.of(NoticeState.TAKEN)::equals);
        assertThat(states(incident, stuck.client())).doesNotContain(NoticeState.TAKEN);
        assertThat(couriers.seen(SIEM).lastAcceptedAt()).isEqualTo(ASSESSED);
        assertThat(couriers.seen(ClientCode.of("another"))).isEqualTo(Observation.NOTHING);
    }

    @Test
    void withNoSystemInTheFileNobodyIsCalledAndWhatWaitsIsLookedAtAgainLater() {
        var incident = reported();
        subscribers = Subscribers.NONE;

        couriers.handOverDue(Set.of(incident));

        await().atMost(PATIENCE)
                .until(
                        () -> kept.ledger()
                                .find(incident)
                                .orElseThrow()
                                .notices()
                                .getFirst()
                                .nextAt(),
                        ASSESSED.plusSeconds(300)::equals);
        assertThat(told).isEmpty();
    }

    @Test
    void whoStopsWaitsForAllThatAreSlowTogetherAndBeginsNothingMore() {
        var many = IntStream.range(0, 6)
                .mapToObj(number -> toldOfAll("slow" + number))
                .toList();
        many.forEach(one -> slow.add(one.client()));
        subscribers = new Subscribers(many);
        var incident = reported();
        couriers.handOverDue(Set.of(incident));
        await().atMost(PATIENCE).until(() -> told.size() == many.size());

        var began = System.nanoTime();
        couriers.stop(Duration.ofSeconds(1));
        var took = Duration.ofNanos(System.nanoTime() - began);

        assertThat(took).isBetween(Duration.ofMillis(900), Duration.ofSeconds(5));
        answering.countDown();
        couriers.stop(PATIENCE);
        assertThat(told)
                .as("the second change of each is left")
                .allSatisfy((system, times) -> assertThat(times).isEqualTo(1));
    }
}
