package se.incidentkedjan.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.notification.Fixtures.REPORTED;
import static se.incidentkedjan.notification.contact.DeliveryChannel.E_MAIL;
import static se.incidentkedjan.notification.contact.DeliveryChannel.SMS;
import static se.incidentkedjan.notification.contact.DeliveryChannel.WEBHOOK;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.NotificationEvent.Failure;
import se.incidentkedjan.notification.channel.ChannelHealth.Marking;
import se.incidentkedjan.notification.channel.ChannelHealth.Refusal;
import se.incidentkedjan.notification.channel.ChannelState.State;
import se.incidentkedjan.notification.dispatch.Outcome;
import se.incidentkedjan.testing.SettableClock;

class ChannelHealthTest {

    private static final Outcome ACCEPTED = new Outcome.Accepted();
    private static final Outcome LATER = new Outcome.TriedInVain(false);
    private static final Outcome REFUSED = new Outcome.GivenUp(Failure.REFUSED_BY_RELAY);
    private static final Duration HOUR = Duration.ofHours(1);

    private final SettableClock clock = new SettableClock(REPORTED);
    private final Kept store = new Kept();
    private final ChannelHealth health = new ChannelHealth(Set.of(E_MAIL, SMS), store, clock);
    private final ChannelCheck check = new ChannelCheck(health, Duration.ofMinutes(5), Duration.ofHours(12), clock);

    @Test
    void aChannelFailsWhenThreeAttemptsInARowAreInVainAndWorksAgainAtTheFirstThatIsNot() {
        health.noted(SMS, LATER);
        health.noted(SMS, LATER);
        assertThat(health.of(SMS).state()).isEqualTo(State.WORKING);

        health.noted(SMS, new Outcome.TriedInVain(true));
        assertThat(health.of(SMS).state()).isEqualTo(State.FAILING);
        assertThat(health.of(SMS).seen().lastFailure()).isEqualTo(Observation.Kind.UNANSWERED);
        assertThat(health.isAvoided(SMS))
                .as("it must be tried to be seen to work")
                .isFalse();

        health.noted(SMS, ACCEPTED);
        assertThat(health.of(SMS).state()).isEqualTo(State.WORKING);
        assertThat(health.of(SMS).seen().lastAcceptedAt()).isEqualTo(clock.instant());
    }

    @Test
    void oneAddressAfterTheOtherThatIsRefusedIsTheChannelsFaultButOneIsNot() {
        for (int refused = 1; refused <= 4; refused++) {
            health.noted(SMS, REFUSED);
        }
        assertThat(health.of(SMS).state()).isEqualTo(State.WORKING);

        health.noted(SMS, REFUSED);
        assertThat(health.of(SMS).state()).isEqualTo(State.FAILING);
    }

    @Test
    void whatWasNeverTriedOrHasABadAddressSaysNothingOfTheChannel() {
        for (int times = 1; times <= 9; times++) {
            health.noted(E_MAIL, new Outcome.NotTried());
            health.noted(E_MAIL, new Outcome.GivenUp(Failure.BAD_ADDRESS));
            health.noted(E_MAIL, new Outcome.GivenUp(Failure.NO_RECIPIENT));
        }

        assertThat(health.of(E_MAIL).seen()).isEqualTo(Observation.NOTHING);
    }

    @Test
    void aChannelThatIsMarkedDownIsAvoidedUntilItsTime() {
        assertThat(health.down(E_MAIL, "CISO", clock.instant().plus(HOUR), Mark.Reason.COMPROMISED))
                .isEqualTo(new Marking.Done());
        assertThat(health.isAvoided(E_MAIL)).isTrue();
        assertThat(health.of(E_MAIL).state()).isEqualTo(State.MARKED_DOWN);
        assertThat(health.of(E_MAIL).mark())
                .isEqualTo(new Mark("CISO", REPORTED, REPORTED.plus(HOUR), Mark.Reason.COMPROMISED));

        clock.turn(HOUR);
        assertThat(health.isAvoided(E_MAIL)).isFalse();
        assertThat(health.of(E_MAIL).mark()).isNull();
    }

    @Test
    void itCanBeUsedAgainBeforeThat() {
        health.down(E_MAIL, "CISO", clock.instant().plus(HOUR), Mark.Reason.DRILL);

        health.up(E_MAIL);
        health.up(E_MAIL);

        assertThat(health.isAvoided(E_MAIL)).isFalse();
        assertThat(store.read().byChannel()).isEmpty();
    }

