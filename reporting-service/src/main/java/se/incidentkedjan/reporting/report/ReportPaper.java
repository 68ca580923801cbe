package se.incidentkedjan.reporting.report;

import java.util.ArrayList;
import java.util.List;
import se.incidentkedjan.documents.Block;
import se.incidentkedjan.documents.Cell;
import se.incidentkedjan.documents.Chart;
import se.incidentkedjan.documents.Column;
import se.incidentkedjan.documents.Paper;
import se.incidentkedjan.documents.Row;
import se.incidentkedjan.documents.Section;
import se.incidentkedjan.documents.Table;
import se.incidentkedjan.events.swedish.SwedishTime;

/** A report as sections, charts and tables, for paper, workbook, file and page alike. */
public final class ReportPaper {

    private final Report report;

    private ReportPaper(Report report) {
        this.report = report;
    }

    /** {@return the paper of a report; nothing is attached to it yet} */
    public static Paper of(Report report) {
        return new ReportPaper(report).paper();
    }

    private Paper paper() {
        var sections = new ArrayList<Section>();
        var incidents = new IncidentSections(report);
        var handling = new HandlingSections(report);
        sections.add(summary());
        sections.add(decisions());
        if (!report.texts().followUp().isEmpty()) {
            sections.add(followUp());
        }
        sections.add(incidents.development());
        if (!report.parts().isEmpty()) {
            sections.add(incidents.parts());
        }
        sections.add(incidents.whatHappened());
        sections.add(handling.law());
        sections.add(handling.times());
        sections.add(handling.measures());
        sections.add(Section.of("Lärdomar", new Block.Points(report.texts().lessons())));
        sections.add(handling.silence());
        if (report.background() != null) {
            sections.add(handling.drills());
            sections.add(background(report.background()));
        }
        sections.add(aboutTheFigures());
        return Paper.of(report.municipalityName(), report.title(), report.madeAt())
                .withSubtitle(capital(report.period().name()) + ".")
                .with(sections.stream().filter(section -> !isEmpty(section)).toArray(Section[]::new));
    }

    /** Nothing may be proposed or learnt, or a person has taken it away. An accessible document has no lists of nothing. */
    private static boolean isEmpty(Section section) {
        return section.blocks().stream()
                .allMatch(block -> block instanceof Block.Points(var points) && points.isEmpty());
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private Section summary() {
        var blocks = new ArrayList<Block>();
        if (!report.complete()) {
            blocks.add(new Block.Note(
                    "Siffrorna var inte färdigräknade när rapporten gjordes. Gör om den innan den används."));
        }
        report.texts().summary().forEach(sentence -> blocks.add(new Block.Paragraph(sentence)));
        return new Section("Läget i korthet", blocks);
    }

    private Section decisions() {
        return Section.of("Förslag till beslut", new Block.Points(report.texts().decisions()));
    }

    private Section followUp() {
        return Section.of(
                "Vad som har blivit av tidigare beslut",
                new Table(
                        "Tidigare beslut",
                        List.of(Column.text("Beslut"), Column.text("Vad som har hänt")),
                        report.texts().followUp().stream()
                                .map(one -> Row.of(
                                        Cell.of(one.decision()),
                                        Cell.of(one.outcome().isBlank() ? "Inte redovisat" : one.outcome())))
                                .toList()));
    }

    private static Section background(Report.Background background) {
        var blocks = new ArrayList<Block>();
        background.sentences().forEach(sentence -> blocks.add(new Block.Paragraph(sentence)));
        blocks.add(Chart.bars(
                "Mognad i hantering av incidenter 2023 och 2019",
                "Kommunerna har i genomsnitt kommit lite längre än 2019, och ligger under målet 3.",
                "Grupp",
                "nivå 1–3",
                background.level().stream().map(Report.Background.Level::name).toList(),
                new Chart.Series(
                        "2023",
                        background.level().stream()
                                .map(level -> Cell.of(level.now()))
                                .toList()),
                new Chart.Series(
                        "2019",
                        background.level().stream()
                                .map(level -> Cell.of(level.then()))
                                .toList())));
        blocks.add(new Block.Note("Källa: " + background.source()));
        return new Section("Hur det ser ut i landet", blocks);
    }

    private Section aboutTheFigures() {
        var points = new ArrayList<String>();
        points.add(
                "En incident räknas den dag den rapporterades, svensk tid. Rapporter om samma händelse räknas en gång. Övningar och det som inte var någon incident räknas inte.");
        points.add(
                "Antal från 1 till %d visas inte, och inte heller tal som skulle avslöja dem. Det gäller i alla delar av rapporten och tillsammans med tidigare rapporter."
                        .formatted(report.threshold() - 1));
        points.add("Inga system, inga personer och ingens egna ord finns i rapporten.");
        var asOf = report.asOf();
        if (asOf != null) {
            points.add("Siffrorna gäller det som var känt %s.".formatted(SwedishTime.dateAndTime(asOf)));
        }
        return Section.of("Om siffrorna", new Block.Points(points));
    }
}
