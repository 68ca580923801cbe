package se.incidentkedjan.escalation.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.escalation.casework.Cases.LATER;
import static se.incidentkedjan.escalation.casework.Cases.RECEIVED;
import static se.incidentkedjan.escalation.casework.Cases.because;
import static se.incidentkedjan.escalation.casework.Cases.done;
import static se.incidentkedjan.escalation.casework.Cases.someone;
import static se.incidentkedjan.escalation.casework.Cases.told;
import static se.incidentkedjan.escalation.casework.Cases.words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.escalation.Config;
import se.incidentkedjan.events.Cause;
import se.incidentkedjan.events.DecisionReference;
import se.incidentkedjan.events.DocumentType;
import se.incidentkedjan.events.EscalationEvent.CaseOutlined;
import se.incidentkedjan.events.EscalationEvent.OrderedDocument;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.events.OutlinedMeasure;
import se.incidentkedjan.events.SystemCode;
import se.incidentkedjan.events.facts.Aspect;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.events.facts.Origin;

class OutlineTest {

    private static final Instant SAID = RECEIVED.plus(Duration.ofDays(9));
    private static final IncidentFacts FACTS = Config.facts("""
            {"category": "OUTAGE", "unit": "socialforvaltningen", "system": "journalsystem-hemsjukvard",
             "aspects": ["AVAILABILITY", "CONFIDENTIALITY"], "nearMiss": true, "origin": "SUPPLIER",
             "occurredFrom": "2026-11-20T13:00:00Z", "discoveredAt": "2026-11-20T15:45:00Z"}""");
    private static final IncidentFacts CLASSIFIED = Config.facts("""
            {"category": "OUTAGE", "unit": "socialforvaltningen", "system": "journalsystem-hemsjukvard",
             "aspects": ["AVAILABILITY"], "securityClassified": "YES"}""");

    private static IncidentCase worked() {
        var one = Cases.of(FACTS);
        var planned = done(HandlingWork.add(one, Cases.measure(one))).incidentCase();
        var two = done(HandlingWork.add(planned, Cases.measure(planned))).incidentCase();
        var half = done(HandlingWork.finish(two, 1, someone(LATER.plusSeconds(60))))
                .incidentCase();
        return done(HandlingWork.explain(half, Cases.mistake())).incidentCase();
    }

    private static IncidentCase erased(IncidentCase one) {
        return CustodyWork.dispose(
                        one,
                        new UUID(1, 1),
                        List.of(new OrderedDocument(DocumentType.CASE, DecisionReference.of("KS 2026-0123"))),
                        SAID)
                .incidentCase();
    }

    private static Optional<CaseOutlined> news(IncidentCase one, @Nullable CaseOutlined told) {
        return Outline.news(one, told, SAID);
    }

    private static CaseOutlined bare(IncidentCase one) {
        return CaseOutlined.bare(one.incident(), one.municipality(), SAID);
    }

    @Test
    void itTellsWhatFiguresAreCountedByInCodesNumbersAndTimes() {
        var one = worked();

        assertThat(news(one, null))
                .contains(new CaseOutlined(
                        one.incident(),
                        one.municipality(),
                        SAID,
                        List.of(Aspect.CONFIDENTIALITY, Aspect.AVAILABILITY),
                        Origin.SUPPLIER,
                        true,
                        SystemCode.of("journalsystem-hemsjukvard"),
                        Instant.parse("2026-11-20T13:00:00Z"),
                        Instant.parse("2026-11-20T15:45:00Z"),
                        Cause.MISTAKE,
                        List.of(
                                new OutlinedMeasure(
                                        1,
                                        LocalDate.of(2026, 12, 1),
                                        OutlinedMeasure.State.DONE,
                                        LATER,
                                        LATER.plusSeconds(60)),
                                new OutlinedMeasure(
                                        2, LocalDate.of(2026, 12, 1), OutlinedMeasure.State.OPEN, LATER, null))));
    }

    @Test
    void noWordAndNoPersonOfTheCaseIsInIt() {
        var one = worked();

        assertThat(one.toString()).contains("lessons", someone(LATER).by());
        assertThat(EventJson.write(news(one, null).orElseThrow()))
                .doesNotContain("what", "who", "why", "lessons", someone(LATER).by());
    }

