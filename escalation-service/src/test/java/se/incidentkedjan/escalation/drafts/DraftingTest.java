package se.incidentkedjan.escalation.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.escalation.Config;
import se.incidentkedjan.escalation.casework.Assessing;
import se.incidentkedjan.escalation.casework.Cases;
import se.incidentkedjan.escalation.casework.HandlingWork;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.Moments;
import se.incidentkedjan.escalation.duty.Filing;
import se.incidentkedjan.escalation.duty.Filing.Stage;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.facts.IncidentFacts;

/** What stands in drafts, and what is new in a supplement. */
class DraftingTest {

    private static final DraftForms FORMS = DraftForms.read(
            Config.folder().resolve("drafts.yml"), Config.shipped().duties().codes());
    private static final Drafting DRAFTING = new Drafting(FORMS, Config.shipped());

    private static final IncidentFacts LETTER_TO_FIFTEEN = Config.facts("""
            {"category": "MISDIRECTED", "unit": "socialforvaltningen", "discoveredAt": "2026-11-20T15:45:00Z",
             "aspects": ["CONFIDENTIALITY"], "origin": "INTERNAL",
             "personalData": {"involved": "YES", "kinds": ["HEALTH", "CONTACT"], "groups": ["CARE_RECIPIENTS"],
             "subjects": {"count": 15, "precision": "EXACT"}, "recipients": "ONE_KNOWN"}}""");

    private static Draft whole(IncidentCase one, DutyCode duty, Stage stage) {
        return DRAFTING.whole(
                FORMS.find(duty, stage).orElseThrow(), one, Cases.only(one, duty), HandlersWords.NONE, Cases.LATER);
    }

    private static Draft whole(IncidentCase one) {
        return whole(one, Cases.IMY, Stage.COMPLETE);
    }

    private static Draft supplement(IncidentCase one) {
        return DRAFTING.supplement(
                        FORMS.find(Cases.IMY, Stage.COMPLETE).orElseThrow(),
                        one,
                        Cases.only(one, Cases.IMY),
                        HandlersWords.NONE,
                        Cases.LATER)
                .orElseThrow();
    }

    private static Content field(Draft draft, String label) {
        return draft.fields().stream()
                .filter(field -> field.label().equals(label))
                .map(DraftField::content)
                .findFirst()
                .orElseThrow();
    }

    private static String text(Draft draft, String label) {
        assertThat(field(draft, label)).as(label).isInstanceOf(Content.Filled.class);
        return ((Content.Filled) field(draft, label)).text();
    }

    private static IncidentCase sent(IncidentCase one, Instant at) {
        return Cases.done(
                        Cases.file(one, Cases.IMY, new Filing(Stage.FIRST, at, "IMY-7", null, null, Cases.someone(at))))
                .incidentCase();
    }

    @Test
    void whatTheCaseKnowsStandsInTheAuthoritysOrder() {
        var draft = whole(Cases.of(LETTER_TO_FIFTEEN));

        assertThat(text(draft, "Namn på den personuppgiftsansvariga")).isEqualTo("Socialnämnden");
        assertThat(text(draft, "Organisationsnummer")).isEqualTo("212000-9999");
        assertThat(text(draft, "Antal registrerade")).isEqualTo("15 personer");
        assertThat(text(draft, "Slags personuppgifter")).isEqualTo("Uppgifter om hälsa, Kontaktuppgifter");
        assertThat(text(draft, "Typ av incident")).startsWith("Felskickat brev");
        assertThat(draft.fields())
                .extracting(DraftField::label)
                .startsWith("Namn på den personuppgiftsansvariga", "Organisationsnummer", "Postadress")
                .endsWith("Övrigt, och vad ni anser omfattas av sekretess");
    }

    @Test
    void theTemplatesCodesStandBesideWhatTheyMean() {
        var draft = whole(Cases.of(LETTER_TO_FIFTEEN));

        assertThat(((Content.Filled) field(draft, "Slags personuppgifter")).code())
                .isEqualTo("70: health, contact");
        assertThat(((Content.Filled) field(draft, "Vad har drabbats")).code()).isEqualTo("55: confidentiality");
        assertThat(((Content.Filled) field(draft, "Grupper av registrerade")).code())
                .isEqualTo("65: vulnerable persons");
    }

    @Test
    void whatNobodyHasToldIsAGapThatSaysWhereToTellIt() {
        var draft = whole(Cases.of(Cases.MISDIRECTED_CARE_LETTER));

        assertThat(field(draft, "Grupper av registrerade"))
                .isInstanceOfSatisfying(
                        Content.Gap.class, gap -> assertThat(gap.place()).isEqualTo(Place.FACTS));
        assertThat(field(draft, "När inträffade incidenten, och pågår den"))
                .isInstanceOfSatisfying(
                        Content.Gap.class, gap -> assertThat(gap.place()).isEqualTo(Place.MOMENTS));
        assertThat(draft.gaps()).isPositive();
    }

    @Test
    void theDescriptionIsNeverFilledInOnlyProposedFromFacts() {
        assertThat(field(whole(Cases.of(LETTER_TO_FIFTEEN)), "Beskriv incidenten"))
                .isInstanceOfSatisfying(
                        Content.Gap.class,
                        gap -> assertThat(gap.proposal()).contains("skickat till fel mottagare", "15 personer"));
    }

