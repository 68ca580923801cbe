package se.incidentkedjan.reporting.report;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import se.incidentkedjan.documents.Block;
import se.incidentkedjan.documents.Cell;
import se.incidentkedjan.documents.Column;
import se.incidentkedjan.documents.Paper;
import se.incidentkedjan.documents.Row;
import se.incidentkedjan.documents.Section;
import se.incidentkedjan.documents.Table;
import se.incidentkedjan.reporting.statistics.Statistics;
import se.incidentkedjan.reporting.statistics.Statistics.Coded;
import se.incidentkedjan.reporting.statistics.Statistics.Named;
import se.incidentkedjan.reporting.statistics.Statistics.Spread;
import se.incidentkedjan.reporting.statistics.SystemLine;
import se.incidentkedjan.reporting.wording.Words;

/**
 * The annex to a report that only those who may see it get: every figure as it is, and the systems. It has no words of anybody, but a small number
 * may point at a person and a system at a weakness, so it may be secret (OSL 18 kap. 8 and 13 §§, 21 kap. 7 §); that is tried each time
 * somebody asks for it.
 */
public final class AnnexPaper {

    private static final String NUMBER = "Antal";

    private final Statistics figures;
    private final List<SystemLine> systems;

    private AnnexPaper(Statistics figures, List<SystemLine> systems) {
        this.figures = figures;
        this.systems = systems;
    }

    /** {@return the annex to the report of a subject, made of the same period} */
    public static Paper of(
            Subject subject,
            ReportPeriod period,
            String municipality,
            Statistics figures,
            List<SystemLine> systems,
            Instant now) {
        return new AnnexPaper(figures, systems).paper(subject, period, municipality, now);
    }

    private Paper paper(Subject subject, ReportPeriod period, String municipality, Instant now) {
        return Paper.of(municipality, "Sekretessbilaga: informationssäkerhetsincidenter", now)
                .withSubtitle("%s, %s. Sekretess kan gälla.".formatted(subject.name(), period.name()))
                .with(secrecy(), where(), what(), systems(), law(), handling())
                .withContentHash();
    }

    private Section secrecy() {
        return Section.of(
                "Vem får läsa bilagan",
                new Block.Note(
                        "Bilagan visar alla tal, även små som kan peka ut en person, vilka system som har haft incidenter och hur mycket som är kvar att åtgärda i dem. Uppgifterna kan omfattas av sekretess enligt 18 kap. 8 och 13 §§ och 21 kap. 7 § offentlighets- och sekretesslagen (2009:400). Pröva det varje gång någon begär att få ta del av bilagan."),
                new Block.Paragraph(
                        "Publicera inte bilagan och skicka den inte med kallelsen. Rapporten som den hör till är gjord för att kunna läsas av alla."),
                facts());
    }

    private Block.Facts facts() {
        var totals = figures.totals();
        return Block.Facts.of(
                new Block.Fact("Incidenter", Cell.of(totals.reported())),
                new Block.Fact("Pågår", Cell.of(totals.open())),
                new Block.Fact("Avslutade", Cell.of(totals.closed())),
                new Block.Fact("Tillbud", Cell.of(totals.nearMisses())),
                new Block.Fact("Överförda från ett äldre register", Cell.of(totals.imported())),
                new Block.Fact("Rapporter om samma händelse som en annan", Cell.of(totals.merged())),
                new Block.Fact("Rapporter som inte var någon incident", Cell.of(totals.rejected())));
    }

    private Section where() {
        return Section.of(
                "Var", named("Per nämnd och styrelse", figures.byBoard()), named("Per enhet", figures.byUnit()));
    }

    private Section what() {
        return Section.of(
                "Vad och varför",
                coded("Vad som hände", figures.byCategory(), Words::category),
                coded("Orsak", figures.byCause(), Words::cause),
                coded("Varifrån det kom", figures.byOrigin(), Words::origin),
                coded("Hur allvarligt", figures.bySeverity(), Words::severity),
                coded("Risk för enskilda", figures.byPrivacyRisk(), Words::risk),
                coded("Vad som skadades", figures.byAspect(), Words::aspect));
    }

