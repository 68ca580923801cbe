package se.incidentkedjan.escalation.worklist.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.casework.web.Labels;
import se.incidentkedjan.escalation.duty.DutyDefinition;
import se.incidentkedjan.escalation.organisation.Unit;
import se.incidentkedjan.escalation.worklist.SavedViews.SavedView;
import se.incidentkedjan.escalation.worklist.WorkListQuery.View;
import se.incidentkedjan.escalation.worklist.web.Parameter.Language;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.swedish.SwedishLabels;
import se.incidentkedjan.webkit.Choice;
import se.incidentkedjan.webkit.Field;
import se.incidentkedjan.webkit.FieldError;
import se.incidentkedjan.webkit.Option;

/** What people choose among in the work list: views as tabs, and filters. */
@Component
class WorkListForm {

    /** Where the list is. */
    static final String PATH = "/arenden";

    /** Those that have a place of their own on the page, or none. */
    static final List<Parameter> ELSEWHERE = List.of(Parameter.VIEW, Parameter.SEARCH, Parameter.WAVE);

    private static final String DAY_WRONG = "Skriv dagen som år, månad och dag, till exempel 2026-11-20";

    private static final Option ANY = Option.of("", "Alla");

    private final DecisionBasis basis;

    WorkListForm(DecisionBasis basis) {
        this.basis = basis;
    }

    /** A link to a view. */
    record Tab(String label, String href, boolean current) {}

    /** A view that someone has saved; {@code current} when it is what they look at. */
    record Saved(String id, String name, String href, boolean current) {}

    /** A question with yes or nothing. */
    record Tick(String name, String label, boolean ticked) {}

    List<Tab> tabs(View shown) {
        return Stream.of(View.PERSONAL_DATA, View.NIS2, View.IT_ON_CALL, View.SECURITY, View.MINE, View.ALL)
                .map(view -> new Tab(
                        label(view),
                        new Told(Map.of(Parameter.VIEW, view.name())).address(PATH, Language.SWEDISH, ""),
                        view == shown))
                .toList();
    }

    private static String label(View view) {
        return switch (view) {
            case PERSONAL_DATA -> "Personuppgifter";
            case NIS2 -> "NIS2 och allvarligt";
            case IT_ON_CALL -> "It-jour";
            case SECURITY -> "Säkerhetsskydd";
            case MINE -> "Mina";
            case ALL -> "Alla öppna";
        };
    }

    List<Saved> saved(List<SavedView> views, Told shown) {
        return views.stream()
                .map(view -> {
                    var told = Told.read(view.filter(), Language.ENGLISH);
                    return new Saved(
                            view.id().toString(),
                            view.name(),
                            told.address(PATH, Language.SWEDISH, ""),
                            told.equals(shown));
                })
                .toList();
    }

    /** The filters, as they stand now. */
    List<Choice> filters(Told told) {
        var organisation = basis.organisation();
        return List.of(
                choice(
                        told,
                        Parameter.STATUS,
                        "Status",
                        Stream.concat(
                                Stream.of(
                                        Option.of("", "Öppna"),
                                        Option.of(WorkListReading.INCIDENTS, "Utom hopslagna och avfärdade"),
                                        Option.of(WorkListReading.ALL, "Alla")),
                                Arrays.stream(CaseStatus.values())
                                        .map(status -> Option.of(
                                                status.name(),
                                                Labels.tag(status).label())))),
                any(told, Parameter.SEVERITY, "Allvar", codes(Severity.values(), SwedishLabels::of)),
                any(told, Parameter.RISK, "Risk för de berörda", codes(PrivacyRisk.values(), Labels::of)),
                any(told, Parameter.CATEGORY, "Vad har hänt", codes(Category.values(), SwedishLabels::of)),
                any(
                        told,
                        Parameter.UNIT,
                        "Enhet",
                        organisation.units().values().stream()
                                .sorted(Comparator.comparing(Unit::name))
                                .map(unit -> Option.of(unit.code().value(), unit.name()))),
                any(told, Parameter.UNDER, "Enheter under", boards()),
                any(told, Parameter.BOARD, "Nämnd eller styrelse som berörs", boards()),
                any(
                        told,
                        Parameter.SYSTEM,
                        "System",
                        organisation.systems().values().stream()
                                .map(system -> Option.of(system.code().value(), system.name()))
                                .sorted(Comparator.comparing(Option::label))),
                any(
                        told,
                        Parameter.CALLED,
                        "Roll som har kallats",
                        organisation.roles().stream()
                                .map(role -> Option.of(role.value(), organisation.roleName(role)))
                                .sorted(Comparator.comparing(Option::label))),
                any(
                        told,
                        Parameter.DUTY,
                        "Skyldighet",
                        basis.duties().codes().stream()
                                .map(code -> Option.of(
                                        code.value(),
                                        basis.duties()
                                                .newest(code)
                                                .map(DutyDefinition::title)
                                                .orElse(code.value())))),
                any(
                        told,
                        Parameter.DUTY_STATUS,
                        "Skyldighetens läge",
                        Stream.of(
                                Option.of("STARTED", "Klockan går"),
                                Option.of("MISSED", "Tiden har gått ut"),
                                Option.of("MET", "Gjord i tid"),
                                Option.of("MET_LATE", "Gjord för sent"),
                                Option.of("NOT_APPLICABLE", "Gäller inte"))),
                any(
                        told,
                        Parameter.WITHIN,
                        "Klockan går ut inom",
                        Stream.concat(
                                Stream.of(
                                        Option.of("4", "4 timmar"),
                                        Option.of("24", "24 timmar"),
                                        Option.of("72", "72 timmar"),
                                        Option.of("168", "en vecka")),
                                other(told))),
                any(
                        told,
                        Parameter.ASSIGNED,
                        "Handlägger",
                        Stream.of(Option.of("MINE", "Jag"), Option.of("NOBODY", "Ingen"))),
                any(
                        told,
                        Parameter.SECURITY,
                        "Rör det säkerhetsskydd?",
                        Stream.of(
                                Option.of("QUEUE", "Ja, eller obesvarat"),
                                Option.of("UNKNOWN", "Obesvarat"),
                                Option.of("YES", "Ja"))));
    }

