package se.incidentkedjan.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.Cause;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.reporting.disclosure.Figure;
import se.incidentkedjan.reporting.wording.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The words of reports in which one thing or another is as it is. */
class WordingTest {

    private static final Subject WHOLE = Subject.of(Subject.Kind.KOMMUNSTYRELSEN);

    private static Report report(int incidents) {
        return Town.make(TownPages.of(4, incidents, Town.UNITS), WHOLE, "2026", List.of())
                .content();
    }

    /** A report like another in which one figure is as it is told. */
    private static Report.Texts with(Report report, String where, JsonNode value) {
        var json = (ObjectNode) JsonMapper.shared().valueToTree(report);
        var cut = where.lastIndexOf('/');
        ((ObjectNode) json.at(where.substring(0, cut))).set(where.substring(cut + 1), value);
        var changed = JsonMapper.shared().treeToValue(json, Report.class);
        return new Wording(changed, WHOLE).texts();
    }

    private static JsonNode json(Object value) {
        return JsonMapper.shared().valueToTree(value);
    }

    @Test
    void theStateIsToldInFiveSentences() {
        for (int incidents : List.of(0, 1, 7, 90, 900)) {
            assertThat(report(incidents).texts().summary())
                    .hasSize(5)
                    .allSatisfy(sentence -> assertThat(sentence)
                            .matches("(?s)[\\p{Lu}\\d].*\\.")
                            .doesNotContain("null", "NaN"));
        }
    }

    @Test
    void aYearWithoutIncidentsIsTakenForAnUnknownRoutine() {
        assertThat(report(0).texts().summary().getFirst()).contains("Ingen incident", "rutinen inte är känd");
    }

    @Test
    void aClearIncreaseIsSaidToBeOneAndASmallOneIsNot() {
        var report = report(100);

        assertThat(with(report, "/incidents/trend", json(Trend.MORE)).summary().getFirst())
                .contains("lika många");
        var fewerBefore = JsonMapper.shared()
                .treeToValue(
                        ((ObjectNode) json(report))
                                .set(
                                        "incidents",
                                        json(new Report.Comparison(
                                                null, "Alla", report.incidents().now(), Figure.of(50), Trend.MORE))),
                        Report.class);
        assertThat(new Wording(fewerBefore, WHOLE).texts().summary().getFirst())
                .contains("en ökning som är större än vad slumpen brukar ge", "mot 50");
    }

    @Test
    void whatIsCommonestIsToldOnlyWhenNothingThatIsKeptBackCouldBeMoreCommon() {
        var report = report(900);
        var rows = "/topics/0/rows/0/now";

        assertThat(report.texts().summary().get(1)).contains(Words.category(Category.MISDIRECTED.name()));
        assertThat(with(report, rows, JsonMapper.shared().nullNode()).summary().get(1))
                .contains("visas inte");
    }

    @Test
    void aSilentUnitIsNamedAndToBeAskedAbout() {
        var texts = with(report(90), "/silence/units", json(List.of("Tekniska förvaltningen", "VA-avdelningen")));

        assertThat(texts.summary().get(4)).startsWith("Tekniska förvaltningen och VA-avdelningen har inte rapporterat");
        assertThat(texts.decisions()).anyMatch(decision -> decision.contains("VA-avdelningen"));
    }

    @Test
    void aNamndDecidesForItself() {
        var board = Subject.of(Town.ORGANISATION.boards().get(1));

        var texts = Town.make(TownPages.of(4, 200, Town.UNITS), board, "2026", List.of())
                .content()
                .texts();

        assertThat(texts.decisions().getFirst()).isEqualTo("Socialnämnden lägger rapporten till handlingarna.");
        assertThat(texts.decisions()).noneMatch(decision -> decision.contains("övningar"));
    }

    @Test
    void theCommonestCauseIsALesson() {
        assertThat(report(900).texts().lessons().getFirst()).contains(Words.cause(Cause.MISTAKE.name()));
    }

    @Test
    void aClockThatRunsIsNotSaidToBeHidden() {
        var report = report(900);
        var line = new Report.DutyLine(
                null, "Alla", Figure.of(14), Figure.of(0), Figure.of(0), Figure.of(0), Figure.of(14), null);

        var sentence = with(report, "/duties/all", json(line)).summary().get(2);

        assertThat(sentence).contains("14 gånger", "tiden går än för alla");
    }
}