    @Test
    void whatIsToldIsNotToldAgainUntilItHasBecomeSomethingElse() {
        var opened = Cases.of(FACTS);
        var told = Outline.of(opened, RECEIVED);
        var started = done(Lifecycle.start(opened, someone(LATER))).incidentCase();
        var handedOver = done(HandlingWork.handOver(worked(), 2, words("plan"), someone(SAID)))
                .incidentCase();

        assertThat(news(started, told)).isEmpty();
        assertThat(news(done(HandlingWork.add(started, Cases.measure(started))).incidentCase(), told))
                .get()
                .satisfies(now -> assertThat(now.outlinedAt()).isEqualTo(SAID));
        assertThat(news(done(HandlingWork.explain(opened, Cases.mistake())).incidentCase(), told))
                .isPresent();
        assertThat(news(told(opened, Cases.LONG_OUTAGE, LATER).incidentCase(), told))
                .isPresent();
        assertThat(news(handedOver, news(worked(), null).orElseThrow())
                        .orElseThrow()
                        .measures())
                .extracting(OutlinedMeasure::state)
                .containsExactly(OutlinedMeasure.State.DONE, OutlinedMeasure.State.HANDED_OVER);
    }

    @Test
    void aMomentThatIsDeclaredIsToldAndOneThatNothingIsCountedByIsNot() {
        var opened = Cases.of(FACTS);
        var told = Outline.of(opened, RECEIVED);

        assertThat(news(declared(opened, Moments.Kind.DISCOVERED), told))
                .get()
                .satisfies(now -> assertThat(now.discoveredAt()).isEqualTo(RECEIVED.minusSeconds(60)));
        assertThat(news(declared(opened, Moments.Kind.OCCURRED_FROM), told))
                .get()
                .satisfies(now -> assertThat(now.occurredFrom()).isEqualTo(RECEIVED.minusSeconds(60)));
        assertThat(news(declared(opened, Moments.Kind.AWARE), told)).isEmpty();
    }

    private static IncidentCase declared(IncidentCase one, Moments.Kind kind) {
        return done(Assessing.declare(one, kind, RECEIVED.minusSeconds(60), because(LATER), Config.shipped()))
                .incidentCase();
    }

    @Test
    void theOrderInWhichAspectsAreToldIsNoNews() {
        var told = Outline.of(Cases.of(FACTS), RECEIVED);
        var other = told(Cases.of(FACTS), Config.facts("""
                        {"category": "OUTAGE", "unit": "socialforvaltningen", "system": "journalsystem-hemsjukvard",
                         "aspects": ["CONFIDENTIALITY", "AVAILABILITY"], "nearMiss": true, "origin": "SUPPLIER"}"""), LATER).incidentCase();

        assertThat(Outline.of(other, SAID).aspects()).isEqualTo(told.aspects());
    }

    @Test
    void whatTheStoreDoesNotKeepIsNoNews() {
        var finer = Config.facts("""
                {"category": "OUTAGE", "unit": "socialforvaltningen", "discoveredAt": "2026-11-20T15:45:00.123456789Z"}""");

        assertThat(news(Cases.of(finer), null).orElseThrow().discoveredAt())
                .isEqualTo(Instant.parse("2026-11-20T15:45:00.123Z"));
    }

    @Test
    void ofSakerhetsskyddNothingIsToldAndWhatWasToldIsLetGo() {
        var known = worked();
        var told = Outline.of(known, RECEIVED);
        var classified = told(known, CLASSIFIED, LATER).incidentCase();

        var fromTheStart = Cases.of(CLASSIFIED);

        assertThat(news(fromTheStart, null)).contains(bare(fromTheStart));
        assertThat(news(classified, told)).contains(bare(classified));
        assertThat(news(told(classified, FACTS, LATER).incidentCase(), bare(classified)))
                .get()
                .satisfies(again -> assertThat(again.measures()).hasSize(2));
    }

    @Test
    void anErasedCaseTellsWhatIsLeftOfWhatItHadTold() {
        var known = worked();
        var told = Outline.of(known, RECEIVED);

        var left = news(erased(known), told).orElseThrow();

        assertThat(left.aspects()).isEmpty();
        assertThat(left.system()).isNull();
        assertThat(left.origin()).isEqualTo(Origin.UNKNOWN);
        assertThat(left.measures()).isEqualTo(told.measures());
        assertThat(left.cause()).isEqualTo(Cause.MISTAKE);
        assertThat(left.discoveredAt()).isEqualTo(told.discoveredAt());
    }

    @Test
    void erasingTellsNothingOfWhatConcernedSakerhetsskyddNorOfWhatWasNeverTold() {
        var classified = told(worked(), CLASSIFIED, LATER).incidentCase();
        assertThat(erased(classified).isSecurityClassified())
                .as("erasing forgets it")
                .isFalse();
        assertThat(news(erased(classified), bare(classified))).isEmpty();
        assertThat(news(erased(worked()), null)).isEmpty();
    }
}
