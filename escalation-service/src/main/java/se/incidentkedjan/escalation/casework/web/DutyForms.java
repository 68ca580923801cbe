package se.incidentkedjan.escalation.casework.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.incidentkedjan.escalation.casework.Advice;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.web.WorkForm.Part;
import se.incidentkedjan.escalation.duty.Duty;
import se.incidentkedjan.escalation.duty.DutyDefinition;
import se.incidentkedjan.escalation.duty.Filing.Stage;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.LateReason;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.swedish.SwedishLabels;
import se.incidentkedjan.webkit.Choice;
import se.incidentkedjan.webkit.Field;
import se.incidentkedjan.webkit.Option;

/** The forms about what the law asks for: who answers for it, what has been told, what is advised and decided. */
@Component
class DutyForms {

    private final DecisionBasis basis;
    private final Clock clock;

    DutyForms(DecisionBasis basis, Clock clock) {
        this.basis = basis;
        this.clock = clock;
    }

    /** Whether the case has the duty that is asked about. */
    static boolean isAboutOneOf(IncidentCase one, Typed typed) {
        return theDuties(one, typed).findAny().isPresent();
    }

    WorkForm controller(IncidentCase one, Typed typed) {
        var known = one.controllers(basis.organisation());
        var boards = basis.organisation().boards().stream()
                .filter(board -> !known.contains(board))
                .map(board -> Option.of(board.value(), boardName(board)))
                .sorted(Comparator.comparing(Option::label))
                .toList();
        return new WorkForm(
                "namnd",
                "Lägg till en nämnd eller styrelse",
                "Var och en som är personuppgiftsansvarig får sina egna skyldigheter och sin egen rad i registret.",
                List.of(Part.one(Choice.of("vem", "Vem berörs också?", boards)
                        .withChosen(typed.all("vem"))
                        .withError(typed.error("controller")))),
                "Lägg till");
    }

    WorkForm filing(IncidentCase one, Typed typed) {
        var definition = definition(typed);
        var stages = definition
                .map(known -> Stream.of(
                                Stream.of(Stage.COMPLETE),
                                known.supplement() == null
                                        ? Stream.<Stage>empty()
                                        : Stream.of(Stage.FIRST, Stage.SUPPLEMENT),
                                known.statusReport() ? Stream.of(Stage.STATUS_REPORT) : Stream.<Stage>empty())
                        .flatMap(stage -> stage)
                        .toList())
                .orElse(List.of(Stage.COMPLETE));
        var parts = new ArrayList<Part>(about(one, typed));
        if (stages.size() > 1) {
            parts.add(Part.one(Choice.of(
                            "steg",
                            "Vad har skickats?",
                            stages.stream()
                                    .map(stage -> Option.of(stage.name(), WorkLabels.of(stage)))
                                    .toList())
                    .withChosen(typed.all("steg").isEmpty() ? List.of(Stage.COMPLETE.name()) : typed.all("steg"))));
        }
        parts.addAll(MomentForm.parts(
                typed,
                "När togs det emot?",
                "Tiden på kvittot, inte när du trycker på knappen här. Lämna tomt om det var nyss.",
                "receivedAt"));
        // Of what may be classified no words are taken.
        var takesWords = !one.isSecurityClassified();
        if (takesWords) {
            parts.add(Part.text(new Field(
                    "kvitto",
                    "Nummer på kvittot",
                    "Om myndigheten gav ett ärendenummer eller incidentnummer.",
                    typed.text("kvitto"),
                    typed.error("receipt"))));
        }
        if (typed.isGiven(WorkFields.LATE)
                || typed.isGiven(WorkFields.LATE_BECAUSE)
                || theDuties(one, typed).anyMatch(this::isOver)) {
            if (takesWords) {
                parts.add(Part.words(new Field(
                        WorkFields.LATE,
                        "Varför blev det sent?",
                        "Bara om det togs emot efter den sista tiden. Myndigheten ska få veta skälet.",
                        typed.text(WorkFields.LATE),
                        typed.error("lateReason"))));
            }
            parts.add(Part.one(Choice.of(
                            WorkFields.LATE_BECAUSE,
                            "Vilket skäl ligger närmast?",
                            Arrays.stream(LateReason.values())
                                    .map(reason -> Option.of(reason.name(), label(reason)))
                                    .toList())
                    .withHint(
                            takesWords
                                    ? "Bara om det blev sent. Räknas ihop i uppföljningen; du kan hoppa över frågan."
                                    : "Behövs om det blev sent. Skriv inget om händelsen här.")
                    .withChosen(typed.all(WorkFields.LATE_BECAUSE))));
        }
        return new WorkForm(
                "skickat",
                "Markera som gjort: " + title(definition, typed),
                "Det du skriver här står i registret.",
                parts,
                "Spara");
    }

