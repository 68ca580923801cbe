package se.incidentkedjan.escalation.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.escalation.Config;
import se.incidentkedjan.escalation.duty.DutyStatus;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.EscalationEvent;
import se.incidentkedjan.events.EscalationEvent.DutyMet;
import se.incidentkedjan.events.EscalationEvent.DutyMissed;
import se.incidentkedjan.events.EscalationEvent.Escalation;
import se.incidentkedjan.events.EscalationEvent.IncidentAssessed;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.IntakeEvent.IncidentReported;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.IncidentFacts;

class IncidentCaseTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-20T16:00:00Z");
    private static final DutyCode IMY = DutyCode.of("IMY_NOTIFICATION");
    private static final DutyCode NOTIFICATION = DutyCode.of("NIS2_NOTIFICATION");
    private static final DutyCode FINAL_REPORT = DutyCode.of("NIS2_FINAL_REPORT");

    private static final IncidentFacts MISDIRECTED_CARE_LETTER = Config.facts("""
            {"category": "MISDIRECTED", "unit": "socialforvaltningen", "discoveredAt": "2026-11-20T15:45:00Z",
             "personalData": {"involved": "YES", "kinds": ["HEALTH"], "subjects": {"count": 1, "precision": "EXACT"},
             "recipients": "ONE_KNOWN"}}""");

    private static final IncidentFacts LONG_OUTAGE = Config.facts("""
            {"category": "OUTAGE", "unit": "socialforvaltningen", "discoveredAt": "2026-11-20T15:45:00Z",
             "personalData": {"involved": "NO"}, "operations": {"activityLimitedHours": 5}}""");

    private static Outcome reported(IncidentFacts facts) {
        return IncidentCase.assess(
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
                leader.incident());
        return IncidentCase.assess(follower, leader, Config.shipped(), RECEIVED.plusSeconds(1));
    }

    private static List<Escalation> toldIn(Outcome outcome) {
        return outcome.events().stream()
                .map(IncidentAssessed.class::cast)
                .flatMap(assessed -> assessed.escalations().stream())
                .toList();
    }

    private static Outcome met(IncidentCase incidentCase, DutyCode duty, Instant at) {
        var change = incidentCase.meet(duty, at, Config.shipped().duties());
        assertThat(change).isInstanceOf(Outcome.class);
        return (Outcome) change;
    }

    private static Instant dueOf(IncidentCase incidentCase, DutyCode duty) {
        return incidentCase.duties().find(duty).orElseThrow().dueAt();
    }

    @Test
    void inARushThoseWhoHaveBeenReachedAreNotReachedAgain() {
        var phishing = Config.facts("{\"category\": \"PHISHING\", \"unit\": \"socialforvaltningen\"}");
        var leader = reported(phishing);

        var follower = inTheWakeOf(leader.incidentCase(), phishing);

        assertThat(toldIn(leader)).isNotEmpty();
        assertThat(toldIn(follower)).isEmpty();
        assertThat(follower.events()).hasSize(1);
        assertThat(follower.incidentCase().groupedUnder())
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
        assertThat(outcome.incidentCase().evaluations()).isEqualTo(1);
        assertThat(outcome.incidentCase().because()).isNotEmpty();
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

        var again = opened.reassess(MISDIRECTED_CARE_LETTER, Config.shipped(), RECEIVED.plusSeconds(60));

        assertThat(again.events()).isEmpty();
        assertThat(again.incidentCase().evaluations()).isEqualTo(1);
    }

    @Test
    void aGraverAssessmentAddsOnlyNewSteps() {
        var opened = reported(Config.facts("{\"category\": \"MISDIRECTED\", \"unit\": \"socialforvaltningen\"}"))
                .incidentCase();

        var graver = opened.reassess(MISDIRECTED_CARE_LETTER, Config.shipped(), RECEIVED.plusSeconds(60));

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

        var milder = opened.reassess(
                Config.facts("{\"category\": \"MISDIRECTED\", \"personalData\": {\"involved\": \"NO\"}}"),
                Config.shipped(),
                RECEIVED.plusSeconds(60));

        assertThat(milder.incidentCase().duties().all())
                .allSatisfy(duty -> assertThat(duty.status()).isEqualTo(DutyStatus.LAPSED));
        assertThat(milder.incidentCase().escalations()).containsAll(opened.escalations());
        assertThat(milder.incidentCase().nextDueAt()).isEmpty();
    }

    @Test
    void aDutyAskedForAgainKeepsItsFirstClock() {
        var opened = reported(MISDIRECTED_CARE_LETTER).incidentCase();
        var lapsed = opened.reassess(
                        Config.facts("{\"personalData\": {\"involved\": \"NO\"}}"), Config.shipped(), RECEIVED)
                .incidentCase();

        var again = lapsed.reassess(
                        Config.facts("{\"personalData\": {\"involved\": \"YES\"}}"), Config.shipped(), RECEIVED)
                .incidentCase();

        assertThat(dueOf(again, IMY)).isEqualTo(dueOf(opened, IMY));
        assertThat(again.duties().find(IMY).orElseThrow().status()).isEqualTo(DutyStatus.RUNNING);
    }

    @Test
    void aDutyDoneInTimeIsMetOnce() {
        var opened = reported(MISDIRECTED_CARE_LETTER).incidentCase();
        var due = dueOf(opened, IMY);

        var outcome = met(opened, IMY, due);

        assertThat(outcome.events())
                .containsExactly(new DutyMet(opened.incident(), opened.municipality(), IMY, due, due, true));
        assertThat(outcome.incidentCase().meet(IMY, due, Config.shipped().duties()))
                .isEqualTo(new CaseChange.Refused(IMY, CaseChange.Refused.Reason.ALREADY_MET));
    }

    @Test
    void aDutyThatIsPastItsTimeIsMissedOnceHoweverLateItIsSeenAndCanStillBeMetLate() {
        var opened = reported(MISDIRECTED_CARE_LETTER).incidentCase();
        var due = dueOf(opened, IMY);

        assertThat(opened.passDueInstants(due).events()).isEmpty();
        var missed = opened.passDueInstants(due.plus(Duration.ofDays(9)));
        assertThat(missed.events()).containsExactly(new DutyMissed(opened.incident(), opened.municipality(), IMY, due));
        assertThat(missed.incidentCase()
                        .passDueInstants(due.plus(Duration.ofDays(10)))
                        .events())
                .isEmpty();

        var late = met(missed.incidentCase(), IMY, due.plus(Duration.ofDays(10)));
        assertThat(late.incidentCase().duties().find(IMY).orElseThrow().status())
                .isEqualTo(DutyStatus.MET_LATE);
    }

    @Test
    void whatWasDoneInTimeButRegisteredLateCountsAsInTime() {
        var opened = reported(MISDIRECTED_CARE_LETTER).incidentCase();
        var due = dueOf(opened, IMY);
        var missed = opened.passDueInstants(due.plusSeconds(1)).incidentCase();

        assertThat(met(missed, IMY, due.minusSeconds(1))
                        .incidentCase()
                        .duties()
                        .find(IMY)
                        .orElseThrow()
                        .status())
                .isEqualTo(DutyStatus.MET);
    }

    @Test
    void theFinalReportIsCountedProvisionallyUntilTheNotificationIsSentAndThenFromThatDay() {
        var opened = reported(LONG_OUTAGE).incidentCase();
        var provisional = opened.duties().find(FINAL_REPORT).orElseThrow();
        assertThat(provisional.provisional()).isTrue();
        assertThat(provisional.clockStart()).isEqualTo(RECEIVED.plus(Duration.ofHours(72)));
        assertThat(opened.meet(FINAL_REPORT, RECEIVED, Config.shipped().duties()))
                .isEqualTo(new CaseChange.Refused(FINAL_REPORT, CaseChange.Refused.Reason.NOT_STARTED));

        var sent = met(opened, NOTIFICATION, Instant.parse("2026-11-21T09:00:00Z"));

        var counted = sent.incidentCase().duties().find(FINAL_REPORT).orElseThrow();
        assertThat(counted.provisional()).isFalse();
        assertThat(counted.nominalDate()).isEqualTo(LocalDate.of(2026, 12, 21));
        assertThat(counted.dueAt()).isEqualTo(Instant.parse("2026-12-21T22:59:59Z"));
        assertThat(sent.events()).hasExactlyElementsOfTypes(DutyMet.class, IncidentAssessed.class);
    }

    @Test
    void anUnknownDutyIsRefused() {
        assertThat(reported(MISDIRECTED_CARE_LETTER)
                        .incidentCase()
                        .meet(NOTIFICATION, RECEIVED, Config.shipped().duties()))
                .isEqualTo(new CaseChange.Refused(NOTIFICATION, CaseChange.Refused.Reason.NO_SUCH_DUTY));
    }

    @Test
    void theNextDueInstantIsTheEarliestOfTheRunningClocks() {
        assertThat(reported(LONG_OUTAGE).incidentCase().nextDueAt()).contains(RECEIVED.plus(Duration.ofHours(24)));
    }
}