    @Test
    void aReasonForLatenessIsAskedForWhenTheTimeIsOut() {
        var one = Cases.of(LETTER_TO_FIFTEEN);
        var late = DRAFTING.whole(
                FORMS.find(Cases.IMY, Stage.COMPLETE).orElseThrow(),
                one,
                Cases.only(one, Cases.IMY),
                HandlersWords.NONE,
                Cases.RECEIVED.plus(Duration.ofHours(73)));

        assertThat(field(whole(one), "Skäl om anmälan kommer efter 72 timmar")).isInstanceOf(Content.NotNeeded.class);
        assertThat(field(late, "Skäl om anmälan kommer efter 72 timmar")).isInstanceOf(Content.Gap.class);
    }

    @Test
    void nothingSentIsNothingToSupplement() {
        var one = Cases.of(LETTER_TO_FIFTEEN);

        assertThat(DRAFTING.supplement(
                        FORMS.find(Cases.IMY, Stage.COMPLETE).orElseThrow(),
                        one,
                        Cases.only(one, Cases.IMY),
                        HandlersWords.NONE,
                        Cases.LATER))
                .isEmpty();
    }

    @Test
    void aSupplementHasOnlyWhatTellsWhichItIsWhenNothingIsNew() {
        var draft = supplement(sent(Cases.of(LETTER_TO_FIFTEEN), Cases.LATER));

        assertThat(draft.fields())
                .extracting(DraftField::label)
                .containsExactly(
                        "Namn på den personuppgiftsansvariga",
                        "Organisationsnummer",
                        "Ert referensnummer",
                        "IMY:s nummer på den tidigare anmälan");
        assertThat(text(draft, "IMY:s nummer på den tidigare anmälan")).isEqualTo("IMY-7");
    }

    @Test
    void aSupplementHasWhatWasToldAfterItWasSent() {
        var sent = sent(Cases.of(LETTER_TO_FIFTEEN), Cases.LATER);
        var later = Cases.LATER.plus(Duration.ofHours(2));
        var told = Cases.told(sent, Config.facts("""
                {"category": "MISDIRECTED", "unit": "socialforvaltningen", "discoveredAt": "2026-11-20T15:45:00Z",
                 "aspects": ["CONFIDENTIALITY"], "origin": "INTERNAL",
                 "personalData": {"involved": "YES", "kinds": ["HEALTH", "CONTACT"], "groups": ["CARE_RECIPIENTS"],
                 "subjects": {"count": 40, "precision": "EXACT"}, "recipients": "ONE_KNOWN"}}"""), later).incidentCase();
        var declared = Cases.done(Assessing.declare(
                        told,
                        Moments.Kind.OCCURRED_FROM,
                        Instant.parse("2026-11-19T08:00:00Z"),
                        Cases.because(later),
                        Config.shipped()))
                .incidentCase();
        var explained =
                Cases.done(HandlingWork.explain(declared, Cases.mistake())).incidentCase();

        var draft = supplement(explained);

        assertThat(text(draft, "Antal registrerade")).isEqualTo("40 personer");
        assertThat(draft.fields())
                .extracting(DraftField::label)
                .contains("När inträffade incidenten, och pågår den", "Beskriv incidenten")
                .doesNotContain("Slags personuppgifter", "När upptäcktes incidenten", "Typ av incident");
    }

    @Test
    void whatWasToldBeforeItWasSentIsNotNew() {
        var one = Cases.of(Cases.MISDIRECTED_CARE_LETTER);
        var told = Cases.told(one, LETTER_TO_FIFTEEN, Cases.LATER).incidentCase();
        var draft = supplement(sent(told, Cases.LATER.plus(Duration.ofMinutes(1))));

        assertThat(draft.fields()).extracting(DraftField::label).doesNotContain("Antal registrerade");
    }

    @Test
    void theThreeStagesOfAnOutageHaveTheirOwnForms() {
        var outage = Cases.of(Cases.LONG_OUTAGE);

        assertThat(text(whole(outage, Cases.WARNING, Stage.COMPLETE), "Påverkan på verksamheten"))
                .contains("begränsad i 5 timmar");
        assertThat(text(whole(outage, Cases.WARNING, Stage.COMPLETE), "Kontaktperson"))
                .contains("ciso@kommun.example");
        assertThat(((Content.Filled)
                                field(whole(outage, Cases.NOTIFICATION, Stage.COMPLETE), "Första bedömning av orsaken"))
                        .code())
                .isEqualTo("system-failures");
        assertThat(whole(outage, Cases.FINAL_REPORT, Stage.STATUS_REPORT).form().title())
                .isEqualTo("Lägesrapport");
        assertThat(field(whole(outage, Cases.FINAL_REPORT, Stage.COMPLETE), "Godkänd av ledningen"))
                .isInstanceOf(Content.Gap.class);
    }

    @Test
    void aMeasureIsAProposalInTheHandlersWordsWhenTheyMayBeRead() {
        var one = Cases.of(LETTER_TO_FIFTEEN);
        var measured = Cases.done(HandlingWork.add(one, Cases.measure(one))).incidentCase();
        var form = FORMS.find(Cases.IMY, Stage.COMPLETE).orElseThrow();
        var readable = DRAFTING.whole(
                form,
                measured,
                Cases.only(measured, Cases.IMY),
                new HandlersWords(Map.of(1, "Byt kuvert"), null, null),
                Cases.LATER);

        assertThat(((Content.Gap) field(readable, "Vad har ni gjort och vad kommer ni att göra")).proposal())
                .isEqualTo("Byt kuvert (planerad)");
        assertThat(((Content.Gap) field(whole(measured), "Vad har ni gjort och vad kommer ni att göra")).proposal())
                .isEqualTo("Åtgärd 1 (planerad)");
    }
}
