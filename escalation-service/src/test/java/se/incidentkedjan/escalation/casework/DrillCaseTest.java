package se.incidentkedjan.escalation.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.escalation.Config;
import se.incidentkedjan.escalation.duty.Exemption;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.Drill;
import se.incidentkedjan.events.EscalationEvent.CaseMoved;
import se.incidentkedjan.events.EscalationEvent.Escalation;
import se.incidentkedjan.events.EscalationEvent.IncidentAssessed;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.IntakeEvent.IncidentReported;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.IncidentFacts;

class DrillCaseTest {

    private static final Instant BEGUN = Instant.parse("2026-12-02T08:30:00Z");
    private static final Instant DUE = BEGUN.plus(Duration.ofHours(1));
    private static final Drill DRILL =
            new Drill(RoleCode.of("IT_ON_CALL"), LocalDate.parse("2026-12-02"), Duration.ofHours(1), List.of());

    private static Outcome reported(Drill drill) {
        return Opening.open(
                new IncidentReported(
                        new IncidentId(new UUID(0x01937a5e00007000L, 0x8000000000000009L)),
                        new Municipality("9999"),
                        new Reference(2026, 901),
                        BEGUN,
                        Channel.API,
                        false,
                        IncidentFacts.of(Category.OTHER),
                        null,
                        List.of(),
                        drill,
                        null,
                        null),
                Config.shipped(),
                BEGUN.plusMillis(50));
    }

    private static IncidentCase drill() {
        return reported(DRILL).incidentCase();
    }

    @Test
    void noFigureIsCountedByIt() {
        assertThat(Outline.news(drill(), null, DUE)).isEmpty();
    }

    @Test
    void itAsksOneRoleAtOnceAndTheLawAsksForNothing() {
        assertThat(reported(DRILL).events())
                .singleElement()
                .isInstanceOfSatisfying(IncidentAssessed.class, assessed -> {
                    assertThat(assessed.drill()).isEqualTo(DRILL);
                    assertThat(assessed.duties()).isEmpty();
                    assertThat(assessed.severity()).isEqualTo(Severity.LOW);
                    assertThat(assessed.privacyRisk()).isEqualTo(PrivacyRisk.NONE);
                    assertThat(assessed.escalations())
                            .containsExactly(new Escalation(
                                    "drill.it_on_call",
                                    RoleCode.of("IT_ON_CALL"),
                                    null,
                                    Urgency.IMMEDIATE,
                                    Duration.ofHours(1)));
                });
    }

    @Test
    void itEndsByItselfWhenSomebodyHasIt() {
        var outcome = DrillWork.answer(drill(), BEGUN.plusSeconds(240));

        assertThat(outcome.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        CaseMoved.class, moved -> assertThat(moved.status()).isEqualTo(CaseStatus.REJECTED));
        assertThat(Waking.nextAt(outcome.incidentCase())).isEmpty();
        assertThat(outcome.incidentCase().timeline().all().getLast().kind()).isEqualTo(Happening.Kind.DRILL_ANSWERED);
        assertThat(outcome.incidentCase().timeline().all().getLast().details()).containsEntry("inTime", "yes");
        assertThat(DrillWork.answer(outcome.incidentCase(), DUE).events()).isEmpty();
    }

    @Test
    void itEndsByItselfWhenNobodyAnswersButNotWhileAnAnswerMayBeOnItsWay() {
        var catalogue = Config.shipped().duties();
        var end = Waking.nextAt(drill()).orElseThrow();

        assertThat(end).isEqualTo(DUE.plusSeconds(60));
        assertThat(Waking.passDueInstants(drill(), end.minusMillis(1), catalogue)
                        .events())
                .isEmpty();
        var over = Waking.passDueInstants(drill(), end, catalogue);
        assertThat(over.events()).singleElement().isInstanceOf(CaseMoved.class);
        assertThat(over.incidentCase().timeline().all().getLast().kind()).isEqualTo(Happening.Kind.DRILL_UNANSWERED);
        assertThat(Waking.passDueInstants(over.incidentCase(), end.plusSeconds(9), catalogue)
                        .events())
                .isEmpty();
        assertThat(DrillWork.answer(over.incidentCase(), end.plusSeconds(9)).events())
                .isEmpty();
    }

    @Test
    void anAnswerThatCameLateIsNotedAsLate() {
        assertThat(DrillWork.answer(drill(), DUE.plusMillis(1))
                        .incidentCase()
                        .timeline()
                        .all()
                        .getLast()
                        .details())
                .containsEntry("inTime", "no");
        assertThat(DrillWork.answer(drill(), DUE)
                        .incidentCase()
                        .timeline()
                        .all()
                        .getLast()
                        .details())
                .containsEntry("inTime", "yes");
    }

    @Test
    void nobodyCanWorkOnIt() {
        var who = Cases.someone(BEGUN);
        var refused = new CaseChange.Refused(CaseChange.Reason.DRILL);
        var real = Cases.of(Cases.NO_PERSONAL_DATA);

        assertThat(Lifecycle.start(drill(), who)).isEqualTo(refused);
        assertThat(Assessing.tell(drill(), Cases.MISDIRECTED_CARE_LETTER, Cases.because(BEGUN), Config.shipped()))
                .isEqualTo(refused);
        assertThat(Lifecycle.reject(
                        drill(), new Exemption(Exemption.Kind.NOT_AN_INCIDENT, null, null, PrivacyRisk.NONE, who)))
                .isEqualTo(refused);
        assertThat(Merging.mergeInto(drill(), real, who)).isEqualTo(refused);
        assertThat(Merging.absorb(real, drill(), who, Config.shipped())).isEqualTo(refused);
        assertThat(Merging.absorb(drill(), real, who, Config.shipped())).isEqualTo(refused);
        assertThat(Lifecycle.reopen(DrillWork.answer(drill(), DUE).incidentCase(), who))
                .isEqualTo(refused);
    }

    @Test
    void itIsLikeNoOtherAndCountsWithNone() {
        assertThat(drill().handling().likeness().keys()).isEmpty();
        assertThat(Kinship.of(drill()).counts()).isFalse();
        assertThat(drill().handling().owed().isNothing()).isTrue();
    }

    @Test
    void aCaseThatIsNoDrillIsNotEndedByAnAnswer() {
        assertThat(DrillWork.answer(Cases.of(Cases.MISDIRECTED_CARE_LETTER), Cases.LATER)
                        .events())
                .isEmpty();
    }
}
