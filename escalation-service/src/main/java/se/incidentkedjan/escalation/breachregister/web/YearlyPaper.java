package se.incidentkedjan.escalation.breachregister.web;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import se.incidentkedjan.documents.Block;
import se.incidentkedjan.documents.Cell;
import se.incidentkedjan.documents.Column;
import se.incidentkedjan.documents.Paper;
import se.incidentkedjan.documents.Row;
import se.incidentkedjan.documents.Section;
import se.incidentkedjan.documents.Table;
import se.incidentkedjan.escalation.breachregister.YearlyList;
import se.incidentkedjan.escalation.breachregister.YearlyList.Answer;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.organisation.Board;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.swedish.SwedishLabels;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.webkit.DataTable;

/** Puts a yearly list on paper and on a page. */
@Component
class YearlyPaper {

    /** What a paper takes beside its figures. */
    static final int MOST_ROWS = 1_900;

    private final DecisionBasis basis;
    private final RegisterFiles files;
    private final Clock clock;

    YearlyPaper(DecisionBasis basis, RegisterFiles files, Clock clock) {
        this.basis = basis;
        this.files = files;
        this.clock = clock;
    }

    Paper of(Wanted wanted, UnitCode controller, YearlyList list, List<RegisterLine> lines, long rows) {
        var left = rows > lines.size()
                ? " Här är de %d första av %d; alla finns i registrets Excel-fil.".formatted(lines.size(), rows)
                : "";
        return Paper.of(files.issuer(wanted), "Årslista över personuppgiftsincidenter", clock.instant())
                .withSubtitle(wanted.period().text() + ", efter när kommunen fick vetskap. " + receiver(controller))
                .landscape()
                .with(
                        Section.of("Sammanfattning", figuresOnPaper(list)),
                        Section.of("Månad för månad", table(months(list))),
                        Section.of("Vad som hände", table(categories(list))),
                        Section.of(
                                "Incidenterna",
                                new Block.Paragraph("Utan det som handläggare har skrivit." + left),
                                RegisterTables.onPaper("Incidenterna", lines)))
                .withContentHash();
    }

    /** Who the list is for: a bolag is a legal person of its own. */
    String receiver(UnitCode controller) {
        return basis.organisation()
                        .board(controller)
                        .filter(board -> board.kind() == Board.Kind.BOLAG)
                        .isPresent()
                ? "Går till bolagets VD och styrelse."
                : "Går till nämnden.";
    }

    private static Block figuresOnPaper(YearlyList list) {
        return new Block.Facts(figures(list).rows().stream()
                .map(row -> Block.Fact.of(row.getFirst().text(), row.getLast().text()))
                .toList());
    }

    private static Table table(DataTable shown) {
        return new Table(
                shown.caption(),
                List.of(
                        Column.text(shown.columns().getFirst().label()),
                        Column.number(shown.columns().getLast().label())),
                shown.rows().stream()
                        .map(row -> Row.of(
                                Cell.of(row.getFirst().text()),
                                Cell.of(Long.parseLong(row.getLast().text()))))
                        .toList());
    }

    static DataTable figures(YearlyList list) {
        return counts(
                "Sammanfattning",
                "Vad",
                List.of(
                        count("Personuppgiftsincidenter", list.all()),
                        count("Anmälda till IMY i tid", list.count(Answer.IN_TIME)),
                        count("Anmälda till IMY för sent", list.count(Answer.LATE)),
                        count("Ska anmälas, tiden går", list.count(Answer.OPEN)),
                        count("Ska anmälas, tiden har gått ut", list.count(Answer.MISSED)),
                        count("Inte anmälda, efter beslut", list.count(Answer.DECIDED)),
                        count("Inte anmälda, uppgifterna kräver det inte", list.count(Answer.NOT_ASKED)),
                        count("Från ett äldre register, som har svaret", list.count(Answer.BEFORE)),
                        count("Där de registrerade har informerats", list.informed()),
                        count("Rapporterade som inte var incidenter", list.count(Answer.NO_INCIDENT)),
                        count("Åtgärder som är klara eller överlämnade", list.measuresDone()),
                        count("Åtgärder kvar att göra", list.measuresOpen()),
                        count("Åtgärder som är försenade", list.measuresLate())));
    }

    static DataTable months(YearlyList list) {
        return counts(
                "Månad för månad",
                "Månad",
                list.byMonth().entrySet().stream()
                        .map(month -> count(SwedishTime.month(month.getKey()), month.getValue()))
                        .toList());
    }

    static DataTable categories(YearlyList list) {
        return counts(
                "Vad som hände",
                "Vad",
                list.byCategory().entrySet().stream()
                        .map(category -> count(SwedishLabels.of(category.getKey()), category.getValue()))
                        .toList());
    }

    private static List<se.incidentkedjan.webkit.Cell> count(String label, int number) {
        return List.of(se.incidentkedjan.webkit.Cell.of(label), se.incidentkedjan.webkit.Cell.of(number));
    }

    private static DataTable counts(String caption, String first, List<List<se.incidentkedjan.webkit.Cell>> rows) {
        return new DataTable(caption, List.of(DataTable.Column.text(first), DataTable.Column.number("Antal")), rows);
    }
}
