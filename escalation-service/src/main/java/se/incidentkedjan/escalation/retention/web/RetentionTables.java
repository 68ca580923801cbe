package se.incidentkedjan.escalation.retention.web;

import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.incidentkedjan.escalation.retention.DuePlan;
import se.incidentkedjan.escalation.retention.Keeping;
import se.incidentkedjan.escalation.retention.Progress;
import se.incidentkedjan.escalation.retention.Protocol;
import se.incidentkedjan.events.DocumentType;
import se.incidentkedjan.events.EscalationEvent.OrderedDocument;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Holding;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Role;
import se.incidentkedjan.webkit.Cell;
import se.incidentkedjan.webkit.DataTable;
import se.incidentkedjan.webkit.DataTable.Column;
import se.incidentkedjan.webkit.SummaryRow;
import se.incidentkedjan.webkit.Tag;
import se.incidentkedjan.webkit.Tag.Tone;

/** Puts rules, lists and protocols into tables that people read. */
final class RetentionTables {

    private RetentionTables() {}

    static DataTable rules(List<Keeping> rules) {
        return new DataTable(
                "Så länge sparas handlingarna",
                List.of(Column.text("Handlingar"), Column.text("Sparas"), Column.text("Gallringsbeslut")),
                rules.stream().map(RetentionTables::rule).toList());
    }

    private static List<Cell> rule(Keeping keeping) {
        return switch (keeping) {
            case Keeping.Preserved(DocumentType type, Keeping.Preserved.Reason reason) ->
                List.of(Cell.of(label(type)), Cell.of("Bevaras"), Cell.of(why(reason)));
            case Keeping.Limited limited ->
                List.of(
                        Cell.of(label(limited.type())),
                        Cell.of(length(limited.period()) + from(limited.from())),
                        Cell.of(limited.decision().toString()));
        };
    }

    private static String why(Keeping.Preserved.Reason reason) {
        return switch (reason) {
            case DECIDED -> "Ska bevaras enligt retention.yml";
            case NO_DECISION -> "Saknas: en tid är angiven, men utan gallringsbeslut gallras ingenting";
            case NOTHING_IN_FORCE -> "Saknas: retention.yml säger inget som gäller ännu";
        };
    }

    private static String from(Keeping.Basis from) {
        return switch (from) {
            case RECEIVED -> " från det att anmälan togs emot";
        };
    }

    static String length(Period period) {
        if (period.getYears() > 0) {
            return period.getYears() + " år";
        }
        return period.getMonths() == 1 ? "1 månad" : period.getMonths() + " månader";
    }

    static DataTable counts(DuePlan plan) {
        return new DataTable(
                "Antal som gallras nu",
                List.of(Column.text("Handlingar"), Column.number("Antal")),
                Arrays.stream(DocumentType.values())
                        .map(type -> List.of(Cell.of(label(type)), Cell.of(plan.count(type))))
                        .toList());
    }

    static DataTable items(String caption, List<DuePlan.Item> items, Permission permission) {
        return new DataTable(
                caption,
                List.of(
                        Column.text("Ärende"),
                        Column.text("Mottaget"),
                        Column.text("Handlingar"),
                        Column.text("Gallringsbeslut")),
                items.stream()
                        .map(item -> List.of(
                                reference(item.incident(), item.reference(), permission),
                                Cell.of(item.receivedAt()),
                                Cell.lines(item.documents().stream()
                                        .map(document -> label(document.type()))
                                        .toList()),
                                Cell.lines(decisions(item))))
                        .toList());
    }

    private static List<String> decisions(DuePlan.Item item) {
        return item.documents().stream()
                .map(OrderedDocument::decision)
                .map(Object::toString)
                .distinct()
                .toList();
    }

