package se.incidentkedjan.reporting.report;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.reporting.ServiceFixture;
import se.incidentkedjan.reporting.counting.Story;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportApiTest extends ServiceFixture {

    /** Twelve letters to the wrong person in socialtjänsten, seven outages in the school, two snoopers and three lost phones in socialtjänsten. */
    private void aYear() {
        var stories = new ArrayList<Story>();
        for (int i = 0; i < 12; i++) {
            stories.add(incident(i, Category.MISDIRECTED, "socialforvaltningen"));
        }
        for (int i = 12; i < 19; i++) {
            stories.add(incident(i, Category.OUTAGE, "barn-och-utbildningsforvaltningen"));
        }
        stories.add(incident(19, Category.SNOOPING, "socialforvaltningen"));
        stories.add(incident(20, Category.SNOOPING, "socialforvaltningen"));
        for (int i = 21; i < 24; i++) {
            stories.add(incident(i, Category.LOST_OR_STOLEN, "socialforvaltningen"));
        }
        hear(stories.toArray(Story[]::new));
    }

    private static Story incident(int number, Category category, String unit) {
        var day = LocalDate.of(2026, 1, 10).plusDays(number * 11L);
        return Story.ofAReportAt(day + "T08:00:00Z")
                .reported(category, unit)
                .assessed(category, unit, Severity.MODERATE, PrivacyRisk.UNLIKELY)
                .delivered(Duration.ofSeconds(4));
    }

    private JsonNode report(String address) {
        return JsonMapper.shared().readTree(answer(address, "application/json").getContentAsByteArray());
    }

    private MockHttpServletResponse answer(String address, String accept) {
        var answer = ask(address).header(HttpHeaders.ACCEPT, accept).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse();
    }

    private static JsonNode row(JsonNode topic, String code) {
        return topic.get("rows")
                .valueStream()
                .filter(row -> row.get("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode topic(JsonNode report, String code) {
        return report.get("topics")
                .valueStream()
                .filter(topic -> topic.get("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsCommonIsToldAndWhatIsRareIsNot() {
        aYear();

        var report = report("/api/reports/kommunstyrelsen?period=2026");

        assertThat(report.at("/incidents/now").asLong()).isEqualTo(24);
        assertThat(report.at("/incidents/before").asLong()).isZero();
        assertThat(report.at("/incidents/trend").asString()).isEqualTo("NOTHING_BEFORE");
        var categories = topic(report, "category");
        assertThat(row(categories, "SNOOPING").get("now").isNull()).isTrue();
        assertThat(row(categories, "MISDIRECTED").get("now").asLong()).isEqualTo(12);
        assertThat(report.at("/texts/summary")).hasSize(5);
        assertThat(report.at("/texts/summary/0").asString()).contains("24", "inga rapporter att jämföra med");
        assertThat(report.at("/texts/summary/1").asString()).contains("Skickat till fel mottagare");
    }

    @Test
    void unitsThatNobodyHasReportedFromAreNamed() {
        aYear();

        var silence = report("/api/reports/kommunstyrelsen?period=2026").get("silence");

        assertThat(silence.get("units").valueStream().map(JsonNode::asString))
                .contains("Tekniska förvaltningen")
                .doesNotContain("Socialförvaltningen", "VA-avdelningen");
    }

    @Test
    void theFormsAreMadeOfTheSameFigures() throws Exception {
        aYear();
        var address = "/api/reports/kommunstyrelsen?period=2026";

        var pdf = answer(address, "application/pdf").getContentAsByteArray();
        var csv = answer(address, "text/csv").getContentAsString();
        var excel = answer(address, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .getContentAsByteArray();

        assertThat(new String(pdf, 0, 5, US_ASCII)).isEqualTo("%PDF-");
        assertThat(csv).contains("Skickat till fel mottagare", "dold").doesNotContain("Verksamhetssystem");
        assertThat(new String(excel, 0, 2, US_ASCII)).isEqualTo("PK");
    }

    @Test
    void aReportReadBackFromItsJsonIsTheSame() {
        aYear();
        var json = answer("/api/reports/kommunstyrelsen?period=2026", "application/json")
                .getContentAsByteArray();

        var read = JsonMapper.shared().readValue(json, Report.class);

        assertThat(JsonMapper.shared().writeValueAsBytes(read)).isEqualTo(json);
        assertThat(read.topics().getFirst().rows())
                .anySatisfy(row -> assertThat(row.now().isHidden()).isTrue());
    }

    @Test
    void aNamndIsToldOfItsOwn() {
        aYear();

        var report = report("/api/reports/namnd/socialnamnden?period=2026-T1");

        assertThat(report.get("title").asString()).contains("Socialnämnden");
        assertThat(report.get("months")).isEmpty();
        assertThat(report.at("/texts/decisions/0").asString()).startsWith("Socialnämnden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?period=",
                "?period=i fjol",
                "?period=2026-T4",
                "?period=2026-13",
                "?period=2026-03-01..2026-02-01"
            })
    void aPeriodThatIsNoneIsAnsweredWithHowOneIsWritten(String query) {
        var answer = ask("/api/reports/kommunstyrelsen" + query).exchange();

        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST).bodyText().contains("2026-T1");
    }

    @Test
    void aReportThatIsNoneIsAnsweredWithWhichThereAre() {
        for (var address : List.of("/api/reports/fullmaktige", "/api/reports/namnd/finns-inte")) {
            assertThat(ask(address + "?period=2026").exchange())
                    .hasStatus(HttpStatus.NOT_FOUND)
                    .bodyText()
                    .contains("kommunstyrelsen", "namnd/");
        }
    }

    @Test
    void aFormThatIsNoneIsAnsweredWithWhichThereAre() {
        assertThat(ask("/api/reports/kommunstyrelsen?period=2026&format=docx").exchange())
                .hasStatus(HttpStatus.NOT_ACCEPTABLE)
                .bodyText()
                .contains("application/pdf");
        assertThat(ask("/api/reports/kommunstyrelsen?period=2026")
                        .header(HttpHeaders.ACCEPT, "image/png")
                        .exchange())
                .hasStatus(HttpStatus.NOT_ACCEPTABLE);
    }

    private MvcTestResult annex(String whose, String period, String... groups) {
        return http.get()
                .uri("/api/reports/%s/annex?period=%s".formatted(whose, period))
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + SIGN_IN.person(groups))
                .exchange();
    }

    @Test
    void theAnnexIsForThoseWhoMaySeeEverythingItCovers() {
        aYear();

        assertThat(annex("kommunstyrelsen", "2026", "informationssakerhetschef"))
                .hasStatusOk();
        assertThat(annex("kommunstyrelsen", "2026", "namnd-social")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(annex("namnd/socialnamnden", "2026", "namnd-social")).hasStatusOk();
        assertThat(annex("namnd/tekniska-namnden", "2026", "namnd-social")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(annex("namnd/socialnamnden", "2026", "handlaggare-social")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void whoAsksForAnAnnexThatIsNoneIsToldWhatIsWrong() {
        assertThat(annex("kommunstyrelsen", "i+fjol", "informationssakerhetschef"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("2026-T1");
    }

    @Test
    void thePageShowsWhatThePaperShows() {
        aYear();

        assertThat(ask("/rapporter/forhandsgranska?rapport=kommunstyrelsen&period=2026")
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Läget i korthet",
                        "Förslag till beslut",
                        "Skickat till fel mottagare",
                        "dold",
                        "<svg",
                        "format=pdf")
                .doesNotContain("Hämta sekretessbilagan till", "??");
    }

    @Test
    void aPageOfNoReportSaysWhatToDo() {
        assertThat(ask("/rapporter/forhandsgranska?rapport=fullmaktige&period=2026")
                        .exchange())
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("Välj en i listan");
        assertThat(ask("/rapporter/forhandsgranska?period=i+fjol").exchange())
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("2026-T1");
    }
}
