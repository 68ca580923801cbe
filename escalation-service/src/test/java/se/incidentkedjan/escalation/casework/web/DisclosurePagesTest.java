package se.incidentkedjan.escalation.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.escalation.RunningEscalation;
import se.incidentkedjan.escalation.RunningEscalation.Answer;
import se.incidentkedjan.escalation.SharedEscalation;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.IntakeEvent.ReportErased;
import se.incidentkedjan.events.Municipality;

class DisclosurePagesTest {

    // No clock runs out meanwhile: that would be a change of the case.
    private static final Instant RECEIVED = RunningEscalation.NOW.minusSeconds(3600);
    private static final String NOT_OF_THE_CISO = """
            {"category": "MISDIRECTED", "unit": "socialforvaltningen"}""";
    private static final String LETTER = """
            {"category": "MISDIRECTED", "unit": "socialforvaltningen", "system": "verksamhetssystem-socialtjanst",
             "personalData": {"involved": "YES", "kinds": ["HEALTH"], "recipients": "ONE_KNOWN"}}""";
    private static final String HANDLER = "handlaggare-social";
    private static final Map<String, String> WORDS = Map.of(
            "description", "MÄRKT-BESKRIVNING brevet <gick> fel",
            "name", "MÄRKT-NAMN Påhittsson",
            "email", "markt-adress@kommun.example");
    private static final Pattern SEEN = Pattern.compile("name=\"(sett\\.[\\w.]+)\" value=\"([0-9a-f]{64})\"");

    private static RunningEscalation service;

    @BeforeAll
    static void start() {
        service = SharedEscalation.erasingCases();
    }

    @AfterEach
    void intakeIsBack() {
        service.intake().setAway(false);
    }

    private static IncidentId aLetter() {
        var incident = service.hearReport(RECEIVED, LETTER);
        service.intake().write(incident, WORDS);
        return incident;
    }

    private static String path(IncidentId incident) {
        return "/arenden/" + incident + "/utlamnande";
    }

    /** What a person sends who decides the same for every field there is. */
    private static Map<String, String> deciding(String group, IncidentId incident, String choice) {
        var form = new HashMap<String, String>();
        var seen = SEEN.matcher(service.get(group, path(incident)).body());
        while (seen.find()) {
            var code = seen.group(1).substring("sett.".length());
            form.put(seen.group(1), seen.group(2));
            form.put("val." + code, choice);
            form.put("grund." + code, "OSL_26");
        }
        assertThat(form).as("fields on the page").isNotEmpty();
        return form;
    }

    private static Answer decide(String group, IncidentId incident, Map<String, String> form) {
        return service.post(group, path(incident), form);
    }

    private static boolean isDocument(Answer answer) {
        return answer.headers()
                .firstValue("Content-Disposition")
                .filter(value -> value.startsWith("attachment"))
                .isPresent();
    }

