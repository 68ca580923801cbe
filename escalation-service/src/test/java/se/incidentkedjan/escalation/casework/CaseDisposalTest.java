package se.incidentkedjan.escalation.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.escalation.Config;
import se.incidentkedjan.escalation.disclosure.Disclosure;
import se.incidentkedjan.events.AlikeCode;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.DecisionReference;
import se.incidentkedjan.events.DocumentType;
import se.incidentkedjan.events.EscalationEvent.DisposalOrdered;
import se.incidentkedjan.events.EscalationEvent.DutyMissed;
import se.incidentkedjan.events.EscalationEvent.OrderedDocument;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.IntakeEvent.IncidentReported;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.events.facts.PersonalData;

class CaseDisposalTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-20T16:00:00Z");
    private static final Instant LATER = RECEIVED.plus(Duration.ofDays(800));
    private static final UUID PROTOCOL = UUID.fromString("5b0c3a52-8d3f-4f0e-9a57-2f6f6b1c7d10");

    private final IncidentCase whole = Opening.open(
                    new IncidentReported(
                            new IncidentId(UUID.fromString("01937a5e-0000-7000-8000-000000000001")),
                            new Municipality("9999"),
                            new Reference(2026, 123),
                            RECEIVED,
                            Channel.WEB_FORM,
                            false,
                            Config.facts("""
                                    {"category": "MISDIRECTED", "unit": "socialforvaltningen",
                                     "system": "verksamhetssystem-socialtjanst",
                                     "personalData": {"involved": "YES", "kinds": ["HEALTH"]}}""")),
                    Config.shipped(),
                    RECEIVED)
            .incidentCase();

    private static OrderedDocument of(DocumentType type) {
        return new OrderedDocument(type, DecisionReference.of("KS 2026-0123"));
    }

    private Outcome ordered(DocumentType... types) {
        return CustodyWork.dispose(
                whole,
                PROTOCOL,
                java.util.Arrays.stream(types).map(CaseDisposalTest::of).toList(),
                LATER);
    }

    @Test
    void anErasedCaseKeepsWhatStatisticsAndTheDiariumNeed() {
        var erased = ordered(DocumentType.CASE).incidentCase();

        assertThat(erased.facts().personalData()).isEqualTo(PersonalData.UNKNOWN);
        assertThat(erased.facts().system()).isNull();
        assertThat(erased.assessment().because()).isEmpty();
        assertThat(erased.assessment().openQuestions()).isEmpty();
        assertThat(erased.reference()).isEqualTo(whole.reference());
        assertThat(erased.receivedAt()).isEqualTo(RECEIVED);
        assertThat(erased.facts().category()).isEqualTo(whole.facts().category());
        assertThat(erased.facts().unit()).isEqualTo(whole.facts().unit());
        assertThat(erased.severity()).isEqualTo(whole.severity());
        assertThat(erased.privacyRisk()).isEqualTo(whole.privacyRisk());
        assertThat(erased.duties()).isEqualTo(whole.duties());
    }

    @Test
    void anErasedCaseKeepsItsDiarienummerAndWhatWasGivenOutButNotWhoDecided() {
        var disclosure = new Disclosure(
                1,
                RECEIVED,
                "pseudonym-1",
                List.of("HANDLER"),
                "3f2a9c01b7de 2026-11-21",
                true,
                List.of("severity"),
                List.of(Disclosure.MaskedField.whole("words.name", "OSL_26")));
        var registered = whole.registered(
                        "SN 2026/123", LocalDate.of(2026, 11, 20), RECEIVED, "pseudonym-2", List.of("HANDLER"))
                .and(disclosure);

        var erased = CustodyWork.dispose(registered, PROTOCOL, List.of(of(DocumentType.CASE)), LATER)
                .incidentCase();

        assertThat(registered.register().toString()).contains("pseudonym-1", "pseudonym-2");
        assertThat(erased.register().toString()).doesNotContain("pseudonym");
        assertThat(erased.register().current().orElseThrow().number()).isEqualTo("SN 2026/123");
        assertThat(erased.register().disclosures()).containsExactly(disclosure.withoutPerson());
    }

    @Test
    void anotherDiarienummerIsKeptBesideTheEarlierAndTheSameOnceOnly() {
        var day = LocalDate.of(2026, 11, 20);
        var first = whole.registered("SN 2026/123", day, RECEIVED, "someone", List.of());

        assertThat(first.registered("SN 2026/123", day, LATER, "another", List.of()))
                .isEqualTo(first);
        assertThat(first.registered("SN 2026/124", day, LATER, "another", List.of())
                        .register()
                        .registrations())
                .extracting(Registration::number)
                .containsExactly("SN 2026/123", "SN 2026/124");
    }

    @Test
    void whatIsKeptHereIsGoneAtOnceAndTheRestWhenItIsConfirmed() {
        var outcome = ordered(DocumentType.CASE, DocumentType.REPORT_WORDS);

        assertThat(outcome.events()).singleElement().isInstanceOf(DisposalOrdered.class);
        assertThat(outcome.incidentCase()
                        .custody()
                        .disposed(DocumentType.CASE)
                        .orElseThrow()
                        .erasedAt())
                .isEqualTo(LATER);
        var words = outcome.incidentCase().custody().disposed(DocumentType.REPORT_WORDS);
        assertThat(words.orElseThrow().erasedAt()).isNull();

        var confirmed = CustodyWork.confirm(outcome.incidentCase(), DocumentType.REPORT_WORDS, LATER.plusSeconds(1));
        var again = CustodyWork.confirm(confirmed, DocumentType.REPORT_WORDS, LATER.plusSeconds(9));

        assertThat(again).as("a repeat changes nothing").isEqualTo(confirmed);
        assertThat(again.custody()
                        .disposed(DocumentType.REPORT_WORDS)
                        .orElseThrow()
                        .erasedAt())
                .isEqualTo(LATER.plusSeconds(1));
    }

    private static IncidentCase naming(AlikeCode code) {
        return Opening.open(
                        new IncidentReported(
                                new IncidentId(UUID.fromString("01937a5e-0000-7000-8000-000000000002")),
                                new Municipality("9999"),
                                new Reference(2026, 124),
                                RECEIVED,
                                Channel.WEB_FORM,
                                false,
                                Config.facts("""
                                        {"category": "PHISHING", "unit": "socialforvaltningen",
                                         "system": "verksamhetssystem-socialtjanst"}"""),
                                null,
                                List.of(code),
                                null,
                                null,
                                null),
                        Config.shipped(),
                        RECEIVED)
                .incidentCase();
    }

    @Test
    void whatWasMadeOfTheWordsGoesWithThemAndWhatIsKnownOtherwiseStays() {
        var code = AlikeCode.of("0123456789abcdef0123456789abcdef");
        var one = naming(code);
        assertThat(one.handling().likeness().toString()).contains(code.toString());

        var ordered = CustodyWork.dispose(one, PROTOCOL, List.of(of(DocumentType.REPORT_WORDS)), LATER)
                .incidentCase();
        var confirmed = CustodyWork.confirm(one, DocumentType.REPORT_WORDS, LATER);
        var others = CustodyWork.dispose(one, PROTOCOL, List.of(of(DocumentType.DELIVERIES)), LATER)
                .incidentCase();

        assertThat(List.of(ordered, confirmed)).allSatisfy(erased -> {
            assertThat(erased.toString()).doesNotContain(code.toString());
            assertThat(erased.handling().likeness().keys())
                    .containsExactly("PHISHING/system/verksamhetssystem-socialtjanst");
            assertThat(erased.facts()).isEqualTo(one.facts());
        });
        assertThat(others.handling()).isEqualTo(one.handling());
    }

    @Test
    void theSameIsOrderedOnce() {
        var once = ordered(DocumentType.CASE).incidentCase();

        assertThat(CustodyWork.dispose(once, UUID.randomUUID(), List.of(of(DocumentType.CASE)), LATER)
                        .events())
                .isEmpty();
        assertThat(CustodyWork.dispose(
                                once,
                                UUID.randomUUID(),
                                List.of(of(DocumentType.CASE), of(DocumentType.DELIVERIES)),
                                LATER)
                        .events())
                .singleElement()
                .isInstanceOfSatisfying(
                        DisposalOrdered.class,
                        said -> assertThat(said.documents()).containsExactly(of(DocumentType.DELIVERIES)));
    }

    @Test
    void aHoldStopsEveryTypeUntilItIsLifted() {
        var held = CustodyWork.hold(whole, List.of("DPO"), LATER);

        assertThat(CustodyWork.dispose(held, PROTOCOL, List.of(of(DocumentType.REPORT_WORDS)), LATER))
                .isEqualTo(new Outcome(held, List.of()));
        assertThat(CustodyWork.hold(held, List.of("CISO"), LATER.plusSeconds(5))
                        .custody()
                        .hold())
                .as("who came first stays")
                .isEqualTo(held.custody().hold());
        assertThat(CustodyWork.dispose(
                                CustodyWork.liftHold(held), PROTOCOL, List.of(of(DocumentType.REPORT_WORDS)), LATER)
                        .events())
                .hasSize(1);
    }

    @Test
    void theClocksOfAnErasedCaseGoOn() {
        var outcome = Waking.passDueInstants(
                ordered(DocumentType.CASE).incidentCase(),
                LATER,
                Config.shipped().duties());

        assertThat(outcome.events())
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event).isInstanceOf(DutyMissed.class));
        assertThat(outcome.incidentCase().isErased()).isTrue();
    }

    @Test
    void erasingOneTypeLeavesTheOthers() {
        assertThat(ordered(DocumentType.DELIVERIES).incidentCase().facts()).isEqualTo(whole.facts());
    }
}
