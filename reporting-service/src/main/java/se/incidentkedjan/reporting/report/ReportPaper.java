package se.incidentkedjan.reporting.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.documents.Block;
import se.incidentkedjan.documents.Cell;
import se.incidentkedjan.documents.Chart;
import se.incidentkedjan.documents.Column;
import se.incidentkedjan.documents.Paper;
import se.incidentkedjan.documents.Row;
import se.incidentkedjan.documents.Section;
import se.incidentkedjan.documents.Table;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.reporting.disclosure.Figure;
import se.incidentkedjan.reporting.report.Report.Comparison;
import se.incidentkedjan.reporting.report.Report.DutyLine;
import se.incidentkedjan.reporting.report.Report.MeasureLine;
import se.incidentkedjan.reporting.report.Report.Topic;

/** A report as sections, charts and tables, for paper, workbook, file and page alike. */
public final class ReportPaper {

    private static final String INCIDENTS = "antal incidenter";
    private static final int SECONDS_IN_AN_HOUR = 3600;
    private static final int PER_CENT = 100;

    private final Report report;
    private final String now;
    private final String before;

    private ReportPaper(Report report) {
        this.report = report;
        this.now = yearOf(report.period());
        this.before = yearOf(report.before());
    }

    /** {@return the paper of a report; nothing is attached to it yet} */
    public static Paper of(Report report) {
        return new ReportPaper(report).paper();
    }

    private static String yearOf(Report.Span span) {
        return span.from().getYear() == span.to().getYear()
                ? Integer.toString(span.from().getYear())
                : span.from().getYear() + "–" + span.to().getYear();
    }

