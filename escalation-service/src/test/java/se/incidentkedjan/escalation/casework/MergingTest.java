package se.incidentkedjan.escalation.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.escalation.casework.Cases.IMY;
import static se.incidentkedjan.escalation.casework.Cases.LATER;
import static se.incidentkedjan.escalation.casework.Cases.MISDIRECTED_CARE_LETTER;
import static se.incidentkedjan.escalation.casework.Cases.NO_PERSONAL_DATA;
import static se.incidentkedjan.escalation.casework.Cases.RECEIVED;
import static se.incidentkedjan.escalation.casework.Cases.SCHOOL_BOARD;
import static se.incidentkedjan.escalation.casework.Cases.done;
import static se.incidentkedjan.escalation.casework.Cases.someone;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.escalation.Config;
import se.incidentkedjan.escalation.duty.Duty;
import se.incidentkedjan.escalation.duty.DutyStatus;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.DutyKey;
import se.incidentkedjan.events.EscalationEvent.CaseMerged;
import se.incidentkedjan.events.EscalationEvent.CaseUnmerged;
import se.incidentkedjan.events.EscalationEvent.IncidentAssessed;
import se.incidentkedjan.events.EscalationEvent.News;
import se.incidentkedjan.events.EscalationEvent.ReporterToTell;

class MergingTest {

    private final IncidentCase leader =
            Cases.reported(MISDIRECTED_CARE_LETTER, RECEIVED).incidentCase();
    private final IncidentCase other = Cases.reported(Config.facts("""
                            {"category": "MISDIRECTED", "unit": "barn-och-utbildningsforvaltningen",
                             "personalData": {"involved": "YES", "kinds": ["HEALTH"], "recipients": "ONE_KNOWN"}}"""), RECEIVED.minus(Duration.ofHours(5)))
            .incidentCase();

    private IncidentCase absorbing() {
        return done(Merging.absorb(leader, other, someone(LATER), Config.shipped()))
                .incidentCase();
    }

    @Test
    void theOneThatTakesOverGetsTheOthersControllersAndItsEarlierAwareness() {
        var absorbing = absorbing();

        assertThat(absorbing.duties().find(new DutyKey(IMY, SCHOOL_BOARD))).isPresent();
        assertThat(absorbing.duties().find(IMY))
                .extracting(Duty::dueAt)
                .containsOnly(RECEIVED.minus(Duration.ofHours(5)).plus(Duration.ofHours(72)));
    }

    @Test
    void theOtherOneIsMergedAndItsClocksRestThere() {
        var merged = done(Merging.mergeInto(other, absorbing(), someone(LATER)));

        assertThat(merged.incidentCase().status()).isEqualTo(CaseStatus.MERGED);
        assertThat(Waking.nextAt(merged.incidentCase()
                        .hasTold(merged.incidentCase().handling().owed())))
                .isEmpty();
        assertThat(merged.events())
                .containsExactly(
                        new CaseMerged(other.incident(), other.municipality(), leader.incident(), LATER),
                        new ReporterToTell(other.incident(), other.municipality(), News.MERGED, LATER));
    }

    @Test
    void whoReportedTheOtherOneIsToldOnceOfWhatBecomesOfTheOneThatTookOver() {
        var merged = done(Merging.mergeInto(other, absorbing(), someone(LATER))).incidentCase();

        var told = Merging.follow(merged, News.CLOSED, LATER);

        assertThat(told.events())
                .containsExactly(new ReporterToTell(other.incident(), other.municipality(), News.CLOSED, LATER));
        assertThat(Merging.follow(told.incidentCase(), News.CLOSED, LATER).events())
                .isEmpty();
        assertThat(Merging.follow(told.incidentCase(), News.REOPENED, LATER.plusSeconds(1))
                        .events())
                .hasSize(1);
    }

    @Test
    void takingItApartAgainGivesBothWhatTheyHad() {
        var absorbing = absorbing();
        var merged = done(Merging.mergeInto(other, absorbing, someone(LATER))).incidentCase();

        var alone = done(Merging.unmerge(merged, someone(LATER)));
        var released = done(Merging.release(absorbing, other.incident(), someone(LATER), Config.shipped()))
                .incidentCase();

        assertThat(alone.incidentCase().status()).isEqualTo(other.status());
        assertThat(alone.incidentCase().duties()).isEqualTo(other.duties());
        assertThat(alone.events()).hasExactlyElementsOfTypes(CaseUnmerged.class, IncidentAssessed.class);
        assertThat(released.alsoConcerned()).isEmpty();
        assertThat(released.handling().absorbed()).isEmpty();
        assertThat(released.duties()
                        .find(new DutyKey(IMY, SCHOOL_BOARD))
                        .orElseThrow()
                        .status())
                .isEqualTo(DutyStatus.NOT_APPLICABLE);
        assertThat(released.awareAt()).isEqualTo(RECEIVED);
    }

    @Test
    void noClockIsLostByMerging() {
        var harmless = Cases.of(NO_PERSONAL_DATA);
        var absorbing = done(Merging.absorb(harmless, other, someone(LATER), Config.shipped()))
                .incidentCase();

        assertThat(Merging.mergeInto(other, absorbing, someone(LATER)))
                .isEqualTo(new CaseChange.Refused(CaseChange.Reason.LEADER_LACKS_DUTY));
    }

    @Test
    void bothStepsCanBeTakenAgain() {
        var absorbing = absorbing();
        assertThat(Merging.absorb(absorbing, other, someone(LATER), Config.shipped()))
                .isEqualTo(absorbing.unchanged());

        var merged = done(Merging.mergeInto(other, absorbing, someone(LATER))).incidentCase();
        assertThat(Merging.mergeInto(merged, absorbing, someone(LATER))).isEqualTo(merged.unchanged());
    }

    @Test
    void aCaseIsNotMergedWithItselfNorIntoOneThatIsDone() {
        assertThat(Merging.absorb(leader, leader, someone(LATER), Config.shipped()))
                .isEqualTo(new CaseChange.Refused(CaseChange.Reason.ITSELF));
        var merged = done(Merging.mergeInto(other, absorbing(), someone(LATER))).incidentCase();
        assertThat(Merging.absorb(merged, leader, someone(LATER), Config.shipped()))
                .isEqualTo(new CaseChange.Refused(CaseChange.Reason.LEADER_NOT_OPEN));
    }

    @Test
    void whatOthersAreMergedIntoIsNotMergedItself() {
        var third = Cases.of(MISDIRECTED_CARE_LETTER);

        assertThat(Merging.absorb(third, absorbing(), someone(LATER), Config.shipped()))
                .isEqualTo(new CaseChange.Refused(CaseChange.Reason.HAS_MERGED));
    }

    @Test
    void factsCannotBeToldInACaseThatIsWorkedOnElsewhere() {
        var merged = done(Merging.mergeInto(other, absorbing(), someone(LATER))).incidentCase();

        assertThat(Assessing.tell(merged, NO_PERSONAL_DATA, Cases.because(LATER), Config.shipped()))
                .isEqualTo(new CaseChange.NotNow(CaseAction.ASSESS, CaseStatus.MERGED));
    }
}
