package se.incidentkedjan.reporting.report;

import java.util.ArrayList;
import java.util.List;
import se.incidentkedjan.documents.Block;
import se.incidentkedjan.documents.Cell;
import se.incidentkedjan.documents.Column;
import se.incidentkedjan.documents.Row;
import se.incidentkedjan.documents.Section;
import se.incidentkedjan.documents.Table;
import se.incidentkedjan.reporting.report.Report.DutyLine;
import se.incidentkedjan.reporting.report.Report.MeasureLine;

/** How incidents were handled, as sections of a paper. */
final class HandlingSections {

    private static final int PER_CENT = 100;

    private final Report report;

    HandlingSections(Report report) {
        this.report = report;
    }

    Section law() {
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
                            .map(reason -> Row.of(Cell.of(reason.name()), Told.cell(reason.number())))
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
                Told.cell(line.applied()),
                Told.cell(line.inTime()),
                Told.cell(line.late()),
                Told.cell(line.missed()),
                Told.cell(line.running()),
                percent);
    }

    Section times() {
        return Section.of(
                "Hur lång tid det tar",
                new Table(
                                "Tider i timmar",
                                List.of(
                                        Column.text("Från och till"),
                                        Column.decimal("Hälften inom").in("timmar"),
                                        Column.decimal("Nio av tio inom").in("timmar"),
                                        Column.decimal("Hälften inom, " + Told.year(report.before()))
                                                .in("timmar")),
                                report.times().stream()
                                        .map(time -> Row.of(
                                                Cell.of(time.name()),
                                                Told.hours(time.medianSeconds()),
                                                Told.hours(time.p90Seconds()),
                                                Told.hours(time.medianSecondsBefore())))
                                        .toList())
                        .withNote(
                                "Tom ruta: för få incidenter att räkna på. Tiderna är rätt på fem procent när. De som förts över från ett äldre register är inte med."));
    }

    Section measures() {
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
                Told.cell(line.openInTime()),
                Told.cell(line.openLate()),
                Told.cell(line.doneInTime()),
                Told.cell(line.doneLate()),
                Told.cell(line.handedOver()));
    }

    Section silence() {
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

    Section drills() {
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
}
