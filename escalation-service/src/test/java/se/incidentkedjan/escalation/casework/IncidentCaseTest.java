package se.incidentkedjan.escalation.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.escalation.casework.Cases.FINAL_REPORT;
import static se.incidentkedjan.escalation.casework.Cases.IMY;
import static se.incidentkedjan.escalation.casework.Cases.LONG_OUTAGE;
import static se.incidentkedjan.escalation.casework.Cases.MISDIRECTED_CARE_LETTER;
import static se.incidentkedjan.escalation.casework.Cases.NOTIFICATION;
import static se.incidentkedjan.escalation.casework.Cases.NO_PERSONAL_DATA;
import static se.incidentkedjan.escalation.casework.Cases.RECEIVED;
import static se.incidentkedjan.escalation.casework.Cases.SOCIALNAMNDEN;
import static se.incidentkedjan.escalation.casework.Cases.done;
import static se.incidentkedjan.escalation.casework.Cases.dueOf;
import static se.incidentkedjan.escalation.casework.Cases.file;
import static se.incidentkedjan.escalation.casework.Cases.filing;
import static se.incidentkedjan.escalation.casework.Cases.lateFiling;
import static se.incidentkedjan.escalation.casework.Cases.met;
import static se.incidentkedjan.escalation.casework.Cases.only;
import static se.incidentkedjan.escalation.casework.Cases.told;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.escalation.Config;
import se.incidentkedjan.escalation.duty.DutyStatus;
import se.incidentkedjan.escalation.duty.Filing;
import se.incidentkedjan.escalation.duty.Refusal;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.EscalationEvent;
import se.incidentkedjan.events.EscalationEvent.DutyMet;
import se.incidentkedjan.events.EscalationEvent.DutyMissed;
import se.incidentkedjan.events.EscalationEvent.Escalation;
import se.incidentkedjan.events.EscalationEvent.IncidentAssessed;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.IntakeEvent.IncidentReported;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.IncidentFacts;

class IncidentCaseTest {

    private static Outcome reported(IncidentFacts facts) {
        return Opening.open(
                new IncidentReported(
                        new IncidentId(UUID.fromString("01937a5e-0000-7000-8000-000000000001")),
                        new Municipality("9999"),
                        new Reference(2026, 123),
                        RECEIVED,
                        Channel.WEB_FORM,
                        false,
                        facts),
                Config.shipped(),
                RECEIVED.plusSeconds(1));
    }

    private static Outcome inTheWakeOf(IncidentCase leader, IncidentFacts facts) {
        var follower = new IncidentReported(
                new IncidentId(UUID.fromString("01937a5e-0000-7000-8000-000000000002")),
                new Municipality("9999"),
                new Reference(2026, 124),
                RECEIVED,
                Channel.WEB_FORM,
                false,
                facts,
                leader.incident(),
                List.of(),
                null,
                null,
                null);
        return Opening.open(follower, leader, Config.shipped(), RECEIVED.plusSeconds(1));
    }

    private static List<Escalation> toldIn(Outcome outcome) {
        return outcome.events().stream()
                .map(IncidentAssessed.class::cast)
                .flatMap(assessed -> assessed.escalations().stream())
                .toList();
    }

    @Test
    void inARushThoseWhoHaveBeenReachedAreNotReachedAgain() {
        var phishing = Config.facts("{\"category\": \"PHISHING\", \"unit\": \"socialforvaltningen\"}");
        var leader = reported(phishing);

        var follower = inTheWakeOf(leader.incidentCase(), phishing);

        assertThat(toldIn(leader)).isNotEmpty();
        assertThat(toldIn(follower)).isEmpty();
        assertThat(follower.events()).hasSize(1);
        assertThat(follower.incidentCase().identity().groupedUnder())
                .isEqualTo(leader.incidentCase().incident());
        assertThat(follower.incidentCase().escalations())
                .isEqualTo(leader.incidentCase().escalations());
    }

    @Test
    void inARushWhoeverHasNotBeenReachedIsReached() {
        var leader = reported(Config.facts("{\"category\": \"PHISHING\", \"unit\": \"socialforvaltningen\"}"));

        var worse = inTheWakeOf(
                leader.incidentCase(),
                Config.facts(
                        "{\"category\": \"PHISHING\", \"unit\": \"socialforvaltningen\", \"securityClassified\": \"YES\"}"));

        assertThat(toldIn(worse)).isEqualTo(worse.incidentCase().escalations());
    }

