package se.incidentkedjan.escalation.casework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.casework.DrillWork;
import se.incidentkedjan.escalation.casework.Happening;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.disclosure.Disclosure;
import se.incidentkedjan.escalation.disclosure.Ground;
import se.incidentkedjan.escalation.disclosure.Secrecy;
import se.incidentkedjan.escalation.duty.Duty;
import se.incidentkedjan.escalation.duty.DutyDefinition;
import se.incidentkedjan.escalation.organisation.Unit;
import se.incidentkedjan.events.EscalationEvent.Escalation;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.SystemCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.swedish.SwedishLabels;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Holding;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.rules.Reason;
import se.incidentkedjan.webkit.Cell;
import se.incidentkedjan.webkit.DataTable;
import se.incidentkedjan.webkit.DataTable.Column;
import se.incidentkedjan.webkit.SummaryRow;

/** Puts cases into tables and lists that people read. */
@Component
class CasePage {

    private static final Cell NOTHING = Cell.of("–");

    private final DecisionBasis basis;
    private final Secrecy secrecy;

    CasePage(DecisionBasis basis, Secrecy secrecy) {
        this.basis = basis;
        this.secrecy = secrecy;
    }

    /** What the municipality calls a role. */
    String roleName(RoleCode role) {
        return basis.organisation().roleName(role);
    }

    List<SummaryRow> summary(IncidentCase one, long followers, String assignee) {
        var rows = new ArrayList<SummaryRow>();
        rows.add(new SummaryRow("Allvar", Cell.of(Labels.tag(one.severity()))));
        rows.add(new SummaryRow("Status", Cell.of(Labels.tag(one.status()))));
        rows.add(SummaryRow.of("Arbetar med det", assignee));
        rows.add(SummaryRow.of("Vad har hänt", SwedishLabels.of(one.facts().category())));
        rows.add(SummaryRow.of("Risk för de registrerade", Labels.of(one.privacyRisk())));
        rows.add(SummaryRow.of("Enhet", unit(one.facts().unit())));
        rows.add(SummaryRow.of("Ansvarig nämnd eller styrelse", board(one)));
        rows.add(SummaryRow.of("System", system(one.facts().system())));
        rows.add(SummaryRow.of("Mottaget", SwedishTime.dateAndTime(one.receivedAt())));
        rows.add(
                SummaryRow.of("Bedömt", SwedishTime.dateAndTime(one.assessment().at())));
        wave(one, followers).ifPresent(rows::add);
        one.imported()
                .map(imported -> SummaryRow.of(
                        "Kommer från",
                        "Ett äldre register, infört %s. Inga frister räknas här."
                                .formatted(SwedishTime.date(imported.importedAt()
                                        .atZone(SwedishTime.ZONE)
                                        .toLocalDate()))))
                .ifPresent(rows::add);
        return rows;
    }

    /** A drill as it stands. */
    List<SummaryRow> drill(IncidentCase one) {
        var rows = new ArrayList<SummaryRow>();
        one.drill().ifPresent(drill -> {
            var occasion = drill.occasion();
            rows.add(SummaryRow.of(
                    "Anledning",
                    occasion == null
                            ? "Någon startade övningen"
                            : "Den planerade övningen " + SwedishTime.date(occasion)));
            rows.add(SummaryRow.of("Startad", SwedishTime.dateAndTime(one.receivedAt())));
            rows.add(SummaryRow.of("Rollen som ska svara", roleName(drill.role())));
        });
        DrillWork.dueAt(one).ifPresent(due -> rows.add(SummaryRow.of("Svar senast", SwedishTime.dateAndTime(due))));
        rows.add(SummaryRow.of("Resultat", result(one)));
        return rows;
    }

    private static String result(IncidentCase one) {
        if (one.status().isOpen()) {
            return "Väntar på svar";
        }
        return one.timeline().all().stream()
                .filter(happening -> happening.kind() == Happening.Kind.DRILL_ANSWERED)
                .findFirst()
                .map(happening ->
                        (happening.details().containsValue("yes") ? "Besvarad i tid, " : "Besvarad för sent, ")
                                + SwedishTime.shortDateAndTime(happening.who().at()))
                .orElse(one.isErased() ? "Gallrat; resultatet finns i statistiken" : "Ingen svarade i tid");
    }

    private static Optional<SummaryRow> wave(IncidentCase one, long followers) {
        var merge = one.handling().merge();
        var leader = merge != null && merge.isByItself()
                ? merge.into()
                : one.identity().groupedUnder();
        if (leader != null) {
            return Optional.of(new SummaryRow(
                    "Många liknande", Cell.link("En av många anmälningar på kort tid", "/arenden?vag=" + leader)));
        }
        return followers == 0
                ? Optional.empty()
                : Optional.of(new SummaryRow(
                        "Många liknande",
                        Cell.link(
                                followers == 1
                                        ? "1 liknande anmälan kom strax efter"
                                        : followers + " liknande anmälningar kom strax efter",
                                "/arenden?vag=" + one.incident())));
    }

