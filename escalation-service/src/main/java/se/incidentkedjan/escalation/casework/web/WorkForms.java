package se.incidentkedjan.escalation.casework.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.incidentkedjan.escalation.casework.Advice;
import se.incidentkedjan.escalation.casework.CaseLink;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.Moments;
import se.incidentkedjan.escalation.casework.web.WorkForm.Part;
import se.incidentkedjan.escalation.duty.Duty;
import se.incidentkedjan.escalation.duty.DutyDefinition;
import se.incidentkedjan.escalation.duty.Filing.Stage;
import se.incidentkedjan.events.Cause;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.webkit.Choice;
import se.incidentkedjan.webkit.Field;
import se.incidentkedjan.webkit.MomentField;
import se.incidentkedjan.webkit.Option;
import se.incidentkedjan.webkit.SwedishTimeInput;
import se.incidentkedjan.webkit.TimeReading;

/** The forms of case work, by the ends of their addresses. */
@Component
class WorkForms {

    static final String DUTY = "plikt";
    static final String WHOSE = "for";
    static final String WHEN = "nar";
    static final String WHICH_HOUR = "vilkenTimme";
    private static final String LATE = "forsent";
    private static final String EARLIER = "TIDIGARE";
    private static final String LATER = "SENARE";
    private static final Set<String> ABOUT_A_DUTY = Set.of("skickat", "rad", "beslut");

    private final FactsForm facts;
    private final DecisionBasis basis;
    private final Clock clock;

    WorkForms(FactsForm facts, DecisionBasis basis, Clock clock) {
        this.facts = facts;
        this.basis = basis;
        this.clock = clock;
    }

    /** The form with this name; empty when there is none, or when it asks about a duty that the case does not have. */
    Optional<WorkForm> form(String name, IncidentCase one, Typed typed) {
        if (ABOUT_A_DUTY.contains(name) && theDuties(one, typed).findAny().isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (name) {
                    case "uppgifter" -> facts.form(one, typed);
                    case "tider" -> moments(typed);
                    case "skickat" -> filing(one, typed);
                    case "tilldela" -> assignment(typed);
                    case "avfarda" -> rejection(typed);
                    case "oppna" -> reopening(typed);
                    case "sla-ihop" -> merging(typed);
                    case "dela-ut" -> ungrouping();
                    case "namnd" -> controller(one, typed);
                    case "atgard" -> measure(typed);
                    case "lamna-over" -> handOver(typed);
                    case "orsak" -> cause(typed);
                    case "koppla" -> link(typed);
                    case "rad" -> advice(one, typed);
                    case "beslut" -> decision(one, typed);
                    default -> null;
                });
    }

    private static WorkForm moments(Typed typed) {
        var kinds = Arrays.stream(Moments.Kind.values())
                .map(kind -> Option.of(kind.name(), WorkLabels.of(kind)))
                .toList();
        var parts = new ArrayList<Part>();
        parts.add(Part.list(Choice.of("vilken", "Vilken tidpunkt gäller det?", kinds)
                .withChosen(typed.all("vilken"))
                .withError(typed.error("moment"))));
        parts.addAll(moment(typed, "När var det?", "Lämna tomt om det är okänt. Vetskap måste ha en tid.", "at"));
        parts.add(Part.words(reason(typed, "Varför är det den tiden?")));
        return new WorkForm(
                "tider",
                "Ändra en tidpunkt",
                "Den gamla tiden och den gamla sista dagen finns kvar i ärendet. Ändras vetskapen räknas klockorna om.",
                parts,
                "Spara tidpunkten");
    }

