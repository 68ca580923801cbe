package se.incidentkedjan.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.incidentkedjan.notification.Fixtures.ASSESSED;
import static se.incidentkedjan.notification.sending.http.PlayedServer.with;
import static se.incidentkedjan.notification.subscription.Story.DESK;
import static se.incidentkedjan.notification.subscription.Story.DESK_ON_ITS_OWN;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.NotificationEvent.Failure;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.kit.ledger.Decision;
import se.incidentkedjan.notification.dispatch.Outcome;
import se.incidentkedjan.notification.sending.UntilStored;
import se.incidentkedjan.notification.sending.http.PlayedServer;
import se.incidentkedjan.notification.subscription.http.Calls;
import se.incidentkedjan.notification.subscription.http.HttpReceivers;
import se.incidentkedjan.notification.subscription.http.SubscriberSettings;
import se.incidentkedjan.notification.subscription.store.KeptBulletins;
import se.incidentkedjan.testing.SettableClock;

/** One courier, over a store, to a system that answers as the test wants. */
@ExtendWith(OutputCaptureExtension.class)
class CourierTest {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration WEEK = Duration.ofDays(7);

    private final SettableClock clock = new SettableClock(ASSESSED);
    private final KeptBulletins kept = new KeptBulletins(clock);
    private final PlayedReceiver system = new PlayedReceiver();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Circuit circuit = new Circuit(clock);
    private final List<Outcome> attempted = new ArrayList<>();
    private final List<Notice> settled = new ArrayList<>();
    private Subscribers subscribers = new Subscribers(List.of(DESK_ON_ITS_OWN));
    private final IncidentId incident = keptOfOneChange();

    @AfterEach
    void close() {
        kept.close();
    }

    private Courier courier() {
        return courier(system);
    }

    private Courier courier(Receivers.Receiver receiver) {
        var tally = new StatusTally() {
            @Override
            public void attempted(Outcome.Tried outcome) {
                attempted.add(outcome);
            }

            @Override
            public void settled(Notice notice) {
                settled.add(notice);
            }
        };
        return new Courier(
                DESK,
                new Courier.Office(
                        kept.ledger(),
                        () -> subscribers,
                        tally,
                        clock,
                        LEASE,
                        new UntilStored(stopping, Duration.ofMillis(1))),
                receiver,
                circuit);
    }

    /** An incident that the system is to be told of as assessed. */
    private IncidentId keptOfOneChange() {
        var story = Story.toldTo(DESK_ON_ITS_OWN);
        story.hears(story.reportedBy(DESK)).hears(story.assessed(Severity.MODERATE));
        return kept(story);
    }

    private IncidentId kept(Story story) {
        kept.ledger().open(story.incident(), Decision.become(story.bulletin()));
        return story.incident();
    }

    private Bulletin bulletin() {
        return kept.ledger().find(incident).orElseThrow();
    }

    private Notice notice() {
        return bulletin().notices().getFirst();
    }

    /** Someone began to tell it, and was never heard of again. */
    private void someoneDiesTrying() {
        kept.ledger()
                .change(incident, known -> Decision.become(bulletin().begin(DESK, "dead", now(), now().plus(LEASE))));
        clock.turn(LEASE);
    }

    private Instant now() {
        return clock.instant();
    }

    @Test
    void whatASystemTakesIsWrittenDownAndCounted() throws InterruptedException {
        assertThat(courier().carry(incident)).as("more to tell it at once").isFalse();

        assertThat(system.told).containsExactly("2 ASSESSED");
        assertThat(notice().state()).isEqualTo(NoticeState.TAKEN);
        assertThat(attempted).containsExactly(new Outcome.Accepted());
        assertThat(settled).containsExactly(notice());
    }

    @Test
    void whatIsToldNextIsToldAtOnce() throws InterruptedException {
        var story = Story.toldTo(DESK_ON_ITS_OWN);
        story.hears(story.reportedBy(DESK))
                .hears(story.assessed(Severity.MODERATE))
                .hears(story.moved(CaseStatus.CLOSED));
        var two = kept(story);
        var courier = courier();

        assertThat(courier.carry(two)).isTrue();
        assertThat(courier.carry(two)).isFalse();

        assertThat(system.told).containsExactly("2 ASSESSED", "3 CLOSED");
    }

