package se.incidentkedjan.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.incidentkedjan.documents.Block;
import se.incidentkedjan.documents.Section;
import se.incidentkedjan.reporting.statistics.Organisation;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ReportPaperTest {

    private static Report report(Subject subject, String period) {
        return Town.make(TownPages.of(11, 400, Town.UNITS), subject, period, List.of())
                .content();
    }

    private static Report whole(String period) {
        return report(Subject.of(Subject.Kind.KOMMUNSTYRELSEN), period);
    }

    @ParameterizedTest
    @CsvSource({"2026, true", "2026-T2, true", "2026-03, false"})
    void aShortReportHasNoTableOfKindsByNamnd(String period, boolean has) {
        var titles = ReportPaper.of(whole(period)).tables().stream()
                .map(table -> table.title())
                .toList();

        assertThat(titles.contains("Vad som hände, och var")).isEqualTo(has);
    }

    @Test
    void whatIsToBeDecidedStandsRightAfterHowThingsAre() {
        assertThat(ReportPaper.of(whole("2026")).sections().stream()
                        .map(Section::heading)
                        .toList())
                .startsWith(
                        "Läget i korthet",
                        "Förslag till beslut",
                        "Vad som har blivit av tidigare beslut",
                        "Utveckling");
    }

    @Test
    void whereNothingIsProposedOrLearntThereIsNoHeadingForIt() {
        var report = (ObjectNode) JsonMapper.shared().valueToTree(whole("2026"));
        report.withObject("texts").putArray("decisions");
        report.withObject("texts").putArray("lessons");

        assertThat(ReportPaper.of(JsonMapper.shared().treeToValue(report, Report.class)).sections().stream()
                        .map(Section::heading))
                .contains("Läget i korthet", "Utveckling")
                .doesNotContain("Förslag till beslut", "Lärdomar");
    }

    @Test
    void noSystemIsNamed() {
        var names = Town.ORGANISATION.systems().stream()
                .map(Organisation.NamedSystem::name)
                .toList();

        var words = ReportPaper.of(whole("2026")).toString();

        assertThat(names).isNotEmpty().noneMatch(words::contains);
    }

    @Test
    void aReportThatWasMadeBeforeAllWasCountedSaysSo() {
        var report = whole("2026");
        var unfinished = ReportPaper.of(unfinished(report));

        assertThat(unfinished.sections().getFirst().blocks().getFirst()).isInstanceOf(Block.Note.class);
        assertThat(ReportPaper.of(report).sections().getFirst().blocks().getFirst())
                .isInstanceOf(Block.Paragraph.class);
    }

    private static Report unfinished(Report report) {
        var json = (ObjectNode) JsonMapper.shared().valueToTree(report);
        return JsonMapper.shared().treeToValue(json.put("complete", false), Report.class);
    }
}