    private static List<Part> moment(Typed typed, String legend, String hint, String field) {
        var asked = MomentField.of(WHEN, legend)
                .withHint(hint)
                .withValue(typed.text(WHEN + "Date"), typed.text(WHEN + "Time"));
        var error = typed.error(field);
        var parts = new ArrayList<Part>();
        parts.add(Part.moment(
                error == null
                        ? asked
                        : asked.withError(
                                typed.text("fel-del").equals("TIME") ? TimeReading.Part.TIME : TimeReading.Part.DATE,
                                error)));
        if (typed.error(WHICH_HOUR) != null) {
            parts.add(Part.one(Choice.of(
                            WHICH_HOUR,
                            "Den timmen fanns två gånger den natten. Vilken var det?",
                            List.of(
                                    Option.of(EARLIER, "Den första, sommartid"),
                                    Option.of(LATER, "Den andra, normaltid")))
                    .withError(typed.error(WHICH_HOUR))));
        }
        return parts;
    }

    private WorkForm filing(IncidentCase one, Typed typed) {
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
        parts.addAll(moment(
                typed,
                "När togs det emot?",
                "Tiden på kvittot, inte när du trycker på knappen här. Lämna tomt om det var nyss.",
                "receivedAt"));
        parts.add(Part.text(new Field(
                "kvitto",
                "Nummer på kvittot",
                "Om myndigheten gav ett ärendenummer eller incidentnummer.",
                typed.text("kvitto"),
                typed.error("receipt"))));
        if (!typed.text(LATE).isEmpty() || theDuties(one, typed).anyMatch(this::isOver)) {
            parts.add(Part.words(new Field(
                    LATE,
                    "Varför blev det sent?",
                    "Bara om det togs emot efter den sista tiden. Myndigheten ska få veta skälet.",
                    typed.text(LATE),
                    typed.error("lateReason"))));
        }
        return new WorkForm(
                "skickat",
                "Markera som gjort: " + title(definition, typed),
                "Det du skriver här står i registret.",
                parts,
                "Spara");
    }

    /** Before its last time nobody can have been late. */
    private boolean isOver(Duty duty) {
        return duty.dueAt() != null && clock.instant().isAfter(duty.dueAt());
    }

    private static WorkForm assignment(Typed typed) {
        return new WorkForm(
                "tilldela",
                "Ge ärendet till någon",
                "Lämna tomt om du tar det själv.",
                List.of(Part.text(
                        new Field("till", "Namn eller befattning", null, typed.text("till"), typed.error("to")))),
                "Spara");
    }

    private static WorkForm rejection(Typed typed) {
        return new WorkForm(
                "avfarda",
                "Avfärda: det var ingen incident",
                "Ärendet finns kvar och räknas som avfärdat. Alla skyldigheter måste vara avgjorda först.",
                List.of(Part.words(reason(typed, "Varför är det inte en incident?"))),
                "Avfärda ärendet");
    }

    private static WorkForm reopening(Typed typed) {
        return new WorkForm(
                "oppna",
                "Öppna ärendet igen",
                "Arbetet fortsätter där det var.",
                List.of(Part.words(reason(typed, "Varför öppnas det igen? Frivilligt"))),
                "Öppna ärendet");
    }

    private static WorkForm merging(Typed typed) {
        return new WorkForm(
                "sla-ihop",
                "Slå ihop med ett annat ärende",
                "Ärendet arbetas vidare med i det andra, som tar över nämnder och den tidigaste vetskapen. Det går att"
                        + " dela på dem igen.",
                List.of(Part.text(new Field(
                        "med", "Referens", "Till exempel 2026-000123.", typed.text("med"), typed.error("into")))),
                "Slå ihop");
    }

    private static WorkForm ungrouping() {
        return new WorkForm(
                "dela-ut",
                "Dela ut alla liknande anmälningar",
                "Varje anmälan som ligger i det här ärendet av sig själv blir ett eget ärende igen, med egna tider, och de"
                        + " som ska veta får ett meddelande om vart och ett. Det går inte att ångra på en gång. Vill du"
                        + " bara ta ut en enda, gör det från dess egen sida.",
                List.of(),
                "Dela ut alla");
    }

