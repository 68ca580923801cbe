package se.incidentkedjan.escalation.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;
import se.incidentkedjan.escalation.RunningEscalation;
import se.incidentkedjan.escalation.RunningEscalation.Answer;
import se.incidentkedjan.escalation.SharedEscalation;
import se.incidentkedjan.events.IncidentId;

/** Giving out what the reporter wrote with passages of it masked. */
class MaskedPassagesPagesTest {

    private static final String LETTER = """
            {"category": "MISDIRECTED", "unit": "socialforvaltningen", "system": "verksamhetssystem-socialtjanst",
             "personalData": {"involved": "YES", "kinds": ["HEALTH"], "recipients": "ONE_KNOWN"}}""";
    private static final String TEXT = "Brevet <gick> fel.\nExempla Påhittsson & hennes mor fick det";
    private static final String HANDLER = "handlaggare-social";
    private static final Pattern SEEN = Pattern.compile("name=\"(sett\\.[\\w.]+)\" value=\"([0-9a-f]{64})\"");
    private static final Pattern AREA = Pattern.compile("<textarea[^>]* name=\"([^\"]+)\"[^>]*>([^<]*)</textarea>");

    private static RunningEscalation service;

    @BeforeAll
    static void start() {
        service = SharedEscalation.erasingCases();
    }

    private static IncidentId aLetterSaying(String text) {
        var incident = service.hearReport(RunningEscalation.NOW.minusSeconds(3600), LETTER);
        service.intake().write(incident, Map.of("description", text));
        return incident;
    }

    private static String path(IncidentId incident) {
        return "/arenden/" + incident + "/utlamnande";
    }

    private static Answer page(IncidentId incident) {
        return service.get(HANDLER, path(incident));
    }

    /** What a browser sends when everything is given out but for what is marked in the text. */
    private static Map<String, String> marking(IncidentId incident, String marked) {
        var form = new HashMap<String, String>();
        var seen = SEEN.matcher(page(incident).body());
        while (seen.find()) {
            form.put(seen.group(1), seen.group(2));
            form.put("val." + seen.group(1).substring("sett.".length()), "ut");
        }
        assertThat(form).as("what is asked about").containsKey("val.words.description");
        form.put("val.words.description", "delar");
        form.put("grund.words.description", "OSL_26");
        form.put("text.words.description", marked.replace("\n", "\r\n"));
        return form;
    }

    private static Answer decide(IncidentId incident, Map<String, String> form) {
        return service.post(HANDLER, path(incident), form);
    }

    /** What stands in the text areas of a page. */
    private static Map<String, String> areas(Answer page) {
        var areas = new HashMap<String, String>();
        var found = AREA.matcher(page.body());
        while (found.find()) {
            areas.put(found.group(1), HtmlUtils.htmlUnescape(found.group(2)));
        }
        return areas;
    }