    private Section systems() {
        if (systems.isEmpty()) {
            return Section.of("System", new Block.Paragraph("Ingen incident gäller ett känt system."));
        }
        return Section.of(
                "System",
                new Table(
                        "Incidenter och öppna åtgärder per system",
                        List.of(
                                Column.text("System"),
                                Column.number("Incidenter"),
                                Column.number("Öppna åtgärder"),
                                Column.number("Av dem sena")),
                        systems.stream()
                                .map(system -> Row.of(
                                        Cell.of(system.name()),
                                        Cell.of(system.reported()),
                                        Cell.of(system.toDo()),
                                        Cell.of(system.toDoLate())))
                                .toList()));
    }

    private Section law() {
        return Section.of(
                "Lagens krav",
                new Table(
                        "Skyldigheter",
                        List.of(
                                Column.text("Skyldighet"),
                                Column.number("Inträdde"),
                                Column.number("I tid"),
                                Column.number("För sent"),
                                Column.number("Missad"),
                                Column.number("Pågår"),
                                Column.text("Varför för sent")),
                        figures.duties().stream()
                                .map(duty -> Row.of(
                                        Cell.of(duty.name()),
                                        Cell.of(duty.started()),
                                        Cell.of(duty.metInTime()),
                                        Cell.of(duty.metLate()),
                                        Cell.of(duty.missed()),
                                        Cell.of(duty.running()),
                                        Cell.of(reasons(duty))))
                                .toList()));
    }

    private static String reasons(Statistics.Duty duty) {
        return Words.list(duty.lateBecause().stream()
                .map(reason -> "%s: %d".formatted(Words.lateReason(reason.code()), reason.reported()))
                .toList());
    }

    private Section handling() {
        var measures = figures.measures();
        var times = figures.times();
        return Section.of(
                "Hantering",
                new Table(
                        "Åtgärder",
                        List.of(Column.text("Hur de står"), Column.number(NUMBER)),
                        List.of(
                                Row.of(Cell.of("Öppna i tid"), Cell.of(measures.openInTime())),
                                Row.of(Cell.of("Öppna och sena"), Cell.of(measures.openLate())),
                                Row.of(Cell.of("Gjorda i tid"), Cell.of(measures.doneInTime())),
                                Row.of(Cell.of("Gjorda för sent"), Cell.of(measures.doneLate())),
                                Row.of(Cell.of("Följs upp någon annanstans"), Cell.of(measures.handedOver())))),
                new Table(
                        "Tider i timmar",
                        List.of(
                                Column.text("Från och till"),
                                Column.number("Incidenter"),
                                Column.decimal("Hälften inom").in("timmar"),
                                Column.decimal("Nio av tio inom").in("timmar")),
                        List.of(
                                time(Times.TO_REPORT, times.toReport()),
                                time(Times.TO_DELIVERY, times.toDelivery()),
                                time(Times.TO_ACKNOWLEDGE, times.toAcknowledge()),
                                time(Times.TO_ASSESS, times.toAssess()),
                                time(Times.TO_CLOSE, times.toClose()))));
    }

    private static Row time(String name, Spread spread) {
        return Row.of(
                Cell.of(name),
                Cell.of(spread.incidents()),
                Told.hours(spread.medianSeconds()),
                Told.hours(spread.p90Seconds()));
    }

    private static Table named(String title, List<Named> rows) {
        return new Table(
                title,
                List.of(Column.text("Namn"), Column.number(NUMBER)),
                rows.stream()
                        .map(row -> Row.of(Cell.of(row.name()), Cell.of(row.reported())))
                        .toList());
    }

    private static Table coded(String title, List<Coded> rows, UnaryOperator<String> word) {
        return new Table(
                title,
                List.of(Column.text(title), Column.number(NUMBER)),
                rows.stream()
                        .filter(row -> row.reported() > 0)
                        .map(row -> Row.of(Cell.of(word.apply(row.code())), Cell.of(row.reported())))
                        .toList());
    }
}
