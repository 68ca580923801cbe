package se.incidentkedjan.escalation.worklist.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.casework.web.Labels;
import se.incidentkedjan.escalation.duty.DutyDefinition;
import se.incidentkedjan.escalation.duty.TimeLeft;
import se.incidentkedjan.escalation.organisation.Unit;
import se.incidentkedjan.escalation.worklist.WorkListOrder;
import se.incidentkedjan.escalation.worklist.WorkListRow;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.swedish.SwedishLabels;
import se.incidentkedjan.webkit.Cell;
import se.incidentkedjan.webkit.DataTable;
import se.incidentkedjan.webkit.DataTable.Column;
import se.incidentkedjan.webkit.TimeBar;

/** Puts rows of the work list into a table that people read. */
@Component
class WorkListTable {

    private static final List<Column> COLUMNS = List.of(
            Column.text("Ärende"),
            Column.text("Allvar"),
            Column.text("Vad"),
            Column.text("Enhet"),
            Column.text("Nästa klocka"),
            Column.text("Status"),
            Column.text("Handlägger"));

    private final DecisionBasis basis;
    private final Clock clock;

    WorkListTable(DecisionBasis basis, Clock clock) {
        this.basis = basis;
        this.clock = clock;
    }

    /**
     * The table.
     *
     * @param reader the pseudonym of who looks at it; absent for what is no person
     */
    DataTable of(List<WorkListRow> rows, @Nullable String reader) {
        var now = clock.instant();
        return new DataTable(
                "Ärenden, den klocka som går ut först överst",
                COLUMNS,
                rows.stream()
                        .map(row -> List.of(
                                Cell.link(row.reference().toString(), "/arenden/" + row.incident()),
                                Cell.of(Labels.tag(row.severity())),
                                Cell.of(row.drill() == null ? SwedishLabels.of(row.category()) : "Övning"),
                                Cell.lines(where(row)),
                                Cell.of(time(row, now)),
                                Cell.of(Labels.tag(row.status())),
                                Cell.of(handler(row, reader))))
                        .toList());
    }

    /** The unit and its nämnd, and the others that it concerns. */
    private List<String> where(WorkListRow row) {
        var lines = new ArrayList<String>();
        var unit = Optional.ofNullable(row.unit()).flatMap(basis.organisation()::unit);
        lines.add(unit.map(Unit::name).orElse("Okänd enhet"));
        unit.map(known -> board(known.board()))
                .filter(board -> !board.equals(lines.getFirst()))
                .ifPresent(lines::add);
        row.alsoConcerned().forEach(other -> lines.add("även " + board(other)));
        return lines;
    }

    private String board(UnitCode code) {
        return basis.organisation().boardName(code).orElse(code.value());
    }

    private static String handler(WorkListRow row, @Nullable String reader) {
        if (!row.assigned()) {
            return "ingen";
        }
        return reader != null && reader.equals(row.assignee()) ? "jag" : "någon";
    }

    private TimeBar time(WorkListRow row, Instant now) {
        var timed = row.timed();
        var untimed = row.untimed();
        return switch (new WorkListOrder(now).partOf(row)) {
            case DUE_SOON, DUE_LATER ->
                timed == null ? noClock() : timed(timed, new TimeLeft(timed.start(), row.dueAt(), now));
            case WITHOUT_DELAY ->
                untimed == null
                        ? noClock()
                        : new TimeBar(
                                title(untimed),
                                whose(untimed),
                                "Utan onödigt dröjsmål",
                                null,
                                null,
                                TimeBar.State.UNDATED);
            case WITHOUT_CLOCK -> noClock();
        };
    }

    private static TimeBar noClock() {
        return new TimeBar(null, null, "Ingen klocka går", null, null, TimeBar.State.UNDATED);
    }

    private TimeBar timed(WorkListRow.Clock clock, TimeLeft left) {
        var state = left.isOver() ? TimeBar.State.OVER : left.isShort() ? TimeBar.State.SHORT : TimeBar.State.CALM;
        return new TimeBar(title(clock), whose(clock), left.words(), left.due(), left.goneShare(), state);
    }

    private String title(WorkListRow.Clock clock) {
        var title = basis.duties()
                .newest(clock.duty())
                .map(DutyDefinition::title)
                .orElse(clock.duty().value());
        return clock.provisional() ? title + " (preliminärt)" : title;
    }

    private @Nullable String whose(WorkListRow.Clock clock) {
        return Optional.ofNullable(clock.controller()).map(this::board).orElse(null);
    }
}
