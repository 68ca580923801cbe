package se.incidentkedjan.escalation.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.escalation.Config;
import se.incidentkedjan.escalation.RunningEscalation;
import se.incidentkedjan.escalation.SharedEscalation;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.IntakeEvent.IncidentReported;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.Reference;

/** The forms of case work, as a browser without script sees them. */
class WorkPagesTest {

    private static final String CARE_LETTER = """
            {"category": "MISDIRECTED", "unit": "socialforvaltningen", "securityClassified": "NO",
             "personalData": {"involved": "YES", "kinds": ["HEALTH"], "recipients": "ONE_KNOWN"}}""";
    private static final String HANDLER = "handlaggare-social";

    private static RunningEscalation service;

    @BeforeAll
    static void start() {
        service = SharedEscalation.running();
    }

    private static IncidentId heard(String facts) {
        return service.hearReport(RunningEscalation.NOW.minus(Duration.ofHours(4)), facts);
    }

    private static String page(String group, IncidentId incident) {
        var answer = service.get(group, "/arenden/" + incident);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private static RunningEscalation.Answer send(IncidentId incident, String what, Map<String, String> fields) {
        return service.post(HANDLER, "/arenden/" + incident + "/arbete/" + what, fields);
    }

    private static void sent(RunningEscalation.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    }

    @Test
    void numbersThatMeanTheSameAreSaidOnceFromTheLeast() {
        var incident = heard("{\"category\": \"OUTAGE\", \"unit\": \"socialforvaltningen\"}");

        assertThat(page(HANDLER, incident)).contains("mer än 0: ").doesNotContain("mer än 0 eller mer än 5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "uppgifter",
                "tider",
                "tilldela",
                "avfarda",
                "oppna",
                "sla-ihop",
                "namnd",
                "atgard",
                "orsak",
                "koppla",
                "skickat?plikt=IMY_NOTIFICATION",
                "lamna-over?nr=1"
            })
    void everyFormOpensAndCarriesTheRevision(String what) {
        var answer = service.get(HANDLER, "/arenden/" + heard(CARE_LETTER) + "/arbete/" + what);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("name=\"revision\" value=\"0\"").doesNotContain("th:", "${");
    }

    @Test
    void theFactsFormChangesOnlyWhatDiffersAndTheCaseSaysWhatHappened() {
        var incident = heard(CARE_LETTER);
        var form = service.get(HANDLER, "/arenden/" + incident + "/arbete/uppgifter")
                .body();
        var fields = fieldsOf(form);
        fields.put("malicious", "NO");
        fields.put("personalData.subjects.count", "3");
        fields.put("skal", "Ringde mottagaren");

        sent(send(incident, "uppgifter", fields));

        var page = page(HANDLER, incident);
        assertThat(page)
                .contains(
                        "ändrade uppgifter: Har någon gjort det med ont uppsåt? Hur många personers uppgifter berörs?")
                .doesNotContain("ändrade uppgifter: Vad har hänt?");
        assertThat(service.get(HANDLER, "/arenden/" + incident + "/historik").body())
                .contains("Ringde mottagaren", "okänt → 3");
    }

    @Test
    void whatIsTypedWrongComesBackWithWhatWasTyped() {
        var incident = heard(CARE_LETTER);
        var answer = send(incident, "atgard", Map.of("vad", "Byt kuvert", "senast", "i övermorgon", "revision", "0"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Byt kuvert", "Skriv vem som ska göra det", "Ange till vilken dag", "href=\"#senast\"");
    }

    @Test
    void anHourThatOccursTwiceIsAskedAbout() {
        var incident = heard(CARE_LETTER);
        var fields = new HashMap<>(Map.of(
                "vilken",
                "OCCURRED_FROM",
                "narDate",
                "2028-10-29",
                "narTime",
                "02.30",
                "skal",
                "Loggen",
                "revision",
                "0"));

        var asked = send(incident, "tider", fields);
        assertThat(asked.status()).isEqualTo(400);
        assertThat(asked.body()).contains("Den timmen fanns två gånger");

        fields.put("vilkenTimme", "SENARE");
        sent(send(incident, "tider", fields));
        assertThat(service.get(HANDLER, "/api/cases/" + incident).body()).contains("2028-10-29T01:30:00Z");
    }

    @Test
    void anHourThatDoesNotExistIsRefused() {
        var answer = send(
                heard(CARE_LETTER),
                "tider",
                Map.of(
                        "vilken",
                        "DISCOVERED",
                        "narDate",
                        "2029-03-25",
                        "narTime",
                        "02.30",
                        "skal",
                        "x",
                        "revision",
                        "0"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("Det klockslaget fanns inte");
    }

    @Test
    void whoComesSecondSeesWhatTheFirstDidAndNothingIsOverwritten() {
        var incident = heard(CARE_LETTER);
        sent(send(incident, "borja", Map.of("revision", "0")));

        var second = send(incident, "orsak", Map.of("orsak", "MISTAKE", "beskrivning", "Fel adress", "revision", "0"));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body())
                .contains("Någon annan har ändrat ärendet", "började arbeta med ärendet", "Fel adress")
                .contains("name=\"revision\" value=\"1\"");
        sent(send(incident, "orsak", Map.of("orsak", "MISTAKE", "beskrivning", "Fel adress", "revision", "1")));
    }

    @Test
    void aMistakeInAFormDoesNotHideThatAnotherHasChangedTheCase() {
        var incident = heard(CARE_LETTER);
        sent(send(incident, "borja", Map.of("revision", "0")));

        var mistaken = send(incident, "orsak", Map.of("beskrivning", "Fel adress", "revision", "0"));

        assertThat(mistaken.status()).isEqualTo(400);
        assertThat(mistaken.body()).contains("name=\"revision\" value=\"0\"");
    }

    @Test
    void aFormOfFactsThatIsSavedAgainAfterAnotherHasSavedUndoesNothing() {
        var incident = heard(CARE_LETTER);
        sent(send(incident, "uppgifter", Map.of("malicious", "NO", "revision", "0")));
        var fields = Map.of(
                "fragor",
                "ja",
                "sedd",
                "",
                "malicious",
                "UNKNOWN",
                "personalData.subjects.count",
                "3",
                "revision",
                "0");

        var second = send(incident, "uppgifter", fields);
        assertThat(second.status()).isEqualTo(409);
        assertThat(fieldsOf(second.body()))
                .containsEntry("malicious", "NO")
                .containsEntry("personalData.subjects.count", "3");

        var again = new HashMap<>(fields);
        again.put("revision", "1");
        sent(send(incident, "uppgifter", again));
        assertThat(service.get(HANDLER, "/arenden/" + incident + "/historik").body())
                .contains("okänt → 3")
                .doesNotContain("Nej → okänt");
    }

    @Test
    void aRefusalSaysWhatToDoInstead() {
        var incident = heard(CARE_LETTER);
        sent(send(incident, "borja", Map.of("revision", "0")));
        sent(send(incident, "atgardat", Map.of("revision", "1")));

        var answer = send(incident, "avsluta", Map.of("revision", "2"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("Alla skyldigheter är inte avgjorda", "Tillbaka till ärendet");
    }

    @Test
    void aMeasureThatIsHandedOverToNobodyComesBackWithALinkToTheField() {
        var incident = heard(CARE_LETTER);
        sent(send(
                incident,
                "atgard",
                Map.of("vad", "Byt kuvert", "vem", "Registrator", "senast", "2029-07-01", "revision", "0")));

        var answer = send(incident, "lamna-over", Map.of("nr", "1", "till", "", "revision", "1"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("href=\"#till\"", "id=\"till\"");
    }

    @Test
    void adviceAndDecisionStandBesideEachOther() {
        var incident = heard(CARE_LETTER);
        sent(service.post(
                "dataskyddsombud",
                "/arenden/" + incident + "/rad",
                Map.of("plikt", "IMY_NOTIFICATION", "rad", "NOT_NEEDED", "skal", "Känd mottagare", "revision", "0")));
        assertThat(page("dataskyddsombud", incident)).doesNotContain("För in ett beslut");

        sent(service.post(
                HANDLER,
                "/arenden/" + incident + "/beslut",
                Map.of(
                        "plikt", "IMY_NOTIFICATION",
                        "galler", "nej",
                        "skal", "Omfattas av sekretess",
                        "beslutsfattare", "Förvaltningschefen, 4.2",
                        "revision", "1")));

        assertThat(page(HANDLER, incident))
                .contains("Känd mottagare", "Omfattas av sekretess", "Förvaltningschefen, 4.2", "Det behövs inte");
    }

    @Test
    void aSupplementIsOfferedOnceAFirstPartIsSent() {
        var incident = heard(CARE_LETTER);

        sent(send(
                incident,
                "skickat",
                Map.of("plikt", "IMY_NOTIFICATION", "steg", "FIRST", "kvitto", "IMY-77", "revision", "0")));

        assertThat(page(HANDLER, incident))
                .contains("Kvitto IMY-77", "Lägg till en komplettering", "Komplettera anmälan till IMY");
    }

    @Test
    void whoIsLateIsAskedWhyInWordsAndAsOneOfSevenAndTheCardOfTheDutyTellsBoth() {
        var incident = service.hearReport(RunningEscalation.NOW.minus(Duration.ofDays(5)), CARE_LETTER);
        var form = "skickat?plikt=IMY_NOTIFICATION";
        assertThat(service.get(HANDLER, "/arenden/" + incident + "/arbete/" + form)
                        .body())
                .contains(
                        "Vilket skäl ligger närmast?", "Ingen nåddes", "Annat, eller vet inte", "name=\"forsenatav\"");

        var unexplained = send(
                incident, "skickat", Map.of("plikt", "IMY_NOTIFICATION", "forsenatav", "OVERLOOKED", "revision", "0"));
        assertThat(unexplained.status()).isEqualTo(409);
        assertThat(unexplained.body())
                .contains("Skriv varför det blev sent")
                .containsPattern("value=\"OVERLOOKED\"[^>]*checked");
        sent(send(
                incident,
                "skickat",
                Map.of(
                        "plikt", "IMY_NOTIFICATION",
                        "forsent", "Vi väntade på varandra",
                        "forsenatav", "OVERLOOKED",
                        "revision", "0")));

        assertThat(page(HANDLER, incident)).contains("Varför det blev sent: Det missades. «Vi väntade på varandra»");
    }

    @Test
    void whoIsInTimeIsNotAskedWhyItWasLate() {
        var form = service.get(HANDLER, "/arenden/" + heard(CARE_LETTER) + "/arbete/skickat?plikt=IMY_NOTIFICATION");

        assertThat(form.body()).doesNotContain("Varför blev det sent?", "forsenatav");
    }

    @Test
    void aCaseThatMayBeClassifiedAsksForNoWordsAndTakesNone() {
        var incident = heard("{\"unit\": \"socialforvaltningen\", \"securityClassified\": \"YES\"}");

        assertThat(page("informationssakerhetschef", incident))
                .contains("Skriv inget om händelsen här")
                .doesNotContain("Lägg till en åtgärd", "Svar som kan ändra bedömningen");
        var form = service.get(HANDLER, "/arenden/" + incident + "/arbete/uppgifter")
                .body();
        assertThat(form).doesNotContain("<textarea", "Vad har hänt?");
        var answer = send(
                incident, "atgard", Map.of("vad", "Hemlig sak", "vem", "A", "senast", "2029-07-01", "revision", "0"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(service.get(HANDLER, "/api/cases/" + incident).body()).doesNotContain("Hemlig sak");
        sent(send(incident, "uppgifter", Map.of("securityClassified", "NO", "revision", "0")));
        assertThat(page(HANDLER, incident)).doesNotContain("Skriv inget om händelsen här");
    }

    @Test
    void aCaseThatMayBeClassifiedTakesNeitherAdviceNorReasonsForADecision() {
        var incident = heard(CARE_LETTER);
        sent(send(incident, "uppgifter", Map.of("securityClassified", "YES", "revision", "0")));

        var advice = service.post(
                "dataskyddsombud",
                "/arenden/" + incident + "/rad",
                Map.of("plikt", "IMY_NOTIFICATION", "rad", "NOT_NEEDED", "skal", "Hemligt råd", "revision", "1"));
        var decision = service.post(
                HANDLER,
                "/arenden/" + incident + "/beslut",
                Map.of("plikt", "IMY_NOTIFICATION", "galler", "nej", "skal", "Hemligt skäl", "revision", "1"));

        assertThat(advice.status()).isEqualTo(400);
        assertThat(decision.status()).isEqualTo(400);
        assertThat(page("dataskyddsombud", incident)).doesNotContain("Ge råd", "Hemligt råd", "Hemligt skäl");
        assertThat(page(HANDLER, incident)).doesNotContain("För in ett beslut");
    }

    @Test
    void thePageTellsHowFarTheMessagesHaveComeOrThatItCannot() {
        var incident = heard(CARE_LETTER);
        service.intake().tellOf("""
                [{"step": "dpo.immediate", "recipient": "Dataskyddsombudet", "state": "ACCEPTED",
                  "acceptedAt": "2029-06-01T07:00:00Z"},
                 {"step": "unit_manager.socialforvaltningen.normal", "recipient": "Enhetschefen", "state": "FAILED"}]""");
        assertThat(page(HANDLER, incident))
                .contains("Dataskyddsombudet: skickat 2029-06-01", "Enhetschefen: gick inte att skicka", "Inget ännu");

        service.intake().setAway(true);
        assertThat(page(HANDLER, incident)).contains("Går inte att visa nu");
        service.intake().setAway(false);
    }

    @Test
    void thePageTellsWhoHasItAndLetsThoseWhoAreCalledSayThatTheyDo() {
        var incident = heard(CARE_LETTER);
        service.intake().tellOf("""
                [{"step": "dpo.immediate", "recipient": "Dataskyddsombudet", "state": "ACCEPTED"}]""");
        assertThat(page("dataskyddsombud", incident))
                .contains("Ingen ännu", "Jag har det som dataskyddsombud", "/kvittera/arende");
        assertThat(page(HANDLER, incident)).contains("Ingen ännu").doesNotContain("Jag har det");

        service.intake().tellOf("""
                [{"step": "dpo.immediate", "recipient": "Dataskyddsombudet", "state": "ACCEPTED",
                  "acknowledgedBy": "Dataskyddsombudet", "acknowledgedAt": "2029-06-01T07:10:00Z"}]""");
        assertThat(page("dataskyddsombud", incident))
                .contains("Dataskyddsombudet, 2029-06-01 09.10")
                .doesNotContain("Jag har det");
        service.intake().tellOf("[]");
    }

    @Test
    void anUnknownFormIsNotFound() {
        assertThat(service.get(HANDLER, "/arenden/" + heard(CARE_LETTER) + "/arbete/hokus")
                        .status())
                .isEqualTo(404);
        assertThat(send(heard(CARE_LETTER), "hokus", Map.of()).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"skickat", "skickat?plikt=HOKUS", "skickat?plikt=NIS2_NOTIFICATION"})
    void aFormAboutADutyThatTheCaseDoesNotHaveIsNotFound(String what) {
        assertThat(service.get(HANDLER, "/arenden/" + heard(CARE_LETTER) + "/arbete/" + what)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void howManyCameInTheWakeOfACaseStandsOnItsPage() {
        var leader = heard(CARE_LETTER);
        var alone = heard(CARE_LETTER);
        for (int number = 1; number <= 2; number++) {
            service.hear(
                    "assessReports",
                    1,
                    new IncidentReported(
                            new IncidentId(new UUID(leader.value().getMostSignificantBits(), -number)),
                            new Municipality("9999"),
                            new Reference(2025, number),
                            RunningEscalation.NOW,
                            Channel.WEB_FORM,
                            false,
                            Config.facts(CARE_LETTER),
                            leader,
                            List.of(),
                            null,
                            null,
                            null));
        }

        assertThat(page(HANDLER, leader)).contains("2 liknande anmälningar kom strax efter");
        assertThat(page(HANDLER, alone)).doesNotContain("kom strax efter");
    }

    /** What a browser would send of a form that nobody has touched. */
    private static Map<String, String> fieldsOf(String html) {
        var fields = new HashMap<String, String>();
        var inputs = Pattern.compile("<input[^>]*>").matcher(html);
        while (inputs.find()) {
            var input = inputs.group();
            var isChosen = input.contains("checked") || !input.matches("(?s).*type=\"(radio|checkbox)\".*");
            if (isChosen) {
                fields.put(attribute(input, "name"), attribute(input, "value"));
            }
        }
        var lists =
                Pattern.compile("(?s)<select[^>]*name=\"([^\"]+)\".*?</select>").matcher(html);
        while (lists.find()) {
            var chosen = Pattern.compile("<option value=\"([^\"]*)\" selected").matcher(lists.group());
            fields.put(lists.group(1), chosen.find() ? chosen.group(1) : "");
        }
        return fields;
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : "";
    }
}