    @Test
    void whatItRefusesIsGivenUpAndSaidInTheLog(CapturedOutput output) throws InterruptedException {
        system.outcome = new Outcome.GivenUp(Failure.REFUSED_BY_RELAY);

        courier().carry(incident);

        assertThat(settled).singleElement().extracting(Notice::state).isEqualTo(NoticeState.GIVEN_UP);
        assertThat(output).contains("arendesystemet was not told of change 2 of incident " + incident);
    }

    @Test
    void aSystemThatIsNotInTheFileIsNotCalledAndWhatItWasToBeToldWaits() throws InterruptedException {
        subscribers = Subscribers.NONE;

        courier().carry(incident);

        assertThat(system.told).isEmpty();
        assertThat(attempted).isEmpty();
        assertThat(notice().state()).isEqualTo(NoticeState.WAITING);
        assertThat(notice().nextAt()).isEqualTo(ASSESSED.plusSeconds(300));
    }

    @Test
    void givingUpForASystemThatIsNotInTheFileIsCountedAndSaidInTheLog(CapturedOutput output)
            throws InterruptedException {
        subscribers = Subscribers.NONE;
        clock.turn(WEEK);

        courier().carry(incident);

        assertThat(notice().state()).isEqualTo(NoticeState.GIVEN_UP);
        assertThat(settled).containsExactly(notice());
        assertThat(output).contains("arendesystemet was not told of change 2 of incident " + incident);
    }

    @Test
    void anAttemptThatDiedToASystemThatIsNotInTheFileWaitsAndIsGivenUpLikeTheOthers() throws InterruptedException {
        someoneDiesTrying();
        subscribers = Subscribers.NONE;

        courier().carry(incident);
        assertThat(notice().state()).isEqualTo(NoticeState.WAITING);
        assertThat(bulletin().wakeAt()).isEqualTo(now().plusSeconds(300));

        clock.turn(WEEK);
        courier().carry(incident);
        assertThat(notice().state()).isEqualTo(NoticeState.GIVEN_UP);
        assertThat(notice().repeated()).as("it may have been taken").isTrue();
    }

    @Test
    void whileTheSystemIsAwayNothingIsTriedAndAnAttemptThatDiedIsNotLate() throws InterruptedException {
        someoneDiesTrying();
        circuit.noted(new Outcome.TriedInVain(false));

        courier().carry(incident);

        assertThat(system.told).isEmpty();
        assertThat(notice().state()).isEqualTo(NoticeState.WAITING);
        assertThat(notice().repeated()).as("it may have been taken").isTrue();
        assertThat(bulletin().wakeAt()).isEqualTo(circuit.restsUntil());
    }

    @Test
    void whoHasAskedUsToWaitIsLeftAloneForSoLongAndNoAttemptIsCounted() throws InterruptedException {
        try (var server = new PlayedServer(askingToWait(120))) {
            subscribers = at(server);
            var courier = courier(new HttpReceivers(calls(), clock).open());
            courier.carry(incident);
            var another = keptOfOneChange();
            clock.turn(Duration.ofSeconds(2));
            courier.carry(another);
            var waits = kept.ledger().find(another).orElseThrow().notices().getFirst();

            assertThat(server.asked).hasSize(1);
            assertThat(attempted).hasSize(1);
            assertThat(waits.attempts()).isZero();
            assertThat(waits.nextAt()).isEqualTo(ASSESSED.plusSeconds(120));

            server.now(with(204, ""));
            clock.turn(Duration.ofSeconds(118));
            courier.carry(another);
            assertThat(server.asked).hasSize(2);
        }
    }

