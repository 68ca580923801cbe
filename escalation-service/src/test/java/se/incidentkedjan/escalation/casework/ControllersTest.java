package se.incidentkedjan.escalation.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.escalation.casework.Cases.IMY;
import static se.incidentkedjan.escalation.casework.Cases.LATER;
import static se.incidentkedjan.escalation.casework.Cases.MISDIRECTED_CARE_LETTER;
import static se.incidentkedjan.escalation.casework.Cases.SCHOOL_BOARD;
import static se.incidentkedjan.escalation.casework.Cases.SOCIALNAMNDEN;
import static se.incidentkedjan.escalation.casework.Cases.done;
import static se.incidentkedjan.escalation.casework.Cases.filing;
import static se.incidentkedjan.escalation.casework.Cases.someone;

import org.junit.jupiter.api.Test;
import se.incidentkedjan.escalation.Config;
import se.incidentkedjan.escalation.duty.Duty;
import se.incidentkedjan.escalation.duty.DutyStatus;
import se.incidentkedjan.escalation.duty.Filing.Stage;
import se.incidentkedjan.escalation.duty.Refusal;
import se.incidentkedjan.events.DutyKey;
import se.incidentkedjan.events.UnitCode;

class ControllersTest {

    private final IncidentCase two = done(Assessing.concern(
                    Cases.of(MISDIRECTED_CARE_LETTER), SCHOOL_BOARD, someone(LATER), Config.shipped()))
            .incidentCase();

    private static CaseChange file(IncidentCase one, DutyKey duty) {
        return DutyWork.file(
                one, duty, filing(Stage.COMPLETE, LATER), Config.shipped().duties());
    }

    @Test
    void eachControllerHasADutyOfItsOwn() {
        assertThat(two.duties().find(IMY)).extracting(Duty::controller).containsExactly(SOCIALNAMNDEN, SCHOOL_BOARD);
        assertThat(two.controllers(Config.shipped().organisation())).containsExactly(SOCIALNAMNDEN, SCHOOL_BOARD);
    }

    @Test
    void whatOneHasDoneIsNotDoneForTheOther() {
        var told = done(file(two, new DutyKey(IMY, SCHOOL_BOARD))).incidentCase();

        assertThat(told.duties()
                        .find(new DutyKey(IMY, SCHOOL_BOARD))
                        .orElseThrow()
                        .status())
                .isEqualTo(DutyStatus.MET);
        assertThat(told.duties()
                        .find(new DutyKey(IMY, SOCIALNAMNDEN))
                        .orElseThrow()
                        .status())
                .isEqualTo(DutyStatus.STARTED);
    }

    @Test
    void withSeveralItMustBeSaidWhoseIsMeant() {
        assertThat(file(two, new DutyKey(IMY, null))).isEqualTo(new CaseChange.DutyRefused(Refusal.WHOSE));
    }

    @Test
    void oneThatIsNotConcernedAfterAllHasNoDutyUnlessItHasToldTheAuthority() {
        var one = done(Assessing.concernNoMore(two, SCHOOL_BOARD, someone(LATER), Config.shipped()))
                .incidentCase();
        assertThat(one.duties()
                        .find(new DutyKey(IMY, SCHOOL_BOARD))
                        .orElseThrow()
                        .status())
                .isEqualTo(DutyStatus.NOT_APPLICABLE);

        var told = done(file(two, new DutyKey(IMY, SCHOOL_BOARD))).incidentCase();
        assertThat(Assessing.concernNoMore(told, SCHOOL_BOARD, someone(LATER), Config.shipped()))
                .isEqualTo(new CaseChange.Refused(CaseChange.Reason.CONTROLLER_NEEDED));
    }

    @Test
    void theOneThatAnswersForTheUnitStays() {
        assertThat(Assessing.concernNoMore(two, SOCIALNAMNDEN, someone(LATER), Config.shipped()))
                .isEqualTo(new CaseChange.Refused(CaseChange.Reason.CONTROLLER_NEEDED));
    }

    @Test
    void thereMustBeSuchABoard() {
        assertThat(Assessing.concern(two, UnitCode.of("ingen-namnd"), someone(LATER), Config.shipped()))
                .isEqualTo(new CaseChange.Refused(CaseChange.Reason.NO_SUCH_CONTROLLER));
    }
}