    private static void assertRefused(Answer answer, String why, String keeps) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(answer.body()).contains(why);
        assertThat(areas(answer).get("text.words.description").replace("\r\n", "\n"))
                .isEqualTo(keeps);
    }

    @Test
    void onlyTheTextOfTheReporterCanBeMarkedAndThePageSaysHow() {
        var page = page(aLetterSaying(TEXT));

        assertThat(areas(page)).containsExactly(Map.entry("text.words.description", TEXT));
        assertThat(page.body())
                .containsOnlyOnce("Lämna ut med maskade delar</label>")
                .contains("Skriv [[ före och ]] efter varje del som ska maskas, till exempel")
                .doesNotContain("<script src=\"/arenden");
    }

    @Test
    void theDocumentShowsTheRestAndThatSomethingIsMasked() {
        var incident = aLetterSaying(TEXT);
        var form = marking(incident, "Brevet <gick> fel.\n[[Exempla Påhittsson]] & [[hennes mor]] fick det");
        form.put("motiv.words.description", "Den som fick brevet kan bli utsatt");

        var document = decide(incident, form);

        assertThat(document.status()).as(document.body()).isEqualTo(200);
        assertThat(document.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(document.body())
                .contains(
                        "Brevet &lt;gick&gt; fel.\n<strong class=\"maskat\">[maskat]</strong> &amp; <strong class=\"maskat\">[maskat]</strong> fick det</div>",
                        "Där det står [maskat] är en del av texten maskad",
                        "Den som fick brevet kan bli utsatt",
                        "Du som inte får allt")
                .containsOnlyOnce("Maskad där det står [maskat]: 26 kap. offentlighets- och sekretesslagen (2009:400)")
                .doesNotContain("Exempla", "Påhittsson", "hennes", "mor ", "[[", "]]");
    }

    @Test
    void theCaseAndTheTrailTellHowManyPartsAndNotWhatTheySay() {
        var incident = aLetterSaying(TEXT);

        var document = decide(
                incident, marking(incident, "Brevet <gick> fel.\n[[Exempla Påhittsson]] & [[hennes mor]] fick det"));

        assertThat(document.status()).isEqualTo(200);
        assertThat(page(incident).body())
                .contains("Det anmälaren skrev, 2 delar: 26 kap. offentlighets- och sekretesslagen (2009:400)");
        assertThat(service.trailOf("case.disclose"))
                .filteredOn(entry -> entry.toJson().contains(incident.toString()))
                .anySatisfy(entry -> assertThat(entry.toJson())
                        .contains("\"exported\": \"yes\"", "\"masked\": \"0\"", "\"masked-in-parts\": \"1\""))
                .noneSatisfy(entry -> assertThat(entry.toJson()).contains("Exempla"));
    }

    @Test
    void aWordThatATemplateCouldTakeForNoIsStillAWord() {
        var incident = aLetterSaying("Exempla ringde no Påhittsson");

        var document = decide(incident, marking(incident, "[[Exempla ringde]] no [[Påhittsson]]"));

        assertThat(document.body()).contains("[maskat]</strong> no <strong");
        assertThat(decide(incident, marking(incident, "[[Exempla ringde ]]no[[ Påhittsson]]"))
                        .body())
                .contains("[maskat]</strong>no<strong");
    }

    @Test
    void whatIsMarkedWronglyIsToldWhereItIsAndKept() {
        var incident = aLetterSaying(TEXT);
        var marked = "Brevet <gick> fel.\n[[Exempla Påhittsson & hennes mor fick det";

        var answer = decide(incident, marking(incident, marked));

        assertRefused(answer, "Varje [[ ska ha ett ]] efter sig", marked);
        assertThat(answer.body())
                .contains("href=\"#text.words.description\"", "value=\"delar\" checked=\"checked\"")
                .contains("vid «ick&gt; fel. [[Exempla Påhittsson»");
    }

    @Test
    void eachMistakeIsSaidInItsOwnWords() {
        var incident = aLetterSaying("Anna ringde. Sedan ringde Annas mor.");
        var mistakes = Map.of(
                "Anna ringde. Sedan ringde Annas mor.", "Markera det som ska maskas i «Det anmälaren skrev»",
                "[[Anna]] ringde.",
                        "Texten i rutan för «Det anmälaren skrev» är inte som den var, vid «na ringde. Sedan",
                "[[Anna [[ringde]].]] Sedan ringde Annas mor.",
                        "börjar en markering inne i en annan, vid «[[Anna [[ringde",
                "[[]]Anna ringde. Sedan ringde Annas mor.", "finns en markering utan text, vid «[[]]Anna",
                "[[Anna]] ringde. Sedan ringde Annas mor.",
                        "står också omarkerat i texten: «Anna». Markera det där också");

        mistakes.forEach((marked, why) -> assertRefused(decide(incident, marking(incident, marked)), why, marked));
    }

    @Test
    void whoeverHasMarkedOrChangedATextDoesNotGiveOutAllOfItUnawares() {
        var incident = aLetterSaying(TEXT);
        for (var typed :
                new String[] {TEXT.replace("Exempla Påhittsson", "N.N."), TEXT.replace("hennes mor", "[[hennes mor]]")
                }) {
            var form = marking(incident, typed);
            form.put("val.words.description", "ut");

            var answer = decide(incident, form);

            assertRefused(answer, "är markerad eller ändrad, men du har valt att lämna ut allt", typed);
            assertThat(answer.body()).contains("href=\"#val.words.description\"");
        }

        var untouched = marking(incident, TEXT);
        untouched.put("val.words.description", "ut");
        assertThat(decide(incident, untouched).body()).contains("Exempla Påhittsson &amp; hennes mor");
    }

    @Test
    void aTextWithBracketsOfItsOwnIsMarkedWithOthers() {
        var incident = aLetterSaying("Se [[bilaga 1]] om Exempla.");
        assertThat(page(incident).body()).contains("Skriv {{ före och }} efter varje del");

        var document = decide(incident, marking(incident, "Se [[bilaga 1]] om {{Exempla}}."));

        assertThat(document.status()).isEqualTo(200);
        assertThat(document.body()).contains("Se [[bilaga 1]] om <strong").doesNotContain("Exempla", "{{");
    }

    @Test
    void aTextThatHasChangedIsShownAgainWithoutTheMarks() {
        var incident = aLetterSaying(TEXT);
        var form = marking(incident, "[[Brevet]] <gick> fel.\nExempla Påhittsson & hennes mor fick det");
        service.intake().write(incident, Map.of("description", "Något annat"));

        var answer = decide(incident, form);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(areas(answer)).containsExactly(Map.entry("text.words.description", "Något annat"));
    }
}
