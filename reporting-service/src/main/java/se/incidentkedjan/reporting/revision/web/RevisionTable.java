package se.incidentkedjan.reporting.revision.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Matrix;
import se.incidentkedjan.kit.access.Role;
import se.incidentkedjan.kit.audit.Outcome;
import se.incidentkedjan.kit.audit.web.ShownEntry;
import se.incidentkedjan.reporting.revision.Traced;
import se.incidentkedjan.webkit.Cell;
import se.incidentkedjan.webkit.Choice;
import se.incidentkedjan.webkit.DataTable;
import se.incidentkedjan.webkit.DataTable.Column;
import se.incidentkedjan.webkit.Option;

/** Puts entries of trails into words that an auditor reads. */
@Component
final class RevisionTable {

    private final Map<String, String> actions;

    RevisionTable(Matrix matrix) {
        this.actions = Arrays.stream(Action.values())
                .collect(Collectors.toUnmodifiableMap(
                        Action::code, action -> matrix.row(action).text()));
    }

    boolean isAction(String code) {
        return actions.containsKey(code);
    }

    Choice services(List<String> names, String chosen) {
        var options = new ArrayList<Option>(List.of(Option.of("", "Alla")));
        names.forEach(name -> options.add(Option.of(name, name)));
        return Choice.of("tjanst", "Tjänst", options).withChosen(List.of(chosen));
    }

    Choice actions(String chosen) {
        var options = new ArrayList<Option>(List.of(Option.of("", "Allt")));
        actions.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(action -> options.add(Option.of(action.getKey(), action.getValue())));
        return Choice.of("atgard", "Vad", options).withChosen(List.of(chosen));
    }

    DataTable of(List<Traced> entries, boolean reasons) {
        return new DataTable(
                "Händelser, nyast först",
                List.of(
                        Column.text("När"),
                        Column.text("Vem"),
                        Column.text("Vad"),
                        Column.text("Ärende"),
                        Column.text("Utfall"),
                        Column.text("Var i spåret")),
                entries.stream().map(traced -> row(traced, reasons)).toList());
    }

    private List<Cell> row(Traced traced, boolean reasons) {
        var entry = traced.entry();
        return List.of(
                Cell.of(entry.at()),
                Cell.lines(who(entry)),
                Cell.lines(what(entry, reasons)),
                entry.objectId() == null ? Cell.of("–") : Cell.link(entry.objectId(), "/arenden/" + entry.objectId()),
                Cell.of(outcome(entry.outcome())),
                Cell.of(traced.service() + " " + entry.sequence()));
    }

    private static List<String> who(ShownEntry entry) {
        var lines = new ArrayList<String>();
        if (entry.name() != null) {
            lines.add(entry.name());
        } else if (entry.actor().equals("anonymous")) {
            lines.add("Ingen inloggad");
        } else if (entry.actor().startsWith("service:")) {
            lines.add("Tjänsten " + entry.actor().substring("service:".length()));
        } else {
            lines.add("Gallrad person");
        }
        if (!entry.roles().isEmpty()) {
            lines.add(entry.roles().stream().map(RevisionTable::role).collect(Collectors.joining(", ")));
        }
        return lines;
    }

    private List<String> what(ShownEntry entry, boolean reasons) {
        var lines = new ArrayList<String>();
        lines.add(actions.getOrDefault(entry.action(), entry.action()));
        if (!entry.details().isEmpty()) {
            lines.add(entry.details().entrySet().stream()
                    .map(detail -> detail.getKey() + ": " + detail.getValue())
                    .sorted()
                    .collect(Collectors.joining(", ")));
        }
        if (entry.hasReason()) {
            lines.add(
                    !reasons
                            ? "Ett skäl är angivet."
                            : entry.reason() == null ? "Skälet är gallrat." : "Skäl: " + entry.reason());
        }
        return lines;
    }

    private static String role(String code) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(code))
                .findFirst()
                .map(Role::swedish)
                .orElse(code);
    }

    private static String outcome(Outcome outcome) {
        return switch (outcome) {
            case GRANTED -> "Tillåtet";
            case REFUSED -> "Nekat";
            case FAILED -> "Misslyckades";
        };
    }
}