    /** The days between which it was received. */
    static List<Field> days(WorkListReading reading) {
        return List.of(
                day(reading, Parameter.FROM, "Mottagen från och med"),
                day(reading, Parameter.TO, "Mottagen till och med"));
    }

    private static Field day(WorkListReading reading, Parameter parameter, String label) {
        return Field.text(parameter.in(Language.SWEDISH), label)
                .withHint("Till exempel 2026-11-20")
                .withValue(reading.told().find(parameter).orElse(""))
                .withError(reading.wrong().contains(parameter) ? DAY_WRONG : null);
    }

    /** What to do about something that could not be read. */
    static FieldError error(Parameter parameter) {
        var name = parameter.in(Language.SWEDISH);
        var isDay = parameter == Parameter.FROM || parameter == Parameter.TO;
        return new FieldError(
                name,
                isDay
                        ? DAY_WRONG
                        : "Det som står efter %s i adressen går inte att läsa och är inte med".formatted(name));
    }

    private Stream<Option> boards() {
        var organisation = basis.organisation();
        return organisation.boards().stream()
                .map(board ->
                        Option.of(board.value(), organisation.boardName(board).orElse(board.value())))
                .sorted(Comparator.comparing(Option::label));
    }

    /** What an address asks for besides what the list offers must not be lost when the form is sent. */
    private static Stream<Option> other(Told told) {
        return told
                .find(Parameter.WITHIN)
                .filter(hours -> !List.of("4", "24", "72", "168").contains(hours))
                .map(hours -> Option.of(hours, hours + " timmar"))
                .stream();
    }

    List<Tick> ticks(Told told) {
        return List.of(
                tick(told, Parameter.OVERDUE, "Bara försenade"),
                tick(told, Parameter.MEASURES, "Bara med åtgärder kvar att göra"),
                tick(told, Parameter.DRILLS, "Bara övningar"));
    }

    private static Tick tick(Told told, Parameter parameter, String label) {
        var ticked = told.find(parameter).filter(value -> value.equals("ja") || value.equals("true"));
        return new Tick(parameter.in(Language.SWEDISH), label, ticked.isPresent());
    }

    private static Choice any(Told told, Parameter parameter, String label, Stream<Option> options) {
        return choice(told, parameter, label, Stream.concat(Stream.of(ANY), options));
    }

    private static Choice choice(Told told, Parameter parameter, String label, Stream<Option> options) {
        var all = new ArrayList<Option>();
        options.map(option -> option.chosenWhen(told.find(parameter).orElse("")))
                .forEach(all::add);
        return Choice.of(parameter.in(Language.SWEDISH), label, all);
    }

    private static <E extends Enum<E>> Stream<Option> codes(E[] codes, Function<E, String> label) {
        return Arrays.stream(codes).map(code -> Option.of(code.name(), label.apply(code)));
    }
}
