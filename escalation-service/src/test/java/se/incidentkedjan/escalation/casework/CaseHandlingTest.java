package se.incidentkedjan.escalation.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.escalation.casework.Cases.IMY;
import static se.incidentkedjan.escalation.casework.Cases.LATER;
import static se.incidentkedjan.escalation.casework.Cases.MISDIRECTED_CARE_LETTER;
import static se.incidentkedjan.escalation.casework.Cases.NO_PERSONAL_DATA;
import static se.incidentkedjan.escalation.casework.Cases.done;
import static se.incidentkedjan.escalation.casework.Cases.measure;
import static se.incidentkedjan.escalation.casework.Cases.mistake;
import static se.incidentkedjan.escalation.casework.Cases.only;
import static se.incidentkedjan.escalation.casework.Cases.someone;
import static se.incidentkedjan.escalation.casework.Cases.told;
import static se.incidentkedjan.escalation.casework.Cases.words;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.escalation.duty.DutyStatus;
import se.incidentkedjan.escalation.duty.Exemption;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.Cause;
import se.incidentkedjan.events.EscalationEvent.CaseMoved;
import se.incidentkedjan.events.EscalationEvent.IncidentAssessed;
import se.incidentkedjan.events.EscalationEvent.ReporterToTell;

class CaseHandlingTest {

    private static IncidentCase resolved(IncidentCase one) {
        var started = done(one.start(someone(LATER))).incidentCase();
        return done(started.resolve(someone(LATER))).incidentCase();
    }

    private static IncidentCase closed() {
        var explained =
                done(resolved(Cases.of(NO_PERSONAL_DATA)).explain(mistake())).incidentCase();
        return done(explained.close(someone(LATER))).incidentCase();
    }

    @Test
    void whoStartsWithACaseThatIsNobodysTakesIt() {
        var started = done(Cases.of(NO_PERSONAL_DATA).start(someone(LATER)));

        assertThat(started.incidentCase().handling().assignee())
                .satisfies(assignee ->
                        assertThat(assignee.person()).isEqualTo(someone(LATER).by()));
        assertThat(started.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        CaseMoved.class, moved -> assertThat(moved.status()).isEqualTo(CaseStatus.IN_PROGRESS));
    }

    @Test
    void closingNeedsDecidedDutiesARootCauseAndFinishedMeasures() {
        var withDuties = resolved(Cases.of(MISDIRECTED_CARE_LETTER));
        assertThat(withDuties.close(someone(LATER))).isEqualTo(new CaseChange.Refused(CaseChange.Reason.DUTIES_OPEN));

        var unexplained = resolved(Cases.of(NO_PERSONAL_DATA));
        assertThat(unexplained.close(someone(LATER)))
                .isEqualTo(new CaseChange.Refused(CaseChange.Reason.ROOT_CAUSE_MISSING));

        var explained = done(unexplained.explain(mistake())).incidentCase();
        var planned = done(explained.add(measure(explained))).incidentCase();
        assertThat(planned.close(someone(LATER))).isEqualTo(new CaseChange.Refused(CaseChange.Reason.MEASURES_OPEN));

        assertThat(done(done(planned.finish(1, someone(LATER))).incidentCase().close(someone(LATER)))
                        .incidentCase()
                        .status())
                .isEqualTo(CaseStatus.CLOSED);
        assertThat(done(done(planned.handOver(1, words("plan"), someone(LATER)))
                                .incidentCase()
                                .close(someone(LATER)))
                        .events())
                .hasExactlyElementsOfTypes(CaseMoved.class, ReporterToTell.class)
                .first()
                .isInstanceOfSatisfying(
                        CaseMoved.class, moved -> assertThat(moved.cause()).isEqualTo(Cause.MISTAKE));
    }

    @Test
    void aRiskThatGrowsAfterClosingReopensTheCaseAndItsDuties() {
        var outcome = told(closed(), MISDIRECTED_CARE_LETTER, LATER);

        assertThat(outcome.incidentCase().status()).isEqualTo(CaseStatus.IN_PROGRESS);
        assertThat(only(outcome.incidentCase(), IMY).status()).isEqualTo(DutyStatus.STARTED);
        assertThat(outcome.events())
                .as("its reporter had been told that it was closed")
                .hasExactlyElementsOfTypes(IncidentAssessed.class, CaseMoved.class, ReporterToTell.class);
    }

