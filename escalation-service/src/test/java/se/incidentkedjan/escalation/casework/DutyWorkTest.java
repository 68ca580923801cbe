package se.incidentkedjan.escalation.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.escalation.casework.Cases.FINAL_REPORT;
import static se.incidentkedjan.escalation.casework.Cases.IMY;
import static se.incidentkedjan.escalation.casework.Cases.INFORM;
import static se.incidentkedjan.escalation.casework.Cases.LATER;
import static se.incidentkedjan.escalation.casework.Cases.LONG_OUTAGE;
import static se.incidentkedjan.escalation.casework.Cases.MISDIRECTED_CARE_LETTER;
import static se.incidentkedjan.escalation.casework.Cases.NOTIFICATION;
import static se.incidentkedjan.escalation.casework.Cases.RECEIVED;
import static se.incidentkedjan.escalation.casework.Cases.SOCIALNAMNDEN;
import static se.incidentkedjan.escalation.casework.Cases.SUPPLEMENT;
import static se.incidentkedjan.escalation.casework.Cases.advice;
import static se.incidentkedjan.escalation.casework.Cases.because;
import static se.incidentkedjan.escalation.casework.Cases.decided;
import static se.incidentkedjan.escalation.casework.Cases.done;
import static se.incidentkedjan.escalation.casework.Cases.dueOf;
import static se.incidentkedjan.escalation.casework.Cases.exempted;
import static se.incidentkedjan.escalation.casework.Cases.file;
import static se.incidentkedjan.escalation.casework.Cases.filing;
import static se.incidentkedjan.escalation.casework.Cases.lateFiling;
import static se.incidentkedjan.escalation.casework.Cases.met;
import static se.incidentkedjan.escalation.casework.Cases.only;
import static se.incidentkedjan.escalation.casework.Cases.someone;
import static se.incidentkedjan.escalation.casework.Cases.told;
import static se.incidentkedjan.escalation.casework.Cases.words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.escalation.Config;
import se.incidentkedjan.escalation.duty.DutyStatus;
import se.incidentkedjan.escalation.duty.Filing;
import se.incidentkedjan.escalation.duty.Filing.Stage;
import se.incidentkedjan.escalation.duty.Refusal;
import se.incidentkedjan.events.DutyKey;
import se.incidentkedjan.events.EscalationEvent.DutyExempted;
import se.incidentkedjan.events.EscalationEvent.DutyMet;
import se.incidentkedjan.events.EscalationEvent.DutyMissed;
import se.incidentkedjan.events.EscalationEvent.DutyReminded;
import se.incidentkedjan.events.EscalationEvent.IncidentAssessed;
import se.incidentkedjan.events.LateReason;
import se.incidentkedjan.events.facts.IncidentFacts;

class DutyWorkTest {

    private static final IncidentFacts HARMLESS = Config.facts("""
            {"category": "MISDIRECTED", "unit": "socialforvaltningen", "malicious": "NO",
             "personalData": {"involved": "YES", "kinds": ["EMPLOYMENT"], "groups": ["EMPLOYEES"],
             "recipients": "ONE_KNOWN", "exfiltration": "NO", "misuse": "NONE_SEEN", "availabilityLoss": "NONE",
             "unintelligible": "NO"}}""");

    @Test
    void whatComesLateIsNotTakenWithoutSayingWhy() {
        var opened = Cases.of(MISDIRECTED_CARE_LETTER);
        var late = dueOf(opened, IMY).plusSeconds(1);

        assertThat(file(opened, IMY, filing(Stage.COMPLETE, late)))
                .isEqualTo(new CaseChange.DutyRefused(Refusal.LATE_REASON_MISSING));
        var told = done(file(opened, IMY, lateFiling(late))).incidentCase();

        assertThat(only(told, IMY).status()).isEqualTo(DutyStatus.MET_LATE);
        assertThat(only(told, IMY).filings().getFirst().lateReason()).isEqualTo(words("late"));
    }

    @Test
    void aCodeIsNoReasonByItselfUnlessNothingMayBeWrittenOfTheCase() {
        var opened = Cases.of(MISDIRECTED_CARE_LETTER);
        var late = dueOf(opened, IMY).plusSeconds(1);
        var coded = new Filing(Stage.COMPLETE, late, null, null, LateReason.OVERLOOKED, someone(late));

        assertThat(file(opened, IMY, coded)).isEqualTo(new CaseChange.DutyRefused(Refusal.LATE_REASON_MISSING));

        var classified = Cases.of(Config.facts("""
                {"category": "OUTAGE", "securityClassified": "YES", "ongoing": "YES",
                 "operations": {"activityLimitedHours": 5}}"""));
        var duty = classified.duties().all().stream()
                .filter(one -> one.dueAt() != null)
                .findFirst()
                .orElseThrow()
                .code();
        var after = dueOf(classified, duty).plusSeconds(1);
        var told = new Filing(Stage.COMPLETE, after, null, null, LateReason.OVERLOOKED, someone(after));

        assertThat(only(done(file(classified, duty, told)).incidentCase(), duty).status())
                .isEqualTo(DutyStatus.MET_LATE);
        assertThat(file(classified, duty, filing(Stage.COMPLETE, after)))
                .isEqualTo(new CaseChange.DutyRefused(Refusal.LATE_REASON_MISSING));
    }

