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
        var started = done(Lifecycle.start(one, someone(LATER))).incidentCase();
        return done(Lifecycle.resolve(started, someone(LATER))).incidentCase();
    }

    private static IncidentCase closed() {
        var explained = done(HandlingWork.explain(resolved(Cases.of(NO_PERSONAL_DATA)), mistake()))
                .incidentCase();
        return done(Lifecycle.close(explained, someone(LATER))).incidentCase();
    }

    @Test
    void whoStartsWithACaseThatIsNobodysTakesIt() {
        var started = done(Lifecycle.start(Cases.of(NO_PERSONAL_DATA), someone(LATER)));

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
        assertThat(Lifecycle.close(withDuties, someone(LATER)))
                .isEqualTo(new CaseChange.Refused(CaseChange.Reason.DUTIES_OPEN));

        var unexplained = resolved(Cases.of(NO_PERSONAL_DATA));
        assertThat(Lifecycle.close(unexplained, someone(LATER)))
                .isEqualTo(new CaseChange.Refused(CaseChange.Reason.ROOT_CAUSE_MISSING));

        var explained = done(HandlingWork.explain(unexplained, mistake())).incidentCase();
        var planned = done(HandlingWork.add(explained, measure(explained))).incidentCase();
        assertThat(Lifecycle.close(planned, someone(LATER)))
                .isEqualTo(new CaseChange.Refused(CaseChange.Reason.MEASURES_OPEN));

        assertThat(done(Lifecycle.close(
                                done(HandlingWork.finish(planned, 1, someone(LATER)))
                                        .incidentCase(),
                                someone(LATER)))
                        .incidentCase()
                        .status())
                .isEqualTo(CaseStatus.CLOSED);
        assertThat(done(Lifecycle.close(
                                done(HandlingWork.handOver(planned, 1, words("plan"), someone(LATER)))
                                        .incidentCase(),
                                someone(LATER)))
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
        assertThat(Lifecycle.reject(Cases.of(MISDIRECTED_CARE_LETTER), why))
                .isEqualTo(new CaseChange.Refused(CaseChange.Reason.DUTIES_OPEN));

        var rejected = done(Lifecycle.reject(Cases.of(NO_PERSONAL_DATA), why)).incidentCase();
        assertThat(rejected.status()).isEqualTo(CaseStatus.REJECTED);
        assertThat(done(Lifecycle.reopen(rejected, someone(LATER)))
                        .incidentCase()
                        .status())
                .isEqualTo(CaseStatus.IN_PROGRESS);
    }

    @Test
    void aMeasureIsFinishedOnce() {
        var opened = Cases.of(NO_PERSONAL_DATA);
        var done = done(HandlingWork.finish(
                        done(HandlingWork.add(opened, measure(opened))).incidentCase(), 1, someone(LATER)))
                .incidentCase();

        assertThat(HandlingWork.finish(done, 1, someone(LATER)))
                .isEqualTo(new CaseChange.Refused(CaseChange.Reason.MEASURE_FINISHED));
        assertThat(HandlingWork.finish(done, 2, someone(LATER)))
                .isEqualTo(new CaseChange.Refused(CaseChange.Reason.NO_SUCH_MEASURE));
    }

    @Test
    void whatPeopleDoCountsAsRevisionsAndWhatTheSystemDoesDoesNot() {
        var opened = Cases.of(MISDIRECTED_CARE_LETTER);
        assertThat(opened.revision()).isZero();

        var linked = done(HandlingWork.link(
                        opened,
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