    @Test
    void anotherAddressInTheFileIsNotWaitedForAsTheFirstAskedButNoSoonerThanThatSystemIsTried()
            throws InterruptedException {
        try (var first = new PlayedServer(askingToWait(120));
                var second = new PlayedServer(with(204, ""))) {
            subscribers = at(first);
            var courier = courier(new HttpReceivers(calls(), clock).open());
            courier.carry(incident);
            subscribers = at(second);
            clock.turn(Duration.ofSeconds(1));
            courier.carry(incident);

            assertThat(second.asked).hasSize(1);
        }
    }

    private static PlayedServer.Answering askingToWait(int seconds) {
        return exchange -> {
            exchange.getResponseHeaders().add("Retry-After", Integer.toString(seconds));
            exchange.sendResponseHeaders(429, -1);
        };
    }

    private static Subscribers at(PlayedServer server) {
        return new Subscribers(
                List.of(new Subscriber(DESK, server.address("/in"), DESK.value(), Subscriber.Wanted.OWN)));
    }

    private Calls calls() {
        var call = new SubscriberSettings.Call(
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                null,
                null,
                null,
                true,
                null,
                Duration.ofSeconds(3),
                Duration.ofSeconds(10));
        return new Calls(new SubscriberSettings(Map.of(DESK.value(), call)), bundle -> null, clock);
    }

    @Test
    void anAttemptThatDiedIsNotMadeAgainOfAnIncidentThatIsSilencedMeanwhileWhoeverFindsIt()
            throws InterruptedException {
        kept.ledger()
                .change(
                        incident,
                        known -> Decision.become(bulletin()
                                .begin(DESK, "dead", now(), now().plus(LEASE))
                                .silenced(Silence.CLASSIFIED, now())));
        clock.turn(LEASE);
        subscribers = Subscribers.NONE;

        courier().carry(incident);

        assertThat(system.told).isEmpty();
        assertThat(notice().state()).isEqualTo(NoticeState.DROPPED);
        assertThat(bulletin().wakeAt()).isNull();
        assertThat(settled).as("it is neither taken nor given up").isEmpty();
    }

    @Test
    void aStoreThatIsAwayWhenTheSystemHasTakenItIsWaitedForAndNothingIsSentAgain() throws InterruptedException {
        system.whenTold = () -> kept.areAway(3);

        courier().carry(incident);

        assertThat(system.told).hasSize(1);
        assertThat(notice().state()).isEqualTo(NoticeState.TAKEN);
        assertThat(settled).containsExactly(notice());
    }

    @Test
    void whoIsStoppedWhileTheStoreIsAwayLeavesTheLeaseToEnd() {
        system.whenTold = () -> {
            kept.areAway(1);
            stopping.countDown();
        };

        assertThatThrownBy(() -> courier().carry(incident)).isInstanceOf(DataAccessResourceFailureException.class);

        assertThat(notice().state()).isEqualTo(NoticeState.ATTEMPTING);
        assertThat(bulletin().wakeAt()).isEqualTo(now().plus(LEASE));
    }

    @Test
    void whatIsSilencedWhileTheSystemIsToldInVainIsNeitherTakenNorGivenUp() throws InterruptedException {
        system.outcome = new Outcome.TriedInVain(false);
        system.whenTold = () -> kept.ledger()
                .change(incident, known -> Decision.become(bulletin().silenced(Silence.CLASSIFIED, now())));

        courier().carry(incident);

        assertThat(notice().state()).isEqualTo(NoticeState.DROPPED);
        assertThat(settled).isEmpty();
    }

    /** Answers as the test wants, and keeps what it is told. */
    private static final class PlayedReceiver implements Receivers.Receiver {
        private final List<String> told = new ArrayList<>();
        private Outcome.Tried outcome = new Outcome.Accepted();
        private Runnable whenTold = () -> {};

        @Override
        public @Nullable Instant waitsUntil(Subscriber subscriber) {
            return null;
        }

        @Override
        public Outcome.Tried tell(Subscriber subscriber, Notice notice, Bulletin bulletin) {
            told.add(notice.change().number() + " " + notice.change().status());
            whenTold.run();
            return outcome;
        }

        @Override
        public void close() {}
    }
}