    static DataTable protocols(List<Protocol> protocols) {
        return new DataTable(
                "Gallringsprotokoll, nyast först",
                List.of(Column.text("När"), Column.text("Vem"), Column.number("Ärenden"), Column.text("Protokoll")),
                protocols.stream()
                        .map(protocol -> List.of(
                                Cell.of(protocol.orderedAt()),
                                Cell.of(roles(protocol)),
                                Cell.of(protocol.items().size()),
                                Cell.link("Visa protokollet", "/gallring/protokoll/" + protocol.id())))
                        .toList());
    }

    static List<SummaryRow> summary(Progress progress) {
        var protocol = progress.protocol();
        var rules = protocol.rules();
        return List.of(
                SummaryRow.of("Protokoll", protocol.id().toString()),
                SummaryRow.of("Beordrat", SwedishTime.dateAndTime(protocol.orderedAt())),
                SummaryRow.of("Av", roles(protocol)),
                SummaryRow.of("Gallringsbeslut", decisions(protocol)),
                SummaryRow.of("retention.yml", rules == null ? "Okänd version" : rules),
                new SummaryRow("Läge", Cell.of(state(progress))),
                SummaryRow.of("Gallrade handlingar", Long.toString(progress.count(Progress.State.ERASED))),
                SummaryRow.of("Väntar på bekräftelse", Long.toString(progress.count(Progress.State.WAITING))),
                SummaryRow.of("Inte gallrade", Long.toString(progress.count(Progress.State.NOT_ORDERED))));
    }

    private static String decisions(Protocol protocol) {
        return protocol.items().stream()
                .flatMap(item -> decisions(item).stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static Tag state(Progress progress) {
        if (progress.isWhole()) {
            return new Tag("Klart", Tone.DONE);
        }
        return new Tag(
                progress.protocol().carriedOutAt() == null ? "Avbrutet, fortsätter av sig självt" : "Pågår",
                Tone.MODERATE);
    }

    static DataTable lines(Progress progress, Permission permission) {
        return new DataTable(
                "Handlingar",
                List.of(
                        Column.text("Ärende"),
                        Column.text("Handlingar"),
                        Column.text("Gallringsbeslut"),
                        Column.text("Bekräftat av"),
                        Column.text("Läge")),
                progress.lines().stream()
                        .map(line -> List.of(
                                reference(line.incident(), line.reference(), permission),
                                Cell.of(label(line.type())),
                                Cell.of(line.decision().toString()),
                                Cell.of(keeper(line.type())),
                                line.erasedAt() == null
                                        ? Cell.of(state(line.state()))
                                        : Cell.lines(
                                                List.of("Gallrat", SwedishTime.shortDateAndTime(line.erasedAt())))))
                        .toList());
    }

    private static Tag state(Progress.State state) {
        return switch (state) {
            case ERASED -> new Tag("Gallrat", Tone.DONE);
            case WAITING -> new Tag("Väntar på bekräftelse", Tone.MODERATE);
            case NOT_ORDERED -> new Tag("Inte gallrat: stoppades i sista stund", Tone.NEUTRAL);
        };
    }

    static String label(DocumentType type) {
        return switch (type) {
            case REPORT_WORDS -> "Anmälarens ord och uppgifter om anmälaren";
            case CASE -> "Ärendets uppgifter";
            case DELIVERIES -> "Vilka som fick meddelande";
        };
    }

    private static String keeper(DocumentType type) {
        return switch (type) {
            case REPORT_WORDS -> "incident-intake";
            case CASE -> "escalation-service";
            case DELIVERIES -> "notification-service";
        };
    }

    /** The reference leads to the case for those who may see it. */
    private static Cell reference(IncidentId incident, Reference reference, Permission permission) {
        var holding = new Holding(incident, null, null, Set.of());
        return permission.wouldCover(Action.CASE_READ, holding)
                ? Cell.link(reference.toString(), "/arenden/" + incident)
                : Cell.of(reference.toString());
    }

    private static String roles(Protocol protocol) {
        return protocol.roles().stream().map(RetentionTables::role).collect(Collectors.joining(", "));
    }

    /** A role that a later version no longer has is shown as it is. */
    private static String role(String code) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(code))
                .findFirst()
                .map(Role::swedish)
                .orElse(code);
    }
}