    @Test
    void inARushAnEarlierLegalClockIsToldOf() {
        var leader = reported(MISDIRECTED_CARE_LETTER);

        var same = inTheWakeOf(leader.incidentCase(), MISDIRECTED_CARE_LETTER);
        var known = Config.facts("""
                {"category": "MISDIRECTED", "unit": "socialforvaltningen", "awareAt": "2026-11-20T12:00:00Z",
                 "personalData": {"involved": "YES", "kinds": ["HEALTH"], "subjects": {"count": 1, "precision": "EXACT"},
                 "recipients": "ONE_KNOWN"}}""");
        var earlier = inTheWakeOf(leader.incidentCase(), known);

        assertThat(toldIn(same)).isEmpty();
        assertThat(dueOf(same.incidentCase(), IMY)).isEqualTo(dueOf(leader.incidentCase(), IMY));
        assertThat(toldIn(earlier)).isEqualTo(toldIn(leader)).isNotEmpty();
    }

    @Test
    void inARushALegalClockThatTheOthersDoNotHaveIsToldOf() {
        var leader = reported(
                Config.facts(
                        "{\"category\": \"OUTAGE\", \"unit\": \"socialforvaltningen\", \"personalData\": {\"involved\": \"NO\"}}"));

        var follower = inTheWakeOf(leader.incidentCase(), LONG_OUTAGE);

        assertThat(toldIn(follower)).isEqualTo(follower.incidentCase().escalations());
    }

    @Test
    void aReportBecomesOneAssessmentThatNamesWhoMustKnow() {
        var outcome = reported(MISDIRECTED_CARE_LETTER);

        assertThat(outcome.events()).singleElement().isInstanceOfSatisfying(IncidentAssessed.class, said -> {
            assertThat(said.reference()).hasToString("2026-000123");
            assertThat(said.unit()).isEqualTo(UnitCode.of("socialforvaltningen"));
            assertThat(said.escalations())
                    .extracting(Escalation::step)
                    .contains("dpo.immediate", "responsible_board.socialforvaltningen.soon");
            assertThat(said.duties())
                    .extracting(EscalationEvent.StartedDuty::code)
                    .contains(IMY);
            assertThat(said.versions().rules()).matches("[0-9a-f]{12} \\d{4}-\\d{2}-\\d{2}");
        });
        assertThat(outcome.incidentCase().status()).isEqualTo(CaseStatus.ASSESSED);
        assertThat(outcome.incidentCase().evaluations()).hasSize(1);
        assertThat(outcome.incidentCase().assessment().because()).isNotEmpty();
    }

    @Test
    void whenTheIncidentWasNoticedMovesNoClock() {
        assertThat(dueOf(reported(MISDIRECTED_CARE_LETTER).incidentCase(), IMY))
                .isEqualTo(RECEIVED.plus(Duration.ofHours(72)));
    }

    @Test
    void whatSomeoneHasDeclaredAsAwarenessStartsTheClock() {
        assertThat(dueOf(
                        reported(Config.facts("{\"awareAt\": \"2026-11-20T12:00:00Z\"}"))
                                .incidentCase(),
                        IMY))
                .isEqualTo(Instant.parse("2026-11-23T12:00:00Z"));
    }

    @Test
    void withoutAnyTimeTheClockStartsWhenTheReportCameIn() {
        assertThat(dueOf(reported(Config.facts("{}")).incidentCase(), IMY))
                .isEqualTo(RECEIVED.plus(Duration.ofHours(72)));
    }

    @Test
    void assessingTheSameFactsAgainSaysNothing() {
        var opened = reported(MISDIRECTED_CARE_LETTER).incidentCase();

        var again = told(opened, MISDIRECTED_CARE_LETTER, RECEIVED.plusSeconds(60));

        assertThat(again.events()).isEmpty();
        assertThat(again.incidentCase().evaluations()).hasSize(1);
    }

    @Test
    void aGraverAssessmentAddsOnlyNewSteps() {
        var opened = reported(Config.facts("{\"category\": \"MISDIRECTED\", \"unit\": \"socialforvaltningen\"}"))
                .incidentCase();

        var graver = told(opened, MISDIRECTED_CARE_LETTER, RECEIVED.plusSeconds(60));

        assertThat(graver.incidentCase().escalations())
                .startsWith(opened.escalations().toArray(Escalation[]::new))
                .extracting(Escalation::step)
                .doesNotHaveDuplicates()
                .contains("dpo.soon", "dpo.immediate");
        assertThat(graver.events()).hasSize(1);
    }

    @Test
    void aMilderAssessmentTakesBackDutiesButNobodyWhoHasBeenReached() {
        var opened = reported(MISDIRECTED_CARE_LETTER).incidentCase();

        var milder = told(opened, NO_PERSONAL_DATA, RECEIVED.plusSeconds(60));

        assertThat(milder.incidentCase().duties().all())
                .allSatisfy(duty -> assertThat(duty.status()).isEqualTo(DutyStatus.NOT_APPLICABLE));
        assertThat(milder.incidentCase().escalations()).containsAll(opened.escalations());
        assertThat(milder.incidentCase().duties().nextDue()).isEmpty();
    }

