package se.incidentkedjan.escalation.casework.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.incidentkedjan.escalation.casework.CaseAction;
import se.incidentkedjan.escalation.casework.Grouped;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.Measure;
import se.incidentkedjan.escalation.casework.Moments;
import se.incidentkedjan.escalation.casework.PastEvaluation;
import se.incidentkedjan.escalation.casework.Transitions;
import se.incidentkedjan.escalation.casework.web.CaseWords.Field;
import se.incidentkedjan.escalation.duty.Who;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.sealing.Sealed;
import se.incidentkedjan.rules.Reason.ReadFact;
import se.incidentkedjan.rules.ToldFacts;
import se.incidentkedjan.webkit.Cell;
import se.incidentkedjan.webkit.DataTable;
import se.incidentkedjan.webkit.DataTable.Column;
import se.incidentkedjan.webkit.SummaryRow;

/** The work on a case as people read it. */
@Component
class WorkTables {

    private static final Cell NOTHING = Cell.of("–");
    private static final String SECRET = "Bara för dem som arbetar med ärendet";

    private final Casework casework;
    private final HappeningTexts happenings;

    WorkTables(Casework casework, HappeningTexts happenings) {
        this.casework = casework;
        this.happenings = happenings;
    }

    /**
     * Something that can be done with a case now.
     *
     * @param path the end of its address
     * @param label what the button says
     * @param atOnce whether it is done at the press of the button; otherwise a form is opened
     */
    record Possible(String path, String label, boolean atOnce) {}

    /** What can be done with the case as a whole, as it stands; first what is done at once. */
    List<Possible> possible(IncidentCase one) {
        var ungroup = Grouped.mayBeUndone(one)
                ? Stream.of(new Possible("dela-ut", "Gör de liknande till egna ärenden", false))
                : Stream.<Possible>of();
        return Stream.concat(
                        Arrays.stream(CaseAction.values())
                                .filter(action ->
                                        Transitions.from(one.status(), action).isPresent())
                                .flatMap(action -> Optional.ofNullable(possible(action)).stream()),
                        ungroup)
                .sorted(Comparator.comparing(possible -> !possible.atOnce()))
                .toList();
    }

    private static @Nullable Possible possible(CaseAction action) {
        return switch (action) {
            // Has a place of its own on the page.
            case ASSESS -> null;
            case START -> new Possible("borja", "Börja arbeta", true);
            case ASSIGN -> new Possible("tilldela", "Ge till någon", false);
            case RESOLVE -> new Possible("atgardat", "Skadan är stoppad", true);
            case CLOSE -> new Possible("avsluta", "Avsluta", true);
            case REOPEN -> new Possible("oppna", "Öppna igen", false);
            case MERGE -> new Possible("sla-ihop", "Slå ihop med ett annat", false);
            case UNMERGE -> new Possible("dela", "Dela på ärendena", true);
            case REJECT -> new Possible("avfarda", "Det var ingen incident", false);
        };
    }

    String assignee(IncidentCase one, CaseWords.@Nullable Opening words, @Nullable String reader) {
        var assignee = one.handling().assignee();
        if (assignee == null) {
            return "Ingen ännu";
        }
        if (assignee.person() != null) {
            return assignee.person().equals(reader)
                    ? "Du"
                    : Labels.ofRoles(assignee.who().roles());
        }
        return words == null
                ? SECRET
                : words.text(Field.ASSIGNEE, assignee.name()).orElse("Någon");
    }

    /** What is known, question by question. */
    List<SummaryRow> facts(IncidentCase one, CasePage page) {
        return ToldFacts.of(one.facts()).stream()
                .map(fact -> SummaryRow.of(FactQuestions.question(fact.name()), page.answer(fact)))
                .toList();
    }

    DataTable moments(IncidentCase one, CaseWords.@Nullable Opening words) {
        var rows = new ArrayList<List<Cell>>();
        for (var kind : Moments.Kind.values()) {
            var current = one.moments().current(kind);
            if (current.isPresent()) {
                var moment = current.get();
                rows.add(List.of(
                        Cell.of(WorkLabels.of(kind)),
                        moment.at() == null ? Cell.of("Okänt") : Cell.of(moment.at()),
                        Cell.of(setBy(moment.who())),
                        text(words, Field.REASON, moment.reason())));
            } else if (kind == Moments.Kind.AWARE) {
                rows.add(List.of(
                        Cell.of(WorkLabels.of(kind)),
                        Cell.of(one.awareAt()),
                        Cell.of("Ingen: så länge ingen har angett något räknas tiden från när anmälan kom in"),
                        NOTHING));
            } else {
                rows.add(List.of(Cell.of(WorkLabels.of(kind)), Cell.of("Inte angivet"), NOTHING, NOTHING));
            }
        }
        return new DataTable(
                "Tidpunkter",
                List.of(Column.text("Vad"), Column.text("När"), Column.text("Angivet av"), Column.text("Varför")),
                rows);
    }

    private static String setBy(Who who) {
        return who.by() == null && who.roles().isEmpty()
                ? "Anmälan"
                : Labels.ofRoles(who.roles()) + ", " + SwedishTime.shortDateAndTime(who.at());
    }

