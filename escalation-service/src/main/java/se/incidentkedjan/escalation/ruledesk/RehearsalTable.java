package se.incidentkedjan.escalation.ruledesk;

import java.util.ArrayList;
import java.util.List;
import se.incidentkedjan.rules.Changes;
import se.incidentkedjan.rules.Rehearsal;

/** A rehearsal as a table of text, for the command line. */
public final class RehearsalTable {

    private static final int WIDEST = 60;

    private RehearsalTable() {}

    /** Its lines: one or more for each incident that moves, then the totals. */
    public static List<String> lines(Rehearsal rehearsal) {
        var lines = new ArrayList<String>();
        if (!rehearsal.moved().isEmpty()) {
            lines.add(row("Ärende", "Vetskap", "Det som ändras", "Varför"));
            lines.add(row("-".repeat(14), "-".repeat(10), "-".repeat(WIDEST), "-".repeat(20)));
        }
        for (var moved : rehearsal.moved()) {
            var changes = changes(moved.changes());
            var why = new ArrayList<String>();
            moved.firing().forEach(rule -> why.add("+ " + rule));
            moved.noLongerFiring().forEach(rule -> why.add("- " + rule));
            for (var i = 0; i < Math.max(changes.size(), Math.max(1, why.size())); i++) {
                lines.add(row(
                        i == 0 ? moved.reference() : "",
                        i == 0 ? moved.awareOn().toString() : "",
                        i < changes.size() ? changes.get(i) : "",
                        i < why.size() ? why.get(i) : ""));
            }
        }
        lines.add("%d av %d incidenter får ett annat utfall."
                .formatted(rehearsal.moved().size(), rehearsal.rehearsed()));
        lines.add("Allvarligare: %d. Mindre allvarliga: %d. Med fler skyldigheter: %d. Med färre: %d."
                .formatted(
                        rehearsal.graver(),
                        rehearsal.lessGrave(),
                        rehearsal.withNewDuties(),
                        rehearsal.withFewerDuties()));
        lines.add("Inget har ändrats: det här var en repetition.");
        return List.copyOf(lines);
    }

    /** What is different, each on a line of its own. */
    public static List<String> changes(Changes changes) {
        var lines = new ArrayList<String>();
        if (changes.severityFrom() != changes.severityTo()) {
            lines.add("allvar %s → %s".formatted(Words.of(changes.severityFrom()), Words.of(changes.severityTo())));
        }
        if (changes.privacyRiskFrom() != changes.privacyRiskTo()) {
            lines.add("risk %s → %s".formatted(Words.of(changes.privacyRiskFrom()), Words.of(changes.privacyRiskTo())));
        }
        changes.dutiesAdded().forEach(duty -> lines.add("+ " + duty));
        changes.dutiesRemoved().forEach(duty -> lines.add("- " + duty));
        changes.rolesAdded().forEach(role -> lines.add("+ når " + role));
        changes.rolesRemoved().forEach(role -> lines.add("- når " + role));
        changes.rolesChanged().forEach(role -> lines.add("annan brådska för " + role));
        return lines;
    }

    private static String row(String reference, String aware, String changes, String why) {
        return "%-14s  %-10s  %-60s  %s"
                .formatted(reference, aware, changes, why)
                .stripTrailing();
    }
}