    @Test
    void aDutyAskedForAgainKeepsItsFirstClock() {
        var opened = reported(MISDIRECTED_CARE_LETTER).incidentCase();
        var lapsed = told(opened, NO_PERSONAL_DATA, RECEIVED).incidentCase();

        var again = told(lapsed, MISDIRECTED_CARE_LETTER, RECEIVED).incidentCase();

        assertThat(dueOf(again, IMY)).isEqualTo(dueOf(opened, IMY));
        assertThat(only(again, IMY).status()).isEqualTo(DutyStatus.STARTED);
    }

    @Test
    void aDutyDoneInTimeIsMetOnce() {
        var opened = reported(MISDIRECTED_CARE_LETTER).incidentCase();
        var due = dueOf(opened, IMY);

        var outcome = met(opened, IMY, due);

        assertThat(outcome.events())
                .containsExactly(
                        new DutyMet(opened.incident(), opened.municipality(), IMY, due, due, true, SOCIALNAMNDEN));
        assertThat(file(outcome.incidentCase(), IMY, filing(Filing.Stage.COMPLETE, due)))
                .isEqualTo(new CaseChange.DutyRefused(Refusal.ALREADY_MET));
    }

    @Test
    void aDutyThatIsPastItsTimeIsMissedOnceHoweverLateItIsSeenAndCanStillBeMetLate() {
        var opened = reported(MISDIRECTED_CARE_LETTER).incidentCase();
        var due = dueOf(opened, IMY);

        assertThat(Waking.passDueInstants(opened, due, Config.shipped().duties())
                        .events())
                .noneMatch(DutyMissed.class::isInstance);
        var missed = Waking.passDueInstants(
                opened, due.plus(Duration.ofDays(9)), Config.shipped().duties());
        assertThat(missed.events())
                .containsExactly(new DutyMissed(
                        opened.incident(), opened.municipality(), IMY, due, SOCIALNAMNDEN, RoleCode.of("DPO")));
        assertThat(Waking.passDueInstants(
                                missed.incidentCase(),
                                due.plus(Duration.ofDays(10)),
                                Config.shipped().duties())
                        .events())
                .isEmpty();

        var late = done(file(missed.incidentCase(), IMY, lateFiling(due.plus(Duration.ofDays(10)))));
        assertThat(only(late.incidentCase(), IMY).status()).isEqualTo(DutyStatus.MET_LATE);
    }

    @Test
    void whatWasDoneInTimeButRegisteredLateCountsAsInTime() {
        var opened = reported(MISDIRECTED_CARE_LETTER).incidentCase();
        var due = dueOf(opened, IMY);
        var missed = Waking.passDueInstants(
                        opened, due.plusSeconds(1), Config.shipped().duties())
                .incidentCase();

        assertThat(only(met(missed, IMY, due.minusSeconds(1)).incidentCase(), IMY)
                        .status())
                .isEqualTo(DutyStatus.MET);
    }

    @Test
    void theFinalReportIsCountedProvisionallyUntilTheNotificationIsSentAndThenFromThatDay() {
        var opened = reported(LONG_OUTAGE).incidentCase();
        var provisional = only(opened, FINAL_REPORT);
        assertThat(provisional.provisional()).isTrue();
        assertThat(provisional.clockStart()).isEqualTo(RECEIVED.plus(Duration.ofHours(72)));
        assertThat(file(opened, FINAL_REPORT, filing(Filing.Stage.COMPLETE, RECEIVED)))
                .isEqualTo(new CaseChange.DutyRefused(Refusal.NOT_STARTED));

        var sent = met(opened, NOTIFICATION, Instant.parse("2026-11-21T09:00:00Z"));

        var counted = only(sent.incidentCase(), FINAL_REPORT);
        assertThat(counted.provisional()).isFalse();
        assertThat(counted.nominalDate()).isEqualTo(LocalDate.of(2026, 12, 21));
        assertThat(counted.dueAt()).isEqualTo(Instant.parse("2026-12-21T22:59:59Z"));
        assertThat(sent.events()).hasExactlyElementsOfTypes(DutyMet.class, IncidentAssessed.class);
    }

    @Test
    void anUnknownDutyIsRefused() {
        assertThat(file(Cases.of(MISDIRECTED_CARE_LETTER), NOTIFICATION, filing(Filing.Stage.COMPLETE, RECEIVED)))
                .isEqualTo(new CaseChange.DutyRefused(Refusal.NO_SUCH_DUTY));
    }

    @Test
    void theNextDueInstantIsTheEarliestOfTheRunningClocks() {
        assertThat(reported(LONG_OUTAGE).incidentCase().duties().nextDue())
                .contains(RECEIVED.plus(Duration.ofHours(24)));
    }
}
