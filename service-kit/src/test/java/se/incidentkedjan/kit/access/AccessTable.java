package se.incidentkedjan.kit.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The matrix as people read it: a Markdown table with an action a row and a role a column. */
final class AccessTable {

    private record Column(String heading, Function<Action, String> cell) {}

    private final Matrix matrix;

    AccessTable(Matrix matrix) {
        this.matrix = matrix;
    }

    /** The table, which ends with a line feed. */
    String markdown() {
        var columns = columns();
        var lines = new ArrayList<String>();
        lines.add(line(columns.stream().map(Column::heading)));
        lines.add("|" + "---|".repeat(columns.size()));
        for (var action : Action.values()) {
            lines.add(line(columns.stream().map(column -> column.cell().apply(action))));
        }
        return String.join("\n", lines) + "\n";
    }

    private List<Column> columns() {
        var columns = new ArrayList<Column>();
        columns.add(new Column("Åtgärd", action -> row(action).text()));
        columns.add(new Column("Kod", action -> "`" + action.code() + "`"));
        columns.add(new Column("Utan inloggning", action -> row(action).anyone() ? "ja" : ""));
        Arrays.stream(Role.values())
                .forEach(role -> columns.add(new Column(role.swedish(), action -> reach(row(action), role))));
        columns.add(new Column(
                "Tjänster",
                action -> row(action).services().stream()
                        .sorted(Comparator.naturalOrder())
                        .collect(Collectors.joining(", "))));
        columns.add(new Column("I spåret", action -> row(action).onTrail() ? "ja" : "bara nekat"));
        return columns;
    }

    private Matrix.Row row(Action action) {
        return matrix.row(action);
    }

    private static String reach(Matrix.Row row, Role role) {
        if (row.anyone()) {
            return word(Scope.ALL);
        }
        var scope = row.roles().get(role);
        return scope == null ? "" : word(scope);
    }

    private static String word(Scope scope) {
        return switch (scope) {
            case ALL -> "allt";
            case MANDATE -> "uppdrag";
            case ASSIGNED -> "kallad";
        };
    }

    private static String line(Stream<String> cells) {
        return cells.map(cell -> cell.isEmpty() ? " |" : " " + cell + " |").collect(Collectors.joining("", "|", ""));
    }
}