    /** What is stopped and what is erased; none when the case is whole and nothing stops it. */
    List<SummaryRow> keeping(IncidentCase one) {
        var rows = new ArrayList<SummaryRow>();
        var hold = one.custody().hold();
        if (hold != null) {
            rows.add(SummaryRow.of(
                    "Gallringsstopp",
                    "Ingenting gallras. Sedan " + SwedishTime.dateAndTime(hold.since())
                            + ". Skälet finns i granskningsspåret."));
        }
        for (var disposed : one.custody().disposed()) {
            var erasedAt = disposed.erasedAt();
            var decision = disposed.decision() == null ? "" : " Gallringsbeslut " + disposed.decision() + ".";
            rows.add(SummaryRow.of(
                    Labels.of(disposed.type()),
                    (erasedAt == null
                                    ? "Gallringen är beordrad och pågår."
                                    : "Gallrat " + SwedishTime.dateAndTime(erasedAt) + ".")
                            + decision));
        }
        return rows;
    }

    /** What the diarium calls it; that nobody has told yet when that is so. */
    List<SummaryRow> diarium(IncidentCase one) {
        return one.register()
                .current()
                .map(known -> List.of(
                        SummaryRow.of("Diarienummer", known.number()),
                        SummaryRow.of("Registrerat i diariet", SwedishTime.date(known.date()))))
                .orElse(List.of(SummaryRow.of("Diarienummer", "Inte registrerat här")));
    }

    DataTable registrations(IncidentCase one) {
        return new DataTable(
                "Diarienummer, det nyaste först",
                List.of(
                        Column.text("Diarienummer"),
                        Column.text("Registrerat i diariet"),
                        Column.text("Angivet här"),
                        Column.text("Av")),
                one.register().registrations().reversed().stream()
                        .map(known -> List.of(
                                Cell.of(known.number()),
                                Cell.of(known.date().toString()),
                                Cell.of(known.at()),
                                Cell.of(Labels.ofRoles(known.roles()))))
                        .toList());
    }

    DataTable disclosures(IncidentCase one) {
        return new DataTable(
                "Beslut om utlämnande, det nyaste först",
                List.of(
                        Column.text("När"),
                        Column.text("Av"),
                        Column.number("Utlämnade uppgifter"),
                        Column.text("Maskerade uppgifter")),
                one.register().disclosures().reversed().stream()
                        .map(decision -> List.of(
                                Cell.of(decision.at()),
                                Cell.of(Labels.ofRoles(decision.roles())),
                                Cell.of(decision.given().size()),
                                decision.masked().isEmpty()
                                        ? Cell.of("Inga")
                                        : Cell.lines(decision.masked().stream()
                                                .map(this::masked)
                                                .toList())))
                        .toList());
    }

    private String masked(Disclosure.MaskedField masked) {
        var count = masked.passages();
        var extent = count == null ? "" : count == 1 ? ", en del" : ", %d delar".formatted(count);
        var ground = secrecy.find(masked.ground()).map(Ground::reference).orElse(masked.ground());
        return FieldLabels.of(masked.field()) + extent + ": " + ground;
    }

    /**
     * A nämnd or styrelse that the incident concerns.
     *
     * @param code its code
     * @param name what it is called
     * @param isAdded whether someone has added it, so that it can be taken away
     */
    record Board(String code, String name, boolean isAdded) {}

    /** Each personuppgiftsansvarig that the incident concerns. */
    List<Board> boards(IncidentCase one) {
        return one.controllers(basis.organisation()).stream()
                .map(board -> new Board(
                        board.value(),
                        basis.organisation().boardName(board).orElse(board.value()),
                        one.alsoConcerned().contains(board)))
                .toList();
    }

    /**
     * Who must be reached, and how far the messages to them have come.
     *
     * @param messages absent when they are not the reader's to see
     */
    DataTable escalations(IncidentCase one, Messages.@Nullable Answer messages) {
        return new DataTable(
                "De som ska nås",
                List.of(
                        Column.text("Roll"),
                        Column.text("Enhet"),
                        Column.text("Hur snabbt"),
                        Column.text("Meddelande"),
                        Column.text("Vem som har det")),
                one.escalations().stream()
                        .map(step -> List.of(
                                Cell.of(roleName(step.role())),
                                Cell.of(step.unit() == null ? "Hela kommunen" : unit(step.unit())),
                                Cell.of(Labels.of(step.urgency())),
                                told(step.step(), messages),
                                taken(step, messages)))
                        .toList());
    }