    @Test
    void whyItWasLateStaysAsACodeWhenTheWordsAreErased() {
        var opened = Cases.of(MISDIRECTED_CARE_LETTER);
        var late = dueOf(opened, IMY).plusSeconds(1);
        var filing = new Filing(Stage.COMPLETE, late, null, words("late"), LateReason.OVERLOOKED, someone(late));

        var filed = done(file(opened, IMY, filing));

        assertThat(filed.events())
                .first()
                .isInstanceOfSatisfying(
                        DutyMet.class, met -> assertThat(met.lateBecause()).isEqualTo(LateReason.OVERLOOKED));
        assertThat(filed.incidentCase()
                        .duties()
                        .withoutPeople()
                        .find(IMY)
                        .getFirst()
                        .filings())
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.lateReason()).isNull();
                    assertThat(kept.lateBecause()).isEqualTo(LateReason.OVERLOOKED);
                });
    }

    @Test
    void aFirstNotificationIsInTimeAndStartsTheDutyToSupplementIt() {
        var opened = Cases.of(MISDIRECTED_CARE_LETTER);

        var first = done(file(opened, IMY, filing(Stage.FIRST, LATER))).incidentCase();

        assertThat(only(first, IMY).status()).isEqualTo(DutyStatus.MET);
        assertThat(only(first, SUPPLEMENT).controller()).isEqualTo(SOCIALNAMNDEN);
        assertThat(only(first, SUPPLEMENT).nominalDate()).isEqualTo(LocalDate.of(2026, 12, 18));
        assertThat(done(file(first, IMY, filing(Stage.SUPPLEMENT, LATER))).incidentCase())
                .satisfies(supplemented ->
                        assertThat(only(supplemented, IMY).filings()).hasSize(2));
    }

    @Test
    void theDutyToSupplementStaysWhenTheFactsAreToldAnew() {
        var first = done(file(Cases.of(MISDIRECTED_CARE_LETTER), IMY, filing(Stage.FIRST, LATER)))
                .incidentCase();

        var again = told(first, HARMLESS, LATER).incidentCase();

        assertThat(only(again, SUPPLEMENT).status()).isEqualTo(DutyStatus.STARTED);
    }

    @Test
    void nothingCanBeSupplementedBeforeSomethingIsSent() {
        assertThat(file(Cases.of(MISDIRECTED_CARE_LETTER), IMY, filing(Stage.SUPPLEMENT, LATER)))
                .isEqualTo(new CaseChange.DutyRefused(Refusal.NOTHING_TO_SUPPLEMENT));
    }

    @Test
    void aStatusReportStandsInForTheFinalOneUntilTheIncidentHasEnded() {
        var sent = met(Cases.of(LONG_OUTAGE), NOTIFICATION, LATER).incidentCase();
        var reported = Instant.parse("2026-12-18T09:00:00Z");

        var waiting = done(file(sent, FINAL_REPORT, filing(Stage.STATUS_REPORT, reported)))
                .incidentCase();
        assertThat(only(waiting, FINAL_REPORT).dueAt()).isNull();

        var end = Instant.parse("2027-01-10T09:00:00Z");
        var ended = done(Assessing.declare(waiting, Moments.Kind.OCCURRED_TO, end, because(end), Config.shipped()))
                .incidentCase();
        var over = told(ended, Config.facts("""
                                {"category": "OUTAGE", "unit": "socialforvaltningen", "ongoing": "NO",
                                 "personalData": {"involved": "NO"}, "operations": {"activityLimitedHours": 1200}}"""), end).incidentCase();
        assertThat(only(over, FINAL_REPORT).nominalDate()).isEqualTo(LocalDate.of(2027, 2, 10));
        assertThat(only(over, FINAL_REPORT).provisional()).isFalse();
    }

    @Test
    void onlyAFinalReportCanBeStoodInForAndOnlyWhileItGoesOn() {
        var opened = Cases.of(LONG_OUTAGE);
        assertThat(file(opened, NOTIFICATION, filing(Stage.STATUS_REPORT, LATER)))
                .isEqualTo(new CaseChange.DutyRefused(Refusal.NO_SUCH_STAGE));

        var ended = told(met(opened, NOTIFICATION, LATER).incidentCase(), Config.facts("""
                                {"category": "OUTAGE", "unit": "socialforvaltningen", "ongoing": "NO",
                                 "personalData": {"involved": "NO"}, "operations": {"activityLimitedHours": 5}}"""), LATER)
                .incidentCase();
        assertThat(file(ended, FINAL_REPORT, filing(Stage.STATUS_REPORT, LATER)))
                .isEqualTo(new CaseChange.DutyRefused(Refusal.NOT_ONGOING));
    }

    @Test
    void notToNotifyTakesAMandateAndTheAdviceOfTheDpo() {
        var opened = Cases.of(MISDIRECTED_CARE_LETTER);
        var duties = Config.shipped().duties();
        var imy = new DutyKey(IMY, null);

        assertThat(DutyWork.exempt(opened, imy, decided(opened, null), duties))
                .isEqualTo(new CaseChange.DutyRefused(Refusal.DECIDER_MISSING));
        assertThat(DutyWork.exempt(opened, imy, decided(opened, words("decider")), duties))
                .isEqualTo(new CaseChange.DutyRefused(Refusal.ADVICE_MISSING));

        var advised = done(DutyWork.advise(opened, advice(IMY))).incidentCase();
        var outcome = done(DutyWork.exempt(advised, imy, decided(advised, words("decider")), duties));
        assertThat(only(outcome.incidentCase(), IMY).status()).isEqualTo(DutyStatus.NOT_APPLICABLE);
        assertThat(outcome.events())
                .containsExactly(new DutyExempted(opened.incident(), opened.municipality(), IMY, SOCIALNAMNDEN, LATER));
    }

    @Test
    void whatIsDecidedStandsUntilTheRiskIsGraver() {
        var decided = exempted(Cases.of(HARMLESS), IMY);

        assertThat(only(told(decided, HARMLESS, LATER).incidentCase(), IMY).status())
                .isEqualTo(DutyStatus.NOT_APPLICABLE);
        var graver = told(decided, MISDIRECTED_CARE_LETTER, LATER);

        assertThat(only(graver.incidentCase(), IMY).status()).isEqualTo(DutyStatus.STARTED);
        assertThat(dueOf(graver.incidentCase(), IMY)).isEqualTo(RECEIVED.plus(Duration.ofHours(72)));
        assertThat(graver.events()).hasOnlyElementsOfType(IncidentAssessed.class);
    }

    @Test
    void aDecisionCanBeTakenBackAndTheClockIsTheSame() {
        var decided = exempted(Cases.of(MISDIRECTED_CARE_LETTER), IMY);

        var back = done(DutyWork.reinstate(decided, new DutyKey(IMY, null), someone(LATER)));

        assertThat(only(back.incidentCase(), IMY).status()).isEqualTo(DutyStatus.STARTED);
        assertThat(dueOf(back.incidentCase(), IMY)).isEqualTo(RECEIVED.plus(Duration.ofHours(72)));
    }

    @Test
    void remindersComeAtTheSharesOfTheTimeAndEachOnce() {
        var opened = Cases.of(MISDIRECTED_CARE_LETTER);
        var duties = Config.shipped().duties();
        var half = RECEIVED.plus(Duration.ofHours(36));

        assertThat(Waking.nextAt(opened)).contains(half);
        var first = Waking.passDueInstants(opened, half, duties);
        assertThat(first.events()).singleElement().isInstanceOfSatisfying(DutyReminded.class, reminded -> {
            assertThat(reminded.share()).isEqualTo(50);
            assertThat(reminded.role().value()).isEqualTo("DPO");
        });
        assertThat(Waking.passDueInstants(first.incidentCase(), half, duties).events())
                .isEmpty();
        assertThat(Waking.nextAt(first.incidentCase())).contains(RECEIVED.plus(Duration.ofHours(54)));
    }

    @Test
    void afterAnOutageOnlyTheNewestReminderIsSaid() {
        var outcome = Waking.passDueInstants(
                Cases.of(MISDIRECTED_CARE_LETTER),
                RECEIVED.plus(Duration.ofHours(70)),
                Config.shipped().duties());

        assertThat(outcome.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        DutyReminded.class,
                        reminded -> assertThat(reminded.share()).isEqualTo(90));
    }

    @Test
    void whenTheTimeIsOutNobodyIsRemindedThatItGoes() {
        var outcome = Waking.passDueInstants(
                Cases.of(MISDIRECTED_CARE_LETTER),
                RECEIVED.plus(Duration.ofHours(80)),
                Config.shipped().duties());

        assertThat(outcome.events()).hasOnlyElementsOfType(DutyMissed.class);
        assertThat(only(outcome.incidentCase(), INFORM).status()).isEqualTo(DutyStatus.STARTED);
    }
}
