package se.incidentkedjan.escalation.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.escalation.casework.Cases.IMY;
import static se.incidentkedjan.escalation.casework.Cases.LATER;
import static se.incidentkedjan.escalation.casework.Cases.LONG_OUTAGE;
import static se.incidentkedjan.escalation.casework.Cases.MISDIRECTED_CARE_LETTER;
import static se.incidentkedjan.escalation.casework.Cases.NOTIFICATION;
import static se.incidentkedjan.escalation.casework.Cases.RECEIVED;
import static se.incidentkedjan.escalation.casework.Cases.WARNING;
import static se.incidentkedjan.escalation.casework.Cases.because;
import static se.incidentkedjan.escalation.casework.Cases.done;
import static se.incidentkedjan.escalation.casework.Cases.dueOf;
import static se.incidentkedjan.escalation.casework.Cases.met;
import static se.incidentkedjan.escalation.casework.Cases.only;
import static se.incidentkedjan.escalation.casework.Cases.words;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.escalation.Config;
import se.incidentkedjan.escalation.duty.DutyStatus;
import se.incidentkedjan.events.EscalationEvent.AwarenessChanged;
import se.incidentkedjan.events.EscalationEvent.IncidentAssessed;

class AwarenessTest {

    private static final Instant EARLIER = RECEIVED.minus(Duration.ofHours(20));

    private static Outcome aware(IncidentCase one, Instant at) {
        return done(Assessing.declare(one, Moments.Kind.AWARE, at, because(LATER), Config.shipped()));
    }

    @Test
    void changingAwarenessIsToldAndMovesTheClocksAndTheOldDueTimeStays() {
        var opened = Cases.of(MISDIRECTED_CARE_LETTER);

        var outcome = aware(opened, EARLIER);

        assertThat(dueOf(outcome.incidentCase(), IMY)).isEqualTo(EARLIER.plus(Duration.ofHours(72)));
        assertThat(only(outcome.incidentCase(), IMY).clock().earlier())
                .singleElement()
                .satisfies(old -> assertThat(old.dueAt()).isEqualTo(RECEIVED.plus(Duration.ofHours(72))));
        assertThat(outcome.events())
                .contains(new AwarenessChanged(opened.incident(), opened.municipality(), RECEIVED, EARLIER, LATER))
                .hasAtLeastOneElementOfType(IncidentAssessed.class);
    }

    @Test
    void eachTimeIsKeptWithWhoSetItAndWhy() {
        var once = aware(Cases.of(MISDIRECTED_CARE_LETTER), RECEIVED.minus(Duration.ofHours(1)))
                .incidentCase();
        var moments = aware(once, EARLIER).incidentCase().moments();

        assertThat(moments.all().stream().filter(moment -> moment.kind() == Moments.Kind.AWARE))
                .extracting(Moments.Moment::at)
                .containsExactly(RECEIVED.minus(Duration.ofHours(1)), EARLIER);
        var current = moments.current(Moments.Kind.AWARE).orElseThrow();
        assertThat(current.reason()).isEqualTo(words("because"));
        assertThat(current.who().roles()).containsExactly("HANDLER");
    }

    @Test
    void aPersonCanMoveItLaterAndWhatWasMissedRunsAgain() {
        var opened = Cases.of(LONG_OUTAGE);
        var missed = Waking.passDueInstants(
                        opened,
                        RECEIVED.plus(Duration.ofHours(25)),
                        Config.shipped().duties())
                .incidentCase();
        assertThat(only(missed, WARNING).status()).isEqualTo(DutyStatus.MISSED);

        var later = aware(missed, RECEIVED.plus(Duration.ofMinutes(30))).incidentCase();

        assertThat(only(later, WARNING).status()).isEqualTo(DutyStatus.STARTED);
        assertThat(only(later, WARNING).clock().earlier()).hasSize(1);
    }

    @Test
    void whatWasDoneInTimeByOneCountCanBeLateByAnother() {
        var done = met(Cases.of(MISDIRECTED_CARE_LETTER), IMY, RECEIVED.plus(Duration.ofHours(71)))
                .incidentCase();

        assertThat(only(aware(done, EARLIER).incidentCase(), IMY).status()).isEqualTo(DutyStatus.MET_LATE);
    }

    @Test
    void aFinalReportFollowsTheProvisionalClockThatItHangsOn() {
        var moved = aware(Cases.of(LONG_OUTAGE), EARLIER).incidentCase();

        assertThat(only(moved, Cases.FINAL_REPORT).clockStart()).isEqualTo(EARLIER.plus(Duration.ofHours(72)));
        assertThat(dueOf(moved, NOTIFICATION)).isEqualTo(EARLIER.plus(Duration.ofHours(72)));
    }

    @Test
    void theMunicipalityCannotBecomeUnaware() {
        assertThat(Assessing.declare(Cases.of(LONG_OUTAGE), Moments.Kind.AWARE, null, because(LATER), Config.shipped()))
                .isEqualTo(new CaseChange.Refused(CaseChange.Reason.AWARENESS_MISSING));
    }

    @Test
    void whenItWasFoundToBeSignificantMovesNoClock() {
        var opened = Cases.of(LONG_OUTAGE);

        var found = done(Assessing.declare(
                        opened, Moments.Kind.IDENTIFIED_SIGNIFICANT, LATER, because(LATER), Config.shipped()))
                .incidentCase();

        assertThat(found.duties()).isEqualTo(opened.duties());
        assertThat(found.moments().at(Moments.Kind.IDENTIFIED_SIGNIFICANT)).contains(LATER);
    }
}