    private static Cell taken(Escalation step, Messages.@Nullable Answer messages) {
        if (!(messages instanceof Messages.Answer.Sent sent)) {
            return NOTHING;
        }
        return sent.taken(step.step())
                .map(message -> Cell.of("%s, %s"
                        .formatted(
                                message.acknowledgedBy(),
                                SwedishTime.shortDateAndTime(Objects.requireNonNull(message.acknowledgedAt())))))
                .orElseGet(() -> step.acknowledgeWithin() == null ? NOTHING : Cell.of("Ingen ännu"));
    }

    /**
     * A step that someone can say that they have.
     *
     * @param step its name
     * @param label what the button says
     */
    record Takeable(String step, String label) {}

    /** Those that ask for someone, have nobody, and are this reader's to take. */
    List<Takeable> takeable(IncidentCase one, Messages.@Nullable Answer messages, Permission permission) {
        if (!(messages instanceof Messages.Answer.Sent sent)) {
            return List.of();
        }
        return one.escalations().stream()
                .filter(step -> step.acknowledgeWithin() != null
                        && !sent.of(step.step()).isEmpty()
                        && sent.taken(step.step()).isEmpty()
                        && permission.wouldCover(
                                Action.DELIVERY_ACKNOWLEDGE,
                                new Holding(one.incident(), step.unit(), null, Set.of(step.role()))))
                .map(step -> new Takeable(
                        step.step(),
                        "Jag har det som " + roleName(step.role()).toLowerCase(Locale.ROOT) + ", "
                                + Labels.of(step.urgency()).toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static Cell told(String step, Messages.@Nullable Answer messages) {
        return switch (messages) {
            case null -> NOTHING;
            case Messages.Answer.Away() -> Cell.of("Går inte att visa nu");
            case Messages.Answer.Sent sent -> {
                var lines = sent.of(step).stream().map(CasePage::told).toList();
                yield lines.isEmpty() ? Cell.of("Inget ännu") : Cell.lines(lines);
            }
        };
    }

    private static String told(Messages.Message message) {
        var who = message.recipient() == null ? "Mottagaren" : message.recipient();
        var at = message.acceptedAt();
        return switch (message.state()) {
            case "ACCEPTED" -> who + ": skickat" + (at == null ? "" : " " + SwedishTime.shortDateAndTime(at));
            case "ACKNOWLEDGED" -> who + ": har svarat";
            case "BOUNCED" -> who + ": meddelandet kom tillbaka";
            case "SUPERSEDED" -> who + ": behövdes inte";
            case "FAILED" -> who + ": gick inte att skicka";
            default -> who + ": väntar på att skickas";
        };
    }

    /**
     * A rule that fired.
     *
     * @param title what it says
     * @param reference where the law says so
     * @param facts what it read, question and answer
     */
    record Because(String title, String reference, List<String> facts) {}

    List<Because> because(IncidentCase one) {
        return one.assessment().because().stream()
                .map(reason -> new Because(
                        reason.title(),
                        reason.legalReference(),
                        reason.facts().stream()
                                .map(fact -> FactQuestions.question(fact.name()) + " " + answer(fact))
                                .toList()))
                .toList();
    }

    /** What nobody has told and could change the outcome. */
    List<String> questions(IncidentCase one) {
        return one.assessment().openQuestions().stream()
                .map(FactQuestions::question)
                .toList();
    }

    List<SummaryRow> versions(IncidentCase one) {
        var versions = one.assessment().versions();
        return List.of(
                SummaryRow.of("rules.yml", versions.rules()),
                SummaryRow.of("duties.yml", versions.duties()),
                SummaryRow.of("organisation.yml", versions.organisation()));
    }

    Optional<DutyDefinition> definition(Duty duty) {
        return basis.duties().newest(duty.code());
    }

    /** Units and systems are named by the municipality. */
    String answer(Reason.ReadFact fact) {
        return switch (fact.name()) {
            case "unit" -> name(fact, code -> unit(UnitCode.of(code)));
            case "system" -> name(fact, code -> system(SystemCode.of(code)));
            default -> FactQuestions.answer(fact.name(), fact.values());
        };
    }

    private static String name(Reason.ReadFact fact, Function<String, String> naming) {
        return fact.values().stream().map(naming).collect(Collectors.joining(", "));
    }

    String unit(@Nullable UnitCode code) {
        if (code == null) {
            return "Okänd enhet";
        }
        return basis.organisation().unit(code).map(Unit::name).orElse(code.value());
    }

    String board(IncidentCase one) {
        var board = basis.organisation().responsibleUnit(one.facts()).board();
        return basis.organisation().boardName(board).orElse(board.value());
    }

    private String system(@Nullable SystemCode code) {
        if (code == null) {
            return "Inte angivet";
        }
        return basis.organisation().system(code).map(system -> system.name()).orElse(code.value());
    }
}
