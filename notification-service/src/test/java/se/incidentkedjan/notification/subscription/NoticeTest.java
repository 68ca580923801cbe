package se.incidentkedjan.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.notification.Fixtures.REPORTED;
import static se.incidentkedjan.notification.Fixtures.anyIncident;
import static se.incidentkedjan.notification.subscription.Story.DESK;
import static se.incidentkedjan.notification.subscription.Story.SIEM;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.NotificationEvent.Failure;
import se.incidentkedjan.notification.dispatch.Outcome;

class NoticeTest {

    private static final Instant NOW = REPORTED;
    private static final Instant LEASE_ENDS = NOW.plusSeconds(30);
    private static final Outcome.Tried AWAY = new Outcome.TriedInVain(false);

    private final IncidentId incident = anyIncident();
    private final Notice fresh = notice(1);

    private Notice notice(int number) {
        return Notice.of(incident, DESK, new StatusChange(number, CaseStatus.CLOSED, null, null, NOW), NOW);
    }

    @Test
    void itsIdIsTheSameWheneverTheSameIsToldToTheSameSystem() {
        assertThat(notice(1).id()).isEqualTo(fresh.id()).isNotEqualTo(notice(2).id());
        assertThat(Notice.of(incident, SIEM, fresh.change(), NOW).id()).isNotEqualTo(fresh.id());
    }

    @Test
    void whatIsNotTakenIsTriedAgainEverMoreSeldom() {
        var once = fresh.attempting("a", LEASE_ENDS).after("a", AWAY, NOW);
        var twice = once.attempting("b", LEASE_ENDS).after("b", AWAY, NOW);

        assertThat(once.nextAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(twice.nextAt()).isEqualTo(NOW.plusSeconds(2));
        assertThat(twice.attempts()).isEqualTo(2);
    }

    @Test
    void onlyTheAttemptUnderWayCountsButThatItWasTakenIsTrueWhoeverTellsIt() {
        var second = fresh.attempting("dead", LEASE_ENDS).attempting("alive", LEASE_ENDS);

        assertThat(second.after("dead", AWAY, NOW)).isEqualTo(second);
        var taken = second.after("dead", new Outcome.Accepted(), NOW);
        assertThat(taken.state()).isEqualTo(NoticeState.TAKEN);
        assertThat(taken.after("alive", AWAY, NOW)).isEqualTo(taken);
    }

    @Test
    void whatMayHaveBeenHeardTwiceSaysSo() {
        assertThat(fresh.attempting("a", LEASE_ENDS)
                        .after("a", new Outcome.TriedInVain(true), NOW)
                        .attempting("b", LEASE_ENDS)
                        .after("b", new Outcome.Accepted(), NOW)
                        .repeated())
                .isTrue();
        assertThat(fresh.attempting("dead", LEASE_ENDS)
                        .attempting("b", LEASE_ENDS)
                        .repeated())
                .isTrue();
        assertThat(fresh.attempting("a", LEASE_ENDS)
                        .after("a", AWAY, NOW)
                        .attempting("b", LEASE_ENDS)
                        .repeated())
                .isFalse();
    }

    @Test
    void afterAWeekItIsGivenUpButNeverUntried() {
        var weekLater = NOW.plus(Duration.ofDays(7));
        assertThat(fresh.postponed(weekLater.plusSeconds(60), NOW).state()).isEqualTo(NoticeState.WAITING);

        var tried = fresh.attempting("a", weekLater.plusSeconds(30));
        assertThat(tried.after("a", AWAY, weekLater.minusSeconds(1)).state()).isEqualTo(NoticeState.WAITING);
        assertThat(tried.after("a", AWAY, weekLater).state()).isEqualTo(NoticeState.GIVEN_UP);
        assertThat(tried.after("a", new Outcome.Accepted(), weekLater).state()).isEqualTo(NoticeState.TAKEN);
    }

    @Test
    void aSystemThatIsNotInTheFileIsWaitedForAWeek() {
        var later = NOW.plusSeconds(300);
        assertThat(fresh.withNowhereToGo("t", later, NOW).nextAt()).isEqualTo(later);
        assertThat(fresh.withNowhereToGo("t", later, NOW.plus(Duration.ofDays(7)))
                        .state())
                .isEqualTo(NoticeState.GIVEN_UP);
    }

    @Test
    void anAttemptThatDiedToASystemThatIsNotInTheFileWaitsForAWeekLikeTheOthers() {
        var died = fresh.attempting("dead", LEASE_ENDS);
        var later = LEASE_ENDS.plusSeconds(300);

        assertThat(died.withNowhereToGo("t", later, NOW))
                .as("while it may be under way")
                .isEqualTo(died);
        var waits = died.withNowhereToGo("t", later, LEASE_ENDS);
        assertThat(waits.state()).isEqualTo(NoticeState.WAITING);
        assertThat(waits.nextAt()).isEqualTo(later);
        assertThat(waits.repeated()).as("it may have been taken").isTrue();
        var given = died.withNowhereToGo("t", later, NOW.plus(Duration.ofDays(7)));
        assertThat(given.state()).isEqualTo(NoticeState.GIVEN_UP);
        assertThat(given.repeated()).isTrue();
    }

    @Test
    void aNoIsFinal() {
        assertThat(fresh.attempting("a", LEASE_ENDS)
                        .after("a", new Outcome.GivenUp(Failure.REFUSED_BY_RELAY), NOW)
                        .state())
                .isEqualTo(NoticeState.GIVEN_UP);
    }

    @Test
    void aPauseThatWasSetWhileAClockWasAheadIsNotWaitedFor() {
        var ahead = fresh.postponed(NOW.plus(Duration.ofHours(5)), NOW);

        assertThat(ahead.isDue(NOW)).isTrue();
        assertThat(fresh.postponed(NOW.plus(Duration.ofMinutes(5)), NOW).isDue(NOW))
                .isFalse();
    }
}
