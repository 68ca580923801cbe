package se.incidentkedjan.escalation.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.escalation.Config;
import se.incidentkedjan.escalation.breachregister.Period;
import se.incidentkedjan.escalation.breachregister.RegisterEntry;
import se.incidentkedjan.escalation.breachregister.Told;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.DecisionReference;
import se.incidentkedjan.events.DocumentType;
import se.incidentkedjan.events.EscalationEvent.CaseMoved;
import se.incidentkedjan.events.EscalationEvent.IncidentAssessed;
import se.incidentkedjan.events.EscalationEvent.OrderedDocument;
import se.incidentkedjan.events.Imported;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.IntakeEvent.IncidentReported;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.rules.Circumstances;

/** What was dealt with in an older register is counted and found, and wakes nobody. */
class ImportedCaseTest {

    private static final Instant THEN = Instant.parse("2026-02-03T08:00:00Z");
    private static final Instant CLOSED = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant NOW = Cases.RECEIVED;

    private static Outcome imported(Instant then) {
        return Opening.open(
                new IncidentReported(
                        new IncidentId(new UUID(0x01937a5e00007000L, 0x8000000000000aaaL)),
                        new Municipality("9999"),
                        new Reference(2026, 902),
                        then,
                        Channel.IMPORT,
                        false,
                        Cases.MISDIRECTED_CARE_LETTER,
                        null,
                        List.of(),
                        null,
                        new Imported(NOW, CLOSED),
                        null),
                Config.shipped(),
                NOW);
    }

    private static IncidentCase one() {
        return imported(THEN).incidentCase();
    }

    @Test
    void figuresAreCountedByItAndItHasNeitherMeasuresNorCause() {
        assertThat(Outline.news(one(), null, NOW)).get().satisfies(outline -> {
            assertThat(outline.discoveredAt()).isEqualTo(Cases.MISDIRECTED_CARE_LETTER.discoveredAt());
            assertThat(outline.measures()).isEmpty();
            assertThat(outline.cause()).isNull();
        });
    }