    /**
     * A measure.
     *
     * @param number from 1, in the case
     * @param title number and words
     * @param rows more about it
     * @param isOpen whether it is still to be done
     */
    record MeasureRow(int number, String title, List<SummaryRow> rows, boolean isOpen) {}

    List<MeasureRow> measures(IncidentCase one, CaseWords.@Nullable Opening words) {
        return one.handling().measures().stream()
                .sorted(Comparator.comparing((Measure measure) -> measure.state() != Measure.State.OPEN)
                        .thenComparing(Measure::due))
                .map(measure -> {
                    var rows = new ArrayList<SummaryRow>();
                    rows.add(new SummaryRow("Läge", Cell.of(WorkLabels.tag(measure.state()))));
                    rows.add(SummaryRow.of("Senast", SwedishTime.date(measure.due())));
                    rows.add(new SummaryRow("Vem", text(words, Field.MEASURE_OWNER, measure.owner())));
                    if (measure.state() == Measure.State.HANDED_OVER) {
                        rows.add(new SummaryRow(
                                "Överlämnad till", text(words, Field.MEASURE_HANDED_TO, measure.handedTo())));
                    }
                    return new MeasureRow(
                            measure.number(),
                            "%d. %s"
                                    .formatted(
                                            measure.number(),
                                            text(words, Field.MEASURE, measure.what())
                                                    .text()),
                            rows,
                            measure.state() == Measure.State.OPEN);
                })
                .toList();
    }

    List<SummaryRow> cause(IncidentCase one, CaseWords.@Nullable Opening words) {
        var cause = one.handling().rootCause();
        return cause == null
                ? List.of()
                : List.of(
                        SummaryRow.of("Vad låg bakom", WorkLabels.of(cause.cause())),
                        new SummaryRow("Beskrivning", text(words, Field.CAUSE, cause.description())),
                        new SummaryRow("Lärdomar", text(words, Field.LESSONS, cause.lessons())));
    }

    /** Other cases that it has to do with: by their references those that this reader may read, and of the others that they are. */
    List<SummaryRow> others(IncidentCase one, Permission permission) {
        var rows = new ArrayList<SummaryRow>();
        var merge = one.handling().merge();
        if (merge != null) {
            rows.add(new SummaryRow("Arbetas med i", link(merge.into(), permission)));
        }
        one.handling()
                .absorbed()
                .forEach(absorbed -> rows.add(new SummaryRow("Ihopslaget hit", link(absorbed.incident(), permission))));
        one.handling()
                .links()
                .forEach(known ->
                        rows.add(new SummaryRow(WorkLabels.of(known.kind()), link(known.other(), permission))));
        return rows;
    }

    private Cell link(IncidentId other, Permission permission) {
        return casework.find(other.toString())
                .map(found -> permission.wouldCover(Action.CASE_READ, casework.holding(found))
                        ? Cell.link(found.reference().toString(), "/arenden/" + other)
                        : Cell.of("Ett ärende som du inte har rätt att läsa"))
                .orElse(Cell.of("Ett ärende som inte finns"));
    }

    /** What has been done, the newest first. */
    DataTable timeline(IncidentCase one, int most) {
        return new DataTable(
                "Vad som har hänt, det nyaste först",
                List.of(Column.text("När"), Column.text("Vem"), Column.text("Vad")),
                one.timeline().all().reversed().stream()
                        .limit(most)
                        .map(happening -> List.of(
                                Cell.of(happening.who().at()),
                                Cell.of(HappeningTexts.who(happening)),
                                Cell.of(happenings.what(happening))))
                        .toList());
    }

    DataTable evaluations(IncidentCase one, CaseWords.@Nullable Opening words, CasePage page) {
        return new DataTable(
                "Bedömningar, den nyaste först",
                List.of(
                        Column.text("När"),
                        Column.text("Vad som hade ändrats"),
                        Column.text("Allvar"),
                        Column.text("Risk för de registrerade"),
                        Column.text("Skäl")),
                one.evaluations().reversed().stream()
                        .map(past -> List.of(
                                Cell.of(past.who().at()),
                                changes(past, page),
                                Cell.of(Labels.tag(past.severity())),
                                Cell.of(Labels.of(past.privacyRisk())),
                                text(words, Field.REASON, past.reason())))
                        .toList());
    }

    private static Cell changes(PastEvaluation past, CasePage page) {
        return past.changes().isEmpty()
                ? Cell.of("Reglerna, nämnderna eller tidpunkterna")
                : Cell.lines(past.changes().stream()
                        .map(change -> "%s %s → %s"
                                .formatted(
                                        FactQuestions.question(change.fact()),
                                        said(change.fact(), change.before(), page),
                                        said(change.fact(), change.after(), page)))
                        .toList());
    }

    private static String said(String fact, List<String> values, CasePage page) {
        return values.isEmpty() ? "okänt" : page.answer(new ReadFact(fact, values));
    }

    private static Cell text(CaseWords.@Nullable Opening words, Field field, @Nullable Sealed sealed) {
        if (sealed == null) {
            return NOTHING;
        }
        return words == null
                ? Cell.of(SECRET)
                : words.text(field, sealed).map(Cell::of).orElse(NOTHING);
    }

    /** Whether facts can be told, as it stands. */
    static boolean canTell(IncidentCase one) {
        return Transitions.from(one.status(), CaseAction.ASSESS).isPresent();
    }
}