    private Paper paper() {
        var sections = new ArrayList<Section>();
        sections.add(summary());
        sections.add(decisions());
        if (!report.texts().followUp().isEmpty()) {
            sections.add(followUp());
        }
        sections.add(development());
        if (!report.parts().isEmpty()) {
            sections.add(parts());
        }
        sections.add(whatHappened());
        sections.add(law());
        sections.add(times());
        sections.add(measures());
        sections.add(Section.of("Lärdomar", new Block.Points(report.texts().lessons())));
        sections.add(silence());
        if (report.background() != null) {
            sections.add(drills());
            sections.add(background(report.background()));
        }
        sections.add(aboutTheFigures());
        return Paper.of(report.municipalityName(), report.title(), report.madeAt())
                .withSubtitle(capital(report.period().name()) + ".")
                .with(sections.toArray(Section[]::new));
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

    private Section development() {
        var blocks = new ArrayList<Block>();
        blocks.add(comparison("Alla incidenter", "Vad", List.of(report.incidents())));
        if (!report.months().isEmpty()) {
            blocks.add(Chart.columns(
                    "Incidenter månad för månad",
                    "Varje månad under %s bredvid samma månad året innan."
                            .formatted(report.period().name()),
                    "Månad",
                    INCIDENTS,
                    report.months().stream().map(month -> month.name()).toList(),
                    series(report.months()).toArray(Chart.Series[]::new)));
        }
        blocks.add(new Block.Note(
                "Jämförelsen är med lika lång tid, %s. «Ingen säker skillnad» betyder att skillnaden är så liten att den kan bero på slumpen. Av tjugo jämförelser där ingenting har ändrats visar ungefär en ändå en skillnad."
                        .formatted(report.before().name())));
        return new Section("Utveckling", blocks);
    }

    private List<Chart.Series> series(List<Comparison> rows) {
        return List.of(
                new Chart.Series(now, rows.stream().map(row -> cell(row.now())).toList()),
                new Chart.Series(
                        before, rows.stream().map(row -> cell(row.before())).toList()));
    }

    private Table comparison(String title, String heading, List<Comparison> rows) {
        return new Table(
                title,
                List.of(
                        Column.text(heading),
                        Column.number(now),
                        Column.number(before),
                        Column.text("Jämfört med året innan")),
                rows.stream()
                        .map(row -> Row.of(
                                Cell.of(row.name()),
                                cell(row.now()),
                                cell(row.before()),
                                Cell.of(row.trend().word())))
                        .toList());
    }

    private Section parts() {
        var rows = report.parts();
        var blocks = new ArrayList<Block>();
        blocks.add(
                new Block.Paragraph(
                        "Många rapporter är ett tecken på att rutinen är känd och att det är tryggt att berätta, inte på att arbetet sköts sämre."));
        blocks.add(Chart.bars(
                "Incidenter per " + report.partsAre().toLowerCase(Locale.ROOT),
                "Bredvid samma tid året innan. Det som är dolt syns inte.",
                report.partsAre(),
                INCIDENTS,
                rows.stream().map(part -> part.incidents().name()).toList(),
                series(rows.stream().map(Report.Part::incidents).toList()).toArray(Chart.Series[]::new)));
        blocks.add(new Table(
                "Rapporter per 100 anställda",
                List.of(
                        Column.text(report.partsAre()),
                        Column.number("Anställda, ungefär"),
                        Column.decimal(now),
                        Column.decimal(before),
                        Column.text("Jämfört med året innan")),
                rows.stream()
                        .filter(part -> part.incidents().code() != null)
                        .map(part -> Row.of(
                                Cell.of(part.incidents().name()),
                                part.employees() == null ? Cell.EMPTY : Cell.of(part.employees()),
                                rate(
                                        part.employees(),
                                        part.per100(),
                                        part.incidents().now()),
                                rate(
                                        part.employees(),
                                        part.per100Before(),
                                        part.incidents().before()),
                                Cell.of(part.incidents().trend().word())))
                        .toList()));
        if (report.cross() != null) {
            blocks.add(cross(report.cross()));
        }
        return new Section(report.subject().equals("kommunstyrelsen") ? "Nämnder och bolag" : "Var", blocks);
    }

    private static Cell rate(@Nullable Integer employees, @Nullable BigDecimal rate, Figure incidents) {
        if (rate != null) {
            return Cell.of(rate);
        }
        return employees != null && incidents.isHidden() ? Cell.hidden() : Cell.EMPTY;
    }

    private Table cross(Report.Cross cross) {
        var columns = new ArrayList<Column>();
        columns.add(Column.text("Vad som hände"));
        cross.lines().forEach(line -> columns.add(Column.number(line.name())));
        var rows = new ArrayList<Row>();
        for (int i = 0; i < cross.columns().size(); i++) {
            var cells = new ArrayList<Cell>();
            cells.add(Cell.of(cross.columns().get(i)));
            for (var line : cross.lines()) {
                cells.add(cell(line.figures().get(i)));
            }
            rows.add(new Row(cells));
        }
        return new Table("Vad som hände, och var", columns, rows);
    }

    private Section whatHappened() {
        var blocks = new ArrayList<Block>();
        for (var topic : report.topics()) {
            var shown = topic.rows().stream()
                    .filter(row -> row.now().isHidden()
                            || row.before().isHidden()
                            || row.now().isSome()
                            || row.before().isSome())
                    .toList();
            if (!shown.isEmpty()) {
                blocks.addAll(topic(topic, shown));
            }
        }
        if (blocks.isEmpty()) {
            blocks.add(new Block.Paragraph("Ingenting har rapporterats."));
        }
        return new Section("Vad som har hänt och varför", blocks);
    }

    private List<Block> topic(Topic topic, List<Comparison> shown) {
        if (!topic.code().equals("category") && !topic.code().equals("cause")) {
            var table = comparison(topic.name(), topic.name(), shown);
            return List.of(
                    topic.several() && shown.size() > 1
                            ? table.withNote("En incident kan stå på flera rader.")
                            : table);
        }
        return List.of(Chart.bars(
                topic.name(),
                "Bredvid samma tid året innan. Det som är dolt syns inte.",
                topic.name(),
                INCIDENTS,
                shown.stream().map(Comparison::name).toList(),
                series(shown).toArray(Chart.Series[]::new)));
    }

    private Section law() {
        var lines = new ArrayList<Row>();
        lines.add(line(report.duties().all()));
        report.duties().rows().stream()
                .filter(row -> row.applied().isHidden() || row.applied().isSome())
                .forEach(row -> lines.add(line(row)));
        var blocks = new ArrayList<Block>();
        blocks.add(new Table(
                        "Lagens krav på att anmäla och underrätta",
                        List.of(
                                Column.text("Skyldighet"),
                                Column.number("Inträdde"),
                                Column.number("I tid"),
                                Column.number("För sent"),
                                Column.number("Missad"),
                                Column.number("Pågår"),
                                Column.number("I tid").in("%")),
                        lines)
                .withNote("Andelen i tid räknas på dem som är avgjorda, inte på dem som pågår."));
        var reasons = report.duties().lateBecause().stream()
                .filter(reason -> reason.number().isHidden() || reason.number().isSome())
                .toList();
        if (!reasons.isEmpty()) {
            blocks.add(new Table(
                    "Varför det blev för sent",
                    List.of(Column.text("Skäl"), Column.number("Antal")),
                    reasons.stream()
                            .map(reason -> Row.of(Cell.of(reason.name()), cell(reason.number())))
                            .toList()));
        }
        return new Section("Lagens krav", blocks);
    }

    private static Row line(DutyLine line) {
        var share = line.shareInTime();
        Cell percent = Cell.EMPTY;
        if (share != null) {
            percent = Cell.of((long) Math.floor(share * PER_CENT));
        } else if (line.applied().isHidden()
                || line.inTime().isHidden()
                || line.running().isHidden()) {
            percent = Cell.hidden();
        }
        return Row.of(
                Cell.of(line.name()),
                cell(line.applied()),
                cell(line.inTime()),
                cell(line.late()),
                cell(line.missed()),
                cell(line.running()),
                percent);
    }

    private Section times() {
        return Section.of(
                "Hur lång tid det tar",
                new Table(
                                "Tider i timmar",
                                List.of(
                                        Column.text("Från och till"),
                                        Column.decimal("Hälften inom").in("timmar"),
                                        Column.decimal("Nio av tio inom").in("timmar"),
                                        Column.decimal("Hälften inom, " + before)
                                                .in("timmar")),
                                report.times().stream()
                                        .map(time -> Row.of(
                                                Cell.of(time.name()),
                                                hours(time.medianSeconds()),
                                                hours(time.p90Seconds()),
                                                hours(time.medianSecondsBefore())))
                                        .toList())
                        .withNote(
                                "Tom ruta: för få incidenter att räkna på. Tiderna är rätt på fem procent när. De som förts över från ett äldre register är inte med."));
    }

    private static Cell hours(@Nullable Long seconds) {
        if (seconds == null) {
            return Cell.EMPTY;
        }
        var scale = seconds < SECONDS_IN_AN_HOUR ? 2 : 1;
        return Cell.of(BigDecimal.valueOf(seconds)
                .divide(BigDecimal.valueOf(SECONDS_IN_AN_HOUR), scale, RoundingMode.HALF_UP));
    }

    private Section measures() {
        var lines = new ArrayList<Row>();
        lines.add(line(report.measures().all()));
        report.measures().owners().forEach(owner -> lines.add(line(owner)));
        return Section.of(
                "Åtgärder",
                new Table(
                                "Åtgärder efter incidenter under perioden",
                                List.of(
                                        Column.text(report.partsAre()),
                                        Column.number("Öppna i tid"),
                                        Column.number("Öppna och sena"),
                                        Column.number("Gjorda i tid"),
                                        Column.number("Gjorda för sent"),
                                        Column.number("Följs upp någon annanstans")),
                                lines)
                        .withNote(
                                "Så som de stod den dag rapporten gjordes. En åtgärd är sen när dess sista dag har passerat."));
    }

    private static Row line(MeasureLine line) {
        return Row.of(
                Cell.of(line.name()),
                cell(line.openInTime()),
                cell(line.openLate()),
                cell(line.doneInTime()),
                cell(line.doneLate()),
                cell(line.handedOver()));
    }

    private Section silence() {
        var silence = report.silence();
        var blocks = new ArrayList<Block>();
        if (!silence.lookedFor()) {
            blocks.add(new Block.Paragraph(
                    "Perioden är för kort för att säga något om enheter som inte har rapporterat."));
        } else if (silence.units().isEmpty()) {
            blocks.add(new Block.Paragraph(
                    "Ingen enhet med minst %d anställda har varit helt utan rapporter.".formatted(silence.atLeast())));
        } else {
            blocks.add(new Block.Paragraph(
                    "Från de här enheterna, med minst %d anställda, har ingenting rapporterats. Det är ett tecken på att rutinen inte är känd, inte på att allt är säkert."
                            .formatted(silence.atLeast())));
            blocks.add(new Block.Points(silence.units()));
        }
        if (!silence.sizeUnknown().isEmpty()) {
            blocks.add(new Block.Note("Hur många som arbetar i %s är inte inlagt, så de har inte prövats."
                    .formatted(String.join(", ", silence.sizeUnknown()))));
        }
        return new Section("Enheter som inte rapporterar", blocks);
    }

    private Section drills() {
        var drills = report.drills();
        return Section.of(
                "Övningar",
                new Table(
                                "Övningar av kedjan från rapport till svar",
                                List.of(Column.text("Vad"), Column.number("Antal")),
                                List.of(
                                        Row.of(Cell.of("Gjorda"), Cell.of(drills.made())),
                                        Row.of(Cell.of("Besvarade i tid"), Cell.of(drills.inTime())),
                                        Row.of(Cell.of("Besvarade för sent"), Cell.of(drills.late())),
                                        Row.of(Cell.of("Obesvarade"), Cell.of(drills.unanswered())),
                                        Row.of(Cell.of("Planerade men inte gjorda"), Cell.of(drills.missed()))))
                        .withNote(
                                "En övning prövar hela vägen till att någon svarar, och räknas inte som en incident."));
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

    private static Cell cell(Figure figure) {
        return figure.value() == null ? Cell.hidden() : Cell.of(figure.value());
    }
}