    private WorkForm controller(IncidentCase one, Typed typed) {
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

    private static WorkForm measure(Typed typed) {
        return new WorkForm(
                "atgard",
                "Lägg till en åtgärd",
                "Något som ska göras för att stoppa skadan eller för att det inte ska hända igen.",
                List.of(
                        Part.text(new Field("vad", "Vad ska göras?", null, typed.text("vad"), typed.error("what"))),
                        Part.text(new Field("vem", "Vem ska göra det?", null, typed.text("vem"), typed.error("owner"))),
                        Part.text(new Field(
                                "senast",
                                "Senast vilken dag?",
                                "Till exempel 2026-12-01.",
                                typed.text("senast"),
                                typed.error("due")))),
                "Lägg till åtgärden");
    }

    private static WorkForm handOver(Typed typed) {
        return new WorkForm(
                "lamna-over",
                "Lämna över åtgärden",
                "När åtgärden följs upp någon annanstans kan ärendet avslutas.",
                List.of(
                        Part.hidden("nr", typed.text("nr")),
                        Part.text(new Field(
                                "vart",
                                "Vart har den lämnats över?",
                                "Till exempel nämndens internkontrollplan.",
                                typed.text("vart"),
                                typed.error("to")))),
                "Lämna över");
    }

    private static WorkForm cause(Typed typed) {
        return new WorkForm(
                "orsak",
                "Grundorsak och lärdomar",
                "Vad låg bakom? Skriv vad som brast i rutin, system eller miljö, inte vem som gjorde fel.",
                List.of(
                        Part.one(Choice.of(
                                        "orsak",
                                        "Vad låg bakom?",
                                        Arrays.stream(Cause.values())
                                                .map(cause -> Option.of(cause.name(), WorkLabels.of(cause)))
                                                .toList())
                                .withChosen(typed.all("orsak"))
                                .withError(typed.error("cause"))),
                        Part.words(new Field(
                                "beskrivning",
                                "Beskriv orsaken",
                                null,
                                typed.text("beskrivning"),
                                typed.error("description"))),
                        Part.words(new Field(
                                "lardomar",
                                "Vad har ni lärt er?",
                                null,
                                typed.text("lardomar"),
                                typed.error("lessons")))),
                "Spara");
    }

    private static WorkForm link(Typed typed) {
        return new WorkForm(
                "koppla",
                "Koppla till ett annat ärende",
                "Ärendena arbetas med var för sig, men syns hos varandra.",
                List.of(
                        Part.text(new Field(
                                "med",
                                "Referens",
                                "Till exempel 2026-000123.",
                                typed.text("med"),
                                typed.error("other"))),
                        Part.one(Choice.of(
                                        "hur",
                                        "Hur hänger de ihop?",
                                        Arrays.stream(CaseLink.Kind.values())
                                                .map(kind -> Option.of(kind.name(), WorkLabels.of(kind)))
                                                .toList())
                                .withChosen(
                                        typed.all("hur").isEmpty()
                                                ? List.of(CaseLink.Kind.RELATED.name())
                                                : typed.all("hur")))),
                "Koppla");
    }

    private WorkForm advice(IncidentCase one, Typed typed) {
        var parts = new ArrayList<Part>(about(one, typed));
        parts.add(Part.one(Choice.of(
                        "rad",
                        "Vad råder du till?",
                        Arrays.stream(Advice.Verdict.values())
                                .map(verdict -> Option.of(verdict.name(), WorkLabels.of(verdict)))
                                .toList())
                .withChosen(typed.all("rad"))
                .withError(typed.error("verdict"))));
        parts.add(Part.words(reason(typed, "Varför?")));
        return new WorkForm(
                "rad",
                "Dataskyddsombudets råd: " + title(definition(typed), typed),
                "Rådet står bredvid beslutet. Den personuppgiftsansvariga beslutar.",
                parts,
                "Spara rådet");
    }

    private WorkForm decision(IncidentCase one, Typed typed) {
        var parts = new ArrayList<Part>(about(one, typed));
        parts.add(Part.one(Choice.of(
                        "galler",
                        "Vad är beslutat?",
                        List.of(
                                Option.of("nej", "Skyldigheten gäller inte"),
                                Option.of("ja", "Skyldigheten gäller ändå")))
                .withChosen(typed.all("galler"))
                .withError(typed.error("applies"))));
        parts.add(Part.words(reason(typed, "Skäl för beslutet")));
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
        return one.duties().all().stream().filter(duty -> duty.code().value().equals(typed.text(DUTY)));
    }

    private List<Part> about(IncidentCase one, Typed typed) {
        var parts = new ArrayList<Part>();
        parts.add(Part.hidden(DUTY, typed.text(DUTY)));
        var whose = theDuties(one, typed)
                .map(Duty::controller)
                .filter(Objects::nonNull)
                .toList();
        if (whose.size() > 1) {
            parts.add(Part.one(Choice.of(
                            WHOSE,
                            "Vems skyldighet?",
                            whose.stream()
                                    .map(board -> Option.of(board.value(), boardName(board)))
                                    .toList())
                    .withChosen(typed.all(WHOSE))
                    .withError(typed.error("controller"))));
        } else {
            parts.add(Part.hidden(WHOSE, typed.text(WHOSE)));
        }
        return parts;
    }

    private String boardName(UnitCode board) {
        return basis.organisation().boardName(board).orElse(board.value());
    }

    private Optional<DutyDefinition> definition(Typed typed) {
        try {
            return basis.duties().newest(DutyCode.of(typed.text(DUTY)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String title(Optional<DutyDefinition> definition, Typed typed) {
        return definition.map(DutyDefinition::title).orElse(typed.text(DUTY));
    }

    private static Field reason(Typed typed, String label) {
        return new Field("skal", label, "Skriv inga uppgifter om enskilda.", typed.text("skal"), typed.error("reason"));
    }

    /** What each answer of a command is called on the form, where the errors lead. */
    static String target(String field) {
        return Map.ofEntries(
                        Map.entry("reason", "skal"),
                        Map.entry("moment", "vilken"),
                        Map.entry("at", WHEN + "Date"),
                        Map.entry("receivedAt", WHEN + "Date"),
                        Map.entry("receipt", "kvitto"),
                        Map.entry("lateReason", LATE),
                        Map.entry("to", "till"),
                        Map.entry("into", "med"),
                        Map.entry("other", "med"),
                        Map.entry("controller", "vem"),
                        Map.entry("what", "vad"),
                        Map.entry("owner", "vem"),
                        Map.entry("due", "senast"),
                        Map.entry("cause", "orsak"),
                        Map.entry("description", "beskrivning"),
                        Map.entry("lessons", "lardomar"),
                        Map.entry("verdict", "rad"),
                        Map.entry("applies", "galler"),
                        Map.entry("decider", "beslutsfattare"))
                .getOrDefault(field, field);
    }

    /** The time that is typed; absent when none is, or when it cannot be, which is then told. */
    static @Nullable Instant read(Typed typed, String field) {
        return switch (SwedishTimeInput.read(typed.text(WHEN + "Date"), typed.text(WHEN + "Time"))) {
            case TimeReading.Nothing() -> null;
            case TimeReading.Read(var instant) -> instant;
            case TimeReading.Twice(var earlier, var later) ->
                switch (typed.text(WHICH_HOUR)) {
                    case EARLIER -> earlier;
                    case LATER -> later;
                    default -> {
                        typed.wrong(
                                WHICH_HOUR,
                                "Klockan ställdes tillbaka den natten. Välj vilken timme, %s eller en timme senare."
                                        .formatted(SwedishTime.shortDateAndTime(earlier)));
                        yield null;
                    }
                };
            case TimeReading.Unclear(var part, var message) -> {
                typed.wrong(field, message);
                typed.orElse("fel-del", part.name());
                yield null;
            }
        };
    }
}