    @Test
    void theRulesSeeItAndNobodyIsAskedAndNoClockBegins() {
        assertThat(one().status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(one().privacyRisk()).isIn(PrivacyRisk.RISK, PrivacyRisk.HIGH);
        assertThat(imported(THEN).events())
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOfSatisfying(IncidentAssessed.class, assessed -> {
                            assertThat(assessed.duties()).isEmpty();
                            assertThat(assessed.escalations()).isEmpty();
                            assertThat(assessed.receivedAt()).isEqualTo(THEN);
                        }),
                        second -> assertThat(second).isInstanceOfSatisfying(CaseMoved.class, moved -> {
                            assertThat(moved.status()).isEqualTo(CaseStatus.CLOSED);
                            assertThat(moved.movedAt()).isEqualTo(CLOSED);
                        }));
        assertThat(Waking.nextAt(one())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-05-05T08:00:00Z", "2018-05-24T08:00:00Z", "2026-01-14T08:00:00Z"})
    void itMayBeOlderThanTheLawsAndTheRules(String then) {
        assertThat(imported(Instant.parse(then)).incidentCase().status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void noClockBeginsWhenMoreIsToldOfItOrItRecurs() {
        var told = Cases.told(one(), Cases.LONG_OUTAGE, Cases.LATER).incidentCase();
        var recurred = Assessing.recur(
                        one(), new Circumstances(3, new java.math.BigDecimal(9)), Config.shipped(), Cases.LATER)
                .incidentCase();
        var reopened = reopened(told);

        assertThat(List.of(told, recurred, reopened)).allSatisfy(later -> {
            assertThat(later.duties().all()).isEmpty();
            assertThat(later.escalations()).isEmpty();
            assertThat(Waking.passDueInstants(
                                    later,
                                    NOW.plus(Duration.ofDays(90)),
                                    Config.shipped().duties())
                            .events())
                    .isEmpty();
        });
        assertThat(told.status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void theRegisterOfBreachesHasItAndSaysWhereTheAnswerIs() {
        assertThat(rows(one())).singleElement().satisfies(entry -> {
            assertThat(entry.notification()).isEqualTo(new Told.Before());
            assertThat(entry.information()).isEqualTo(new Told.Before());
        });
    }

    @Test
    void itIsNoIncidentHereAnyMoreWhenTheImportIsUndone() {
        var undone = ImportWork.withdrawn(one(), Cases.LATER);

        assertThat(undone.incidentCase().status()).isEqualTo(CaseStatus.REJECTED);
        assertThat(undone.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        CaseMoved.class, moved -> assertThat(moved.status()).isEqualTo(CaseStatus.REJECTED));
        assertThat(rows(undone.incidentCase())).isEmpty();
        assertThat(ImportWork.withdrawn(undone.incidentCase(), Cases.LATER).events())
                .isEmpty();
    }

    @Test
    void whatSomebodyWorksOnIsNotTakenFromThemAndWhatHappenedHereNeverIs() {
        var reopened = reopened(one());
        var ours = Cases.of(Cases.MISDIRECTED_CARE_LETTER);

        assertThat(ImportWork.withdrawn(reopened, Cases.LATER).incidentCase()).isEqualTo(reopened);
        assertThat(ImportWork.withdrawn(ours, Cases.LATER).incidentCase()).isEqualTo(ours);
    }

    private static IncidentCase reopened(IncidentCase one) {
        return Cases.done(Lifecycle.reopen(one, Cases.someone(Cases.LATER))).incidentCase();
    }

    private static IncidentCase closedAgain(IncidentCase one) {
        var resolved =
                Cases.done(Lifecycle.resolve(one, Cases.someone(Cases.LATER))).incidentCase();
        var told = Cases.done(HandlingWork.explain(resolved, Cases.mistake())).incidentCase();
        return Cases.done(Lifecycle.close(told, Cases.someone(Cases.LATER))).incidentCase();
    }

    private static IncidentCase rejected(IncidentCase one) {
        return Cases.done(Lifecycle.reject(one, Cases.decided(one, null))).incidentCase();
    }

    private static IncidentCase erased(IncidentCase one) {
        return CustodyWork.dispose(
                        one,
                        UUID.randomUUID(),
                        List.of(new OrderedDocument(DocumentType.CASE, DecisionReference.of("KS 2026-0123"))),
                        Cases.LATER)
                .incidentCase();
    }

    private static List<RegisterEntry> rows(IncidentCase one) {
        return RegisterEntry.of(one, Period.year(2026), Config.shipped().organisation());
    }

    @Test
    void whatAPersonFindsToBeNoIncidentStaysInTheRegisterOfBreaches() {
        var rejected = rejected(reopened(one()));

        assertThat(rejected.status()).isEqualTo(CaseStatus.REJECTED);
        assertThat(rows(rejected))
                .singleElement()
                .satisfies(entry -> assertThat(entry.notification()).isEqualTo(new Told.NoIncident()));
    }

    @Test
    void whatIsOpenedAgainAfterTheImportWasUndoneIsInTheRegisterOfBreachesAgain() {
        var undone = ImportWork.withdrawn(one(), Cases.LATER).incidentCase();

        assertThat(rows(reopened(undone))).hasSize(1);
        assertThat(rows(rejected(reopened(undone)))).hasSize(1);
    }

    @Test
    void whatSomebodyHasOpenedAndClosedOrRejectedIsNotTakenBackWithTheImport() {
        var closed = closedAgain(reopened(one()));
        var rejected = rejected(reopened(one()));

        assertThat(closed.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(ImportWork.withdrawn(closed, Cases.LATER)).isEqualTo(closed.unchanged());
        assertThat(ImportWork.withdrawn(rejected, Cases.LATER)).isEqualTo(rejected.unchanged());
    }

    @Test
    void anErasedCaseStillKnowsWhetherItsImportWasUndoneAndNotByWhomItWasOpened() {
        var undone = erased(ImportWork.withdrawn(one(), Cases.LATER).incidentCase());
        var kept = erased(closedAgain(reopened(one())));

        assertThat(List.of(undone, kept))
                .allSatisfy(one -> assertThat(one.isErased()).isTrue());
        assertThat(rows(undone)).isEmpty();
        assertThat(ImportWork.withdrawn(kept, Cases.LATER).incidentCase()).isEqualTo(kept);
        assertThat(kept.timeline().all())
                .singleElement()
                .satisfies(only -> assertThat(only.who().by()).isNull());
        assertThat(erased(Cases.of(Cases.MISDIRECTED_CARE_LETTER)).timeline().all())
                .isEmpty();
    }
}