    @Test
    void whatIsNoIncidentIsRejectedOnceItsDutiesAreDecidedAndCanBeReopened() {
        var why = new Exemption(
                Exemption.Kind.NOT_AN_INCIDENT,
                words("drill"),
                null,
                Cases.of(NO_PERSONAL_DATA).privacyRisk(),
                someone(LATER));
        assertThat(Cases.of(MISDIRECTED_CARE_LETTER).reject(why))
                .isEqualTo(new CaseChange.Refused(CaseChange.Reason.DUTIES_OPEN));

        var rejected = done(Cases.of(NO_PERSONAL_DATA).reject(why)).incidentCase();
        assertThat(rejected.status()).isEqualTo(CaseStatus.REJECTED);
        assertThat(done(rejected.reopen(someone(LATER))).incidentCase().status())
                .isEqualTo(CaseStatus.IN_PROGRESS);
    }

    @Test
    void aMeasureIsFinishedOnce() {
        var opened = Cases.of(NO_PERSONAL_DATA);
        var done = done(done(opened.add(measure(opened))).incidentCase().finish(1, someone(LATER)))
                .incidentCase();

        assertThat(done.finish(1, someone(LATER)))
                .isEqualTo(new CaseChange.Refused(CaseChange.Reason.MEASURE_FINISHED));
        assertThat(done.finish(2, someone(LATER))).isEqualTo(new CaseChange.Refused(CaseChange.Reason.NO_SUCH_MEASURE));
    }

    @Test
    void whatPeopleDoCountsAsRevisionsAndWhatTheSystemDoesDoesNot() {
        var opened = Cases.of(MISDIRECTED_CARE_LETTER);
        assertThat(opened.revision()).isZero();

        var linked = done(opened.link(
                        new CaseLink(Cases.of(NO_PERSONAL_DATA).incident(), CaseLink.Kind.SAME_CAUSE, someone(LATER))))
                .incidentCase();

        assertThat(linked.revision()).isEqualTo(1);
        assertThat(linked.timeline().since(0)).extracting(Happening::kind).containsExactly(Happening.Kind.LINKED);
    }

    @Test
    void eachEvaluationIsKeptWithWhatHadChanged() {
        var opened = Cases.of(NO_PERSONAL_DATA);

        var told = told(opened, MISDIRECTED_CARE_LETTER, LATER).incidentCase();

        assertThat(told.evaluations()).hasSize(2);
        assertThat(told.evaluations().getLast().changes())
                .contains(new FactChange("personalData.involved", List.of("NO"), List.of("YES")))
                .extracting(FactChange::fact)
                .doesNotContain("category", "unit");
        assertThat(told.evaluations().getFirst().changes())
                .extracting(FactChange::fact)
                .contains("unit", "personalData.involved");
    }

    @Test
    void everyActionThatDoesNotApplyIsRefused() {
        for (var status : CaseStatus.values()) {
            var allowed = Arrays.stream(CaseAction.values())
                    .filter(action -> Transitions.from(status, action).isPresent())
                    .toList();
            assertThat(allowed)
                    .as(status.name())
                    .isEqualTo(
                            switch (status) {
                                case REPORTED -> List.of(CaseAction.ASSESS);
                                case ASSESSED ->
                                    List.of(
                                            CaseAction.ASSESS,
                                            CaseAction.ASSIGN,
                                            CaseAction.START,
                                            CaseAction.MERGE,
                                            CaseAction.REJECT);
                                case IN_PROGRESS ->
                                    List.of(
                                            CaseAction.ASSESS,
                                            CaseAction.ASSIGN,
                                            CaseAction.RESOLVE,
                                            CaseAction.MERGE,
                                            CaseAction.REJECT);
                                case RESOLVED ->
                                    List.of(
                                            CaseAction.ASSESS,
                                            CaseAction.ASSIGN,
                                            CaseAction.CLOSE,
                                            CaseAction.REOPEN,
                                            CaseAction.MERGE);
                                case CLOSED -> List.of(CaseAction.ASSESS, CaseAction.REOPEN);
                                case MERGED -> List.of(CaseAction.UNMERGE);
                                case REJECTED -> List.of(CaseAction.REOPEN);
                            });
        }
    }
}
