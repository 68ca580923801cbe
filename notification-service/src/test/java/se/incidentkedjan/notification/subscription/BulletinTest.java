package se.incidentkedjan.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.notification.Fixtures.ASSESSED;
import static se.incidentkedjan.notification.subscription.Story.DESK;
import static se.incidentkedjan.notification.subscription.Story.DESK_ON_ITS_OWN;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.notification.dispatch.Outcome;

/** Attempts that are under way when nobody is to be told any more. */
class BulletinTest {

    private static final Instant LEASE_ENDS = ASSESSED.plusSeconds(30);

    private final Story story = Story.toldTo(DESK_ON_ITS_OWN);
    private final Bulletin attempted;

    BulletinTest() {
        story.hears(story.reportedBy(DESK)).hears(story.assessed(Severity.MODERATE));
        attempted = story.bulletin().begin(DESK, "dead", ASSESSED, LEASE_ENDS);
    }

    private static Notice notice(Bulletin bulletin) {
        return bulletin.notices().getFirst();
    }

    @Test
    void anAttemptThatDiedIsNotMadeAgainOfAnIncidentThatIsSilencedMeanwhile() {
        var silent = attempted.silenced(Silence.CLASSIFIED, ASSESSED);
        assertThat(notice(silent).state()).as("it may be on the wire").isEqualTo(NoticeState.ATTEMPTING);

        var begun = silent.begin(DESK, "alive", LEASE_ENDS, LEASE_ENDS.plusSeconds(30));

        assertThat(begun.triedBy("alive")).isEmpty();
        assertThat(notice(begun).state()).isEqualTo(NoticeState.DROPPED);
        assertThat(notice(begun).repeated()).as("it may have been taken").isTrue();
        assertThat(begun.wakeAt()).isNull();
    }

    @Test
    void anAttemptThatHasDiedAlreadyIsDroppedWhenItsIncidentIsSilenced() {
        var silent = attempted.silenced(Silence.CLASSIFIED, LEASE_ENDS);

        assertThat(notice(silent).state()).isEqualTo(NoticeState.DROPPED);
        assertThat(notice(silent).repeated()).isTrue();
    }

    @Test
    void whatComesOfAnAttemptUnderWayIsKeptThoughItsIncidentIsSilencedMeanwhile() {
        var silent = attempted.silenced(Silence.CLASSIFIED, ASSESSED);

        assertThat(notice(silent.settle(notice(silent).id(), "dead", new Outcome.Accepted(), ASSESSED))
                        .state())
                .isEqualTo(NoticeState.TAKEN);
        assertThat(notice(silent.settle(notice(silent).id(), "dead", new Outcome.TriedInVain(true), ASSESSED))
                        .state())
                .isEqualTo(NoticeState.DROPPED);
    }
}