    @Test
    void anotherInstanceAndOneThatHasRestartedSeeIt() {
        var another = new ChannelHealth(Set.of(E_MAIL, SMS), store, clock);
        assertThat(another.isAvoided(E_MAIL)).isFalse();

        health.down(E_MAIL, "CISO", clock.instant().plus(HOUR), Mark.Reason.OUTAGE);
        another.refresh();

        assertThat(another.isAvoided(E_MAIL)).isTrue();
        assertThat(new ChannelHealth(Set.of(E_MAIL, SMS), store, clock).isAvoided(E_MAIL))
                .isTrue();
    }

    @Test
    void theLastChannelThatWorksCannotBeMarkedDown() {
        assertThat(health.down(WEBHOOK, "CISO", clock.instant().plus(HOUR), Mark.Reason.DRILL))
                .isEqualTo(new Marking.Refused(Refusal.NOT_CONFIGURED));

        health.down(E_MAIL, "CISO", clock.instant().plus(HOUR), Mark.Reason.DRILL);
        assertThat(health.down(SMS, "CISO", clock.instant().plus(HOUR), Mark.Reason.DRILL))
                .isEqualTo(new Marking.Refused(Refusal.LAST_ONE));

        health.up(E_MAIL);
        for (int times = 1; times <= 3; times++) {
            health.noted(E_MAIL, LATER);
        }
        assertThat(health.down(SMS, "CISO", clock.instant().plus(HOUR), Mark.Reason.DRILL))
                .as("the other one fails")
                .isEqualTo(new Marking.Refused(Refusal.LAST_ONE));
    }

    @Test
    void twoPeopleAtTheSameTimeCannotMarkDownTheLastTwo() {
        var another = new ChannelHealth(Set.of(E_MAIL, SMS), store, clock);
        store.beforeNextWrite = () -> another.down(SMS, "IT", clock.instant().plus(HOUR), Mark.Reason.DRILL);

        assertThat(health.down(E_MAIL, "CISO", clock.instant().plus(HOUR), Mark.Reason.DRILL))
                .isEqualTo(new Marking.Refused(Refusal.LAST_ONE));
        assertThat(health.isAvoided(E_MAIL)).isFalse();
    }

    @Test
    void aMarkIsForTheFutureAndForAWeekAtMost() {
        var wrong = new Marking.Refused(Refusal.BAD_TIME);

        assertThat(health.down(E_MAIL, "CISO", clock.instant(), Mark.Reason.DRILL))
                .isEqualTo(wrong);
        assertThat(health.down(
                        E_MAIL, "CISO", clock.instant().plus(Duration.ofDays(7)).plusMillis(1), Mark.Reason.DRILL))
                .isEqualTo(wrong);
        assertThat(health.down(E_MAIL, "CISO", clock.instant().plus(Duration.ofDays(7)), Mark.Reason.DRILL))
                .isEqualTo(new Marking.Done());
    }

    @Test
    void whatIsKnownStaysKnownWhileTheStoreIsAway() {
        health.down(E_MAIL, "CISO", clock.instant().plus(HOUR), Mark.Reason.DRILL);

        store.isAway = true;
        health.refresh();

        assertThat(health.isAvoided(E_MAIL)).isTrue();
    }

    @Test
    void theAuditorSpeaksWhenAChannelHasFailedForMinutesOrBeenDownForHours() {
        for (int times = 1; times <= 3; times++) {
            health.noted(SMS, LATER);
        }
        assertThat(check.look()).isEmpty();
        clock.turn(Duration.ofMinutes(6));
        assertThat(check.look()).contains("SMS tar inte emot meddelanden. Se sidan /kanaler.");

        health.noted(SMS, ACCEPTED);
        health.down(E_MAIL, "CISO", clock.instant().plus(Duration.ofDays(2)), Mark.Reason.DRILL);
        assertThat(check.look()).isEmpty();
        clock.turn(Duration.ofHours(13));
        assertThat(check.look()).contains("E-post är fortfarande markerad som nere. Se sidan /kanaler.");
    }

    private static final class Kept implements MarkStore {
        private Marks marks = Marks.NONE;
        private boolean isAway;
        private Runnable beforeNextWrite = () -> {};

        @Override
        public Marks read() {
            if (isAway) {
                throw new IllegalStateException("the store is away");
            }
            return marks;
        }

        @Override
        public boolean write(Marks next) {
            var before = beforeNextWrite;
            beforeNextWrite = () -> {};
            before.run();
            if (next.version() != marks.version() + 1) {
                return false;
            }
            marks = next;
            return true;
        }
    }
}
