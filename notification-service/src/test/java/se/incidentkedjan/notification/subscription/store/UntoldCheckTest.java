package se.incidentkedjan.notification.subscription.store;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.notification.Fixtures.EXEMPELKOMMUNEN;
import static se.incidentkedjan.notification.Fixtures.REFERENCE;
import static se.incidentkedjan.notification.Fixtures.REPORTED;
import static se.incidentkedjan.notification.Fixtures.anyIncident;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.ClientCode;
import se.incidentkedjan.kit.auditor.ChainCheck;
import se.incidentkedjan.kit.ledger.Decision;
import se.incidentkedjan.notification.subscription.Bulletin;
import se.incidentkedjan.notification.subscription.Notice;
import se.incidentkedjan.notification.subscription.NoticeState;
import se.incidentkedjan.notification.subscription.StatusChange;
import se.incidentkedjan.notification.subscription.Subscriber;
import se.incidentkedjan.notification.subscription.Subscribers;
import se.incidentkedjan.testing.SettableClock;

class UntoldCheckTest {

    private static final Duration FIFTEEN_MINUTES = Duration.ofMinutes(15);

    private final SettableClock clock = new SettableClock(REPORTED);
    private final KeptBulletins kept = new KeptBulletins(clock);
    private Subscribers subscribers = inTheFile("desk", "siem");
    private final ChainCheck check =
            new UntoldCheck(kept.ledger().excerpts(BulletinExcerpt.excerpt()), () -> subscribers, clock);

    @AfterEach
    void close() {
        kept.close();
    }

    private static Subscribers inTheFile(String... clients) {
        return new Subscribers(Arrays.stream(clients)
                .map(client -> new Subscriber(
                        ClientCode.of(client),
                        URI.create("https://" + client + ".kommun.example"),
                        client,
                        Subscriber.Wanted.ALL))
                .toList());
    }

    private static Notice waiting(String client, Instant since) {
        return notice(client, NoticeState.WAITING, since, null);
    }

    private static Notice givenUp(String client, Instant at) {
        return notice(client, NoticeState.GIVEN_UP, at.minusSeconds(1), at);
    }

    private static Notice notice(String client, NoticeState state, Instant since, @Nullable Instant settledAt) {
        return new Notice(
                UUID.randomUUID().toString(),
                ClientCode.of(client),
                new StatusChange(1, CaseStatus.REPORTED, null, null, since),
                since,
                state,
                1,
                settledAt == null ? since : null,
                settledAt,
                false,
                null);
    }

    private void kept(Notice... notices) {
        var incident = anyIncident();
        kept.ledger()
                .open(
                        incident,
                        Decision.become(new Bulletin(
                                incident,
                                EXEMPELKOMMUNEN,
                                REFERENCE,
                                REPORTED,
                                null,
                                null,
                                List.of(),
                                List.of(notices),
                                null)));
    }

    @Test
    void whatHasWaitedLongerThanAQuarterIsToldWithItsSystemsHowManyAndSinceWhen() {
        kept(waiting("siem", REPORTED), notice("desk", NoticeState.TAKEN, REPORTED, REPORTED));
        kept(waiting("siem", REPORTED.plusSeconds(60)));
        clock.turn(FIFTEEN_MINUTES);
        assertThat(check.look()).as("not yet").isEmpty();

        clock.turn(Duration.ofSeconds(61));

        assertThat(check.look())
                .hasValue(
                        "Andra system (siem) har inte fått veta hur 2 ärenden går, det äldsta sedan fredag 20 november"
                                + " 2026 kl. 16.45. Se sidan /kanaler.");
    }

    @Test
    void aSystemThatWasTakenOutOfTheFileIsNoAlarm() {
        kept(waiting("siem", REPORTED));
        kept(givenUp("siem", REPORTED));
        clock.turn(FIFTEEN_MINUTES.plusSeconds(1));
        assertThat(check.look()).isPresent();

        subscribers = inTheFile("desk");
        assertThat(check.look()).isEmpty();
        subscribers = Subscribers.NONE;
        assertThat(check.look()).isEmpty();
    }

    @Test
    void whatWaitsForASystemThatWasTakenOutIsNotCountedAgainstAnother() {
        kept(
                waiting("gone", REPORTED.minus(Duration.ofDays(5))),
                waiting("siem", REPORTED),
                givenUp("gone", REPORTED),
                givenUp("desk", REPORTED.minus(Duration.ofDays(2))));

        assertThat(check.look()).isEmpty();
    }

    @Test
    void whatWasGivenUpIsToldForADay() {
        kept(givenUp("desk", REPORTED));
        clock.turn(Duration.ofHours(23));
        assertThat(check.look())
                .hasValueSatisfying(said ->
                        assertThat(said).startsWith("Andra system (desk) fick aldrig veta något om ett ärende"));

        clock.turn(Duration.ofHours(1));
        assertThat(check.look()).isEmpty();
    }
}