    @Test
    void thePageShowsEveryFieldWithTheGroundsThatAreProposedForIt() {
        var page = service.get(HANDLER, path(aLetter()));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.body())
                .contains(
                        "MÄRKT-BESKRIVNING brevet &lt;gick&gt; fel",
                        "MÄRKT-NAMN Påhittsson",
                        "markt-adress@kommun.example",
                        "Socialförvaltningen",
                        "26 kap. offentlighets- och sekretesslagen (2009:400)",
                        "Står det klart att uppgiften kan röjas",
                        "Hälsa");
    }

    @Test
    void whatWasSaidSinceAndWhichFilesThereAreIsExaminedToo() {
        var incident = service.hearReport(RECEIVED, LETTER);
        service.intake()
                .write(
                        incident,
                        Map.of(
                                "description",
                                "Ett brev",
                                "said",
                                List.of(Map.of(
                                        "number",
                                        1,
                                        "kind",
                                        "ADDED",
                                        "at",
                                        "2026-11-20T15:10:00Z",
                                        "words",
                                        "MÄRKT-TILLÄGG grannen fick det"))));
        service.intake().attach(incident, """
                [{"id": "1", "name": "MÄRKT-FIL brev till Påhittsson.pdf", "type": "application/pdf", "size": 2048,
                  "receivedAt": "2026-11-20T15:00:00Z", "from": "REPORTER", "scan": "CLEAN", "tellsPlace": false,
                  "executable": false}]""");

        assertThat(service.get(HANDLER, path(incident)).body())
                .contains(
                        "MÄRKT-TILLÄGG grannen fick det",
                        "MÄRKT-FIL brev till Påhittsson.pdf, 2 kB",
                        "Det finns filer");

        var given = decide(HANDLER, incident, deciding(HANDLER, incident, "ut"));
        assertThat(isDocument(given)).isTrue();
        assertThat(given.body()).contains("MÄRKT-TILLÄGG", "MÄRKT-FIL", "lämnas ut fil för fil");

        var masked = decide(HANDLER, incident, deciding(HANDLER, incident, "maska"));
        assertThat(isDocument(masked)).isTrue();
        assertThat(masked.body()).doesNotContain("MÄRKT-TILLÄGG", "MÄRKT-FIL", "Påhittsson");
    }

    @Test
    void whileTheFilesCannotBeListedNothingIsGivenOut() {
        var incident = aLetter();
        var form = deciding(HANDLER, incident, "ut");
        service.intake().setFilesAway(true);
        try {
            var answer = decide(HANDLER, incident, form);

            assertThat(answer.status()).isEqualTo(503);
            assertThat(isDocument(answer)).isFalse();
            assertThat(answer.body()).contains("Ingenting har lämnats ut");
        } finally {
            service.intake().setFilesAway(false);
        }
    }

    @Test
    void untilAPersonHasDecidedEachProposalNothingIsGivenOut() {
        var incident = aLetter();
        var form = deciding(HANDLER, incident, "ut");
        form.remove("val.words.name");
        form.put("val.words.email", "maska");
        form.put("grund.words.email", "");
        form.put("val.words.description", "maska");
        form.put("motiv.words.description", "det är känsligt");

        var answer = decide(HANDLER, incident, form);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "Ta ställning till «Anmälarens namn»",
                        "Välj på vilken grund «Anmälarens e-postadress» maskas",
                        "href=\"#val.words.name\"",
                        "value=\"det är känsligt\"")
                .doesNotContain("Tidigare beslut");
        assertThat(isDocument(answer)).isFalse();
    }

    @Test
    void whatIsMaskedIsNotInTheDocumentInAnyFormAndTheRestIs() {
        var incident = aLetter();
        service.post(
                HANDLER,
                "/arenden/" + incident + "/diarium",
                Map.of("diarienummer", "SN 2029/77", "registrerat", "2029-06-01"));
        var form = deciding(HANDLER, incident, "ut");
        for (var code : new String[] {"words.description", "words.name", "words.email", "facts.unit", "facts.system"}) {
            form.put("val." + code, "maska");
        }
        form.put("motiv.words.name", "Anmälaren kan bli utsatt");

        var answer = decide(HANDLER, incident, form);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(isDocument(answer)).isTrue();
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("utlamnande-1.html");
        assertThat(answer.body())
                .doesNotContain("MÄRKT", "markt-adress", "Socialförvaltningen", "Socialnämnden", "socialforvaltningen")
                .doesNotContain(
                        "verksamhetssystem", "Verksamhetssystem", incident.toString(), "<script", "Exempelpersonen")
                .contains(
                        "Maskad: 26 kap. offentlighets- och sekretesslagen (2009:400)",
                        "Anmälaren kan bli utsatt",
                        "SN 2029/77",
                        "fredag 1 juni 2029</div>",
                        "fredag 1 juni 2029 kl. 10.00",
                        "Handläggare",
                        "Hälsa",
                        "skriftligt beslut",
                        "6 kap. 3 § offentlighets- och sekretesslagen");
        assertThat(service.get(HANDLER, path(incident)).body())
                .contains("Tidigare beslut", "Anmälarens namn: 26 kap. offentlighets- och sekretesslagen (2009:400)");
        assertThat(service.trailOf("case.disclose"))
                .filteredOn(entry -> entry.toJson().contains(incident.toString()))
                .anySatisfy(entry -> assertThat(entry.toJson())
                        .contains("\"exported\": \"yes\"", "\"masked\": \"5\"", "HANDLER")
                        .doesNotContain("utsatt"))
                .noneSatisfy(entry -> assertThat(entry.toJson()).contains("MÄRKT"));
    }

    @Test
    void aDocumentWithNothingMaskedSaysNothingOfRefusal() {
        var incident = aLetter();

        var answer = decide(HANDLER, incident, deciding(HANDLER, incident, "ut"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("MÄRKT-NAMN Påhittsson", "brevet &lt;gick&gt; fel")
                .doesNotContain("Maskad", "Du som inte får allt");
    }

    @Test
    void everyFieldCanBeMasked() {
        var incident = aLetter();

        var answer = decide(HANDLER, incident, deciding(HANDLER, incident, "maska"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .doesNotContain("MÄRKT", "2026-", "Hälsa", "Socialförvaltningen", "1 juni 2029 kl. 09");
    }

    @Test
    void asManyMotivesAsAreAcceptedCanBeKeptInTheTrail() {
        var incident = aLetter();
        var form = deciding(HANDLER, incident, "maska");
        var codes = form.keySet().stream()
                .filter(key -> key.startsWith("val."))
                .map(key -> "motiv." + key.substring("val.".length()))
                .sorted()
                .toList();
        codes.forEach(code -> form.put(code, "å".repeat(200)));
        assertThat(decide(HANDLER, incident, form).status()).isEqualTo(400);

        codes.forEach(code -> form.put(code, "å".repeat(20)));
        var fewer = decide(HANDLER, incident, form);

        assertThat(fewer.status()).as("%d motives", codes.size()).isEqualTo(200);
        assertThat(fewer.body()).contains("å".repeat(20));
    }

    @Test
    void aNameThatIsMaskedMayNotStandInTheTextThatIsGivenOut() {
        var incident = aLetter();
        service.intake()
                .write(incident, Map.of("description", "Jag, Exempla Påhittsson, såg", "name", "Exempla Påhittsson"));
        var form = deciding(HANDLER, incident, "ut");
        form.put("val.words.name", "maska");

        var answer = decide(HANDLER, incident, form);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Det som du maskerar i «Anmälarens namn» står också i «Det anmälaren skrev»");
    }

    @Test
    void aCaseThatHasChangedIsShownAgainWithTheChoicesThatStillHold() {
        var incident = aLetter();
        var form = deciding(HANDLER, incident, "ut");
        form.put("val.facts.personalData.kinds", "maska");
        service.intake().write(incident, Map.of("description", "Något annat", "name", WORDS.get("name")));

        var answer = decide(HANDLER, incident, form);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(isDocument(answer)).isFalse();
        assertThat(answer.body())
                .contains("Ingenting har lämnats ut", "Något annat")
                .doesNotContain("Tidigare beslut");
        assertThat(chosen(answer, "facts.personalData.kinds")).isEqualTo("maska");
        assertThat(chosen(answer, "words.name")).isEqualTo("ut");
        assertThat(chosen(answer, "words.description")).isEmpty();
    }

    private static String chosen(Answer page, String code) {
        var checked = Pattern.compile(
                        "name=\"val\\." + Pattern.quote(code) + "\"\\s+value=\"(\\w+)\"\\s+checked=\"checked\"")
                .matcher(page.body());
        return checked.find() ? checked.group(1) : "";
    }

    @Test
    void theSamePageCannotBeSentTwice() {
        var incident = aLetter();
        var form = deciding(HANDLER, incident, "ut");
        assertThat(decide(HANDLER, incident, form).status()).isEqualTo(200);

        assertThat(decide(HANDLER, incident, form).status()).isEqualTo(409);
        assertThat(decide(HANDLER, incident, Map.of()).status()).isEqualTo(409);
    }

    @Test
    void wordsAreOnlyForThoseWhoHandleTheCaseAndTheDocumentSaysThatTheyAreLeftOut() {
        var incident = service.hearReport(RECEIVED, NOT_OF_THE_CISO);
        service.intake().write(incident, WORDS);
        var group = "informationssakerhetschef";
        var asked = service.intake().timesAsked();

        var page = service.get(group, path(incident));
        var document = decide(group, incident, deciding(group, incident, "ut"));

        assertThat(service.intake().timesAsked())
                .as("questions to the one who keeps the words")
                .isEqualTo(asked);
        assertThat(page.body()).contains("bara de som handlägger ärendet").doesNotContain("MÄRKT", "words.");
        assertThat(document.status()).isEqualTo(200);
        assertThat(document.body())
                .contains("har inte prövats i det här beslutet")
                .doesNotContain("MÄRKT");
    }

    @Test
    void brokenGlassLetsNobodyGiveOutTheWords() {
        var incident = service.hearReport(RECEIVED, NOT_OF_THE_CISO);
        service.intake().write(incident, WORDS);
        var group = "informationssakerhetschef";
        service.post(group, "/arenden/" + incident + "/bryt-glaset", Map.of("skal", "En skada pågår just nu"));
        assertThat(service.get(group, "/arenden/" + incident + "/ord").body()).contains("MÄRKT");

        assertThat(service.get(group, path(incident)).body()).doesNotContain("MÄRKT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "handlaggare-skola",
                "revisor",
                "systemadministrator",
                "chef-social",
                "namnd-social",
                "it-sakerhet",
                "anstalld"
            })
    void nobodyElseGivesOutACase(String group) {
        var incident = aLetter();
        var form = deciding(HANDLER, incident, "ut");
        var asked = service.intake().timesAsked();

        assertThat(service.get(group, path(incident)).status()).isEqualTo(403);
        assertThat(decide(group, incident, form).status()).isEqualTo(403);
        assertThat(service.intake().timesAsked()).isEqualTo(asked);
    }

    @Test
    void whileTheWordsCannotBeFetchedNothingIsGivenOutAndTheChoicesStay() {
        var incident = aLetter();
        var form = deciding(HANDLER, incident, "ut");
        service.intake().setAway(true);

        var answer = decide(HANDLER, incident, form);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).contains("går inte att hämta just nu");
        assertThat(chosen(answer, "facts.personalData.kinds")).isEqualTo("ut");
        assertThat(isDocument(answer)).isFalse();
    }

    @Test
    void anErasedCaseIsGivenOutWithWhatRemains() {
        var incident = service.hearReport(Instant.parse("2026-11-20T16:00:00Z"), """
                {"category": "MISDIRECTED", "unit": "socialforvaltningen", "system": "verksamhetssystem-socialtjanst",
                 "personalData": {"involved": "NO"}}""");
        var list = Pattern.compile("name=\"lista\" value=\"([0-9a-f]{64})\"")
                .matcher(service.get("systemadministrator", "/gallring").body());
        assertThat(list.find()).isTrue();
        service.post("systemadministrator", "/gallring", Map.of("lista", list.group(1)));
        var form = deciding(HANDLER, incident, "ut");
        form.put("val.facts.unit", "maska");
        form.put("motiv.facts.unit", "Det kan peka ut någon");

        var document = decide(HANDLER, incident, form);

        assertThat(document.status()).isEqualTo(200);
        assertThat(document.body())
                .contains("Skickat till fel mottagare", "Gallringsbeslut KS 2026-0124", "Det kan peka ut någon")
                .doesNotContain("Verksamhetssystem", "Socialförvaltningen");
    }

    @Test
    void aCaseWhoseWordsAreErasedIsGivenOutWithWhatRemainsAndAHoldDoesNotMatter() {
        var incident = service.hearReport(RECEIVED, LETTER);
        service.hear(
                "assessReports",
                2,
                new ReportErased(incident, new Municipality("9999"), UUID.randomUUID(), RunningEscalation.NOW));
        service.post(
                "dataskyddsombud",
                "/arenden/" + incident + "/gallringsstopp",
                Map.of("stopp", "ja", "skal", "En begäran om handlingarna prövas"));

        var page = service.get(HANDLER, path(incident));
        var document = decide(HANDLER, incident, deciding(HANDLER, incident, "ut"));

        assertThat(page.body()).contains("Det anmälaren skrev är gallrat");
        assertThat(document.status()).isEqualTo(200);
        assertThat(document.body()).contains("Det anmälaren skrev är gallrat", "Hälsa");
    }

    @Test
    void aCaseThatIsNotThereIsNotGivenOut() {
        assertThat(service.get("dataskyddsombud", "/arenden/2026-999999/utlamnande")
                        .status())
                .isEqualTo(404);
        assertThat(service.get(HANDLER, "/arenden/2026-999999/utlamnande").status())
                .isEqualTo(403);
    }
}
