package se.incidentkedjan.notification.roster.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.notification.roster.ContactPlan;
import se.incidentkedjan.notification.roster.OnCall;
import se.incidentkedjan.webkit.Cell;
import se.incidentkedjan.webkit.DataTable;
import se.incidentkedjan.webkit.DataTable.Column;

/** Who is asked, a row for each role; units whose people are the same share one. */
final class OnCallTable {

    private final ContactPlan plan;
    private final List<OnCall> lines;

    private record Answer(RoleCode role, List<String> first, List<String> then) {}

    OnCallTable(ContactPlan plan, List<OnCall> lines) {
        this.plan = plan;
        this.lines = lines;
    }

    DataTable ofTheMunicipality() {
        return table(
                "Roller för hela kommunen",
                lines.stream()
                        .filter(line -> line.unit() == null)
                        .map(line ->
                                row(answer(line), List.of(plan.organisation().title(line.role()))))
                        .toList());
    }

    DataTable ofUnits() {
        var units = new LinkedHashMap<Answer, List<UnitCode>>();
        lines.stream()
                .filter(line -> line.unit() != null)
                .forEach(line -> units.computeIfAbsent(answer(line), any -> new ArrayList<>())
                        .add(Objects.requireNonNull(line.unit())));
        return table(
                "Roller på varje enhet",
                units.entrySet().stream()
                        .map(entry -> row(entry.getKey(), named(entry.getKey().role(), entry.getValue())))
                        .toList());
    }

    private List<String> named(RoleCode role, List<UnitCode> units) {
        var title = plan.organisation().title(role);
        return units.size() == plan.organisation().units().size()
                ? List.of(title, "alla enheter")
                : List.of(
                        title,
                        String.join(
                                ", ",
                                units.stream()
                                        .map(unit ->
                                                plan.organisation().nameOf(unit).orElse(unit.value()))
                                        .toList()));
    }

    private static DataTable table(String caption, List<List<Cell>> rows) {
        return new DataTable(
                caption, List.of(Column.text("Roll"), Column.text("Frågas först"), Column.text("Frågas sedan")), rows);
    }

    private static List<Cell> row(Answer answer, List<String> name) {
        return List.of(Cell.lines(name), Cell.lines(answer.first()), Cell.lines(answer.then()));
    }

    private Answer answer(OnCall line) {
        return new Answer(line.role(), people(line.asked().getFirst()), then(line));
    }

    private static List<String> people(OnCall.Asked asked) {
        return asked.people().isEmpty()
                ? List.of("Ingen går att nå")
                : asked.people().stream().map(ChainWords::of).toList();
    }

    private List<String> then(OnCall line) {
        var then = new ArrayList<String>();
        for (var i = 1; i < line.asked().size(); i++) {
            var before = line.asked().get(i - 1).step();
            var asked = line.asked().get(i);
            then.add("Efter %s%s%s: %s"
                    .formatted(
                            before.times() == 1 ? "" : before.times() + " gånger ",
                            ChainWords.of(before.patience()),
                            asked.role().equals(line.role())
                                    ? ", igen"
                                    : " " + plan.organisation().title(asked.role()),
                            String.join("; ", people(asked))));
        }
        return then.isEmpty() ? List.of("Samma igen, tills någon har det") : then;
    }
}