    private static String label(LateReason reason) {
        return reason == LateReason.OTHER ? "Annat, eller vet inte" : SwedishLabels.of(reason);
    }

    /** Before its last time nobody can have been late. */
    private boolean isOver(Duty duty) {
        return duty.dueAt() != null && clock.instant().isAfter(duty.dueAt());
    }

    WorkForm advice(IncidentCase one, Typed typed) {
        var parts = new ArrayList<Part>(about(one, typed));
        parts.add(Part.one(Choice.of(
                        "rad",
                        "Vad råder du till?",
                        Arrays.stream(Advice.Verdict.values())
                                .map(verdict -> Option.of(verdict.name(), WorkLabels.of(verdict)))
                                .toList())
                .withChosen(typed.all("rad"))
                .withError(typed.error("verdict"))));
        parts.add(Part.words(WorkFields.reason(typed, "Varför?")));
        return new WorkForm(
                "rad",
                "Dataskyddsombudets råd: " + title(definition(typed), typed),
                "Rådet står bredvid beslutet. Den personuppgiftsansvariga beslutar.",
                parts,
                "Spara rådet");
    }

    WorkForm decision(IncidentCase one, Typed typed) {
        var parts = new ArrayList<Part>(about(one, typed));
        parts.add(Part.one(Choice.of(
                        "galler",
                        "Vad är beslutat?",
                        List.of(
                                Option.of("nej", "Skyldigheten gäller inte"),
                                Option.of("ja", "Skyldigheten gäller ändå")))
                .withChosen(typed.all("galler"))
                .withError(typed.error("applies"))));
        parts.add(Part.words(WorkFields.reason(typed, "Skäl för beslutet")));
        parts.add(Part.text(new Field(
                "beslutsfattare",
                "Vem har beslutat?",
                "Namn, befattning och delegation, till exempel «förvaltningschefen, delegationsordningen 4.2».",
                typed.text("beslutsfattare"),
                typed.error("decider"))));
        return new WorkForm(
                "beslut",
                "Beslut: " + title(definition(typed), typed),
                "Att göra det som skyldigheten kräver är huvudregeln och behöver inget beslut. Att låta bli kräver skäl,"
                        + " en beslutsfattare med delegation och dataskyddsombudets råd när det gäller personuppgifter.",
                parts,
                "Spara beslutet");
    }

    /** One for each whose duty it is. */
    private static Stream<Duty> theDuties(IncidentCase one, Typed typed) {
        return one.duties().all().stream().filter(duty -> duty.code().value().equals(typed.text(WorkFields.DUTY)));
    }

    private List<Part> about(IncidentCase one, Typed typed) {
        var parts = new ArrayList<Part>();
        parts.add(Part.hidden(WorkFields.DUTY, typed.text(WorkFields.DUTY)));
        var whose = theDuties(one, typed)
                .map(Duty::controller)
                .filter(Objects::nonNull)
                .toList();
        if (whose.size() > 1) {
            parts.add(Part.one(Choice.of(
                            WorkFields.WHOSE,
                            "Vems skyldighet?",
                            whose.stream()
                                    .map(board -> Option.of(board.value(), boardName(board)))
                                    .toList())
                    .withChosen(typed.all(WorkFields.WHOSE))
                    .withError(typed.error("controller"))));
        } else {
            parts.add(Part.hidden(WorkFields.WHOSE, typed.text(WorkFields.WHOSE)));
        }
        return parts;
    }

    private String boardName(UnitCode board) {
        return basis.organisation().boardName(board).orElse(board.value());
    }

    private Optional<DutyDefinition> definition(Typed typed) {
        try {
            return basis.duties().newest(DutyCode.of(typed.text(WorkFields.DUTY)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String title(Optional<DutyDefinition> definition, Typed typed) {
        return definition.map(DutyDefinition::title).orElse(typed.text(WorkFields.DUTY));
    }
}
