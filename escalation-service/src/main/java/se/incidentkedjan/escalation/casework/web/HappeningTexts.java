package se.incidentkedjan.escalation.casework.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.casework.Happening;
import se.incidentkedjan.escalation.casework.Moments;
import se.incidentkedjan.escalation.duty.DutyDefinition;
import se.incidentkedjan.events.Cause;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.swedish.SwedishTime;

/** What has been done in a case, as people read it. */
@Component
class HappeningTexts {

    private final DecisionBasis basis;

    HappeningTexts(DecisionBasis basis) {
        this.basis = basis;
    }

    /** When, who and what, on one line. */
    String of(Happening one) {
        return "%s, %s: %s".formatted(SwedishTime.shortDateAndTime(one.who().at()), who(one), what(one));
    }

    static String who(Happening one) {
        return one.who().by() == null && one.who().roles().isEmpty()
                ? "systemet"
                : Labels.ofRoles(one.who().roles());
    }

    String what(Happening one) {
        return switch (one.kind()) {
            case OPENED -> "ärendet öppnades och reglerna prövades";
            case IMPORTED ->
                "ärendet fördes in från ett äldre register, avslutat, och reglerna prövades" + " utan frister";
            case IMPORT_UNDONE -> "importen från det äldre registret ångrades";
            case FACTS_CHANGED -> "ändrade uppgifter: " + facts(detail(one, "facts"));
            case RULES_CHANGED -> "reglerna har ändrats och prövades igen";
            case MOMENT_SET ->
                "ändrade «%s» från %s till %s"
                        .formatted(
                                WorkLabels.of(Moments.Kind.valueOf(detail(one, "moment")))
                                        .toLowerCase(Locale.ROOT),
                                time(detail(one, "before")),
                                time(detail(one, "after")));
            case CONTROLLER_ADDED -> "lade till " + board(one);
            case CONTROLLER_REMOVED -> "tog bort " + board(one);
            case DUTY_FILED -> "markerade som gjort: " + duty(one);
            case DUTY_MISSED -> "tiden gick ut: " + duty(one);
            case DUTY_REMINDED ->
                "påminde när %s procent av tiden hade gått: %s".formatted(detail(one, "share"), duty(one));
            case DUTY_EXEMPTED -> "beslut att det inte gäller: " + duty(one);
            case DUTY_REINSTATED -> "beslut att det gäller ändå: " + duty(one);
            case ADVISED -> "gav råd om: " + duty(one);
            case ASSIGNED -> "gav ärendet till någon";
            case STARTED -> "började arbeta med ärendet";
            case RESOLVED -> "markerade ärendet som åtgärdat";
            case CLOSED -> "avslutade ärendet";
            case REOPENED -> "öppnade ärendet igen";
            case REJECTED -> "avfärdade ärendet";
            case MERGED ->
                isAlike(one) ? "lades ihop med många liknande anmälningar" : "slog ihop ärendet med ett annat";
            case UNMERGED ->
                isAlike(one)
                        ? "står för sig igen: det arbetas inte längre med i ett annat ärende"
                        : "delade på ärendena";
            case ABSORBED -> "tog över ett annat ärende";
            case RELEASED -> "släppte ett ärende som var ihopslaget med det här";
            case STORM_SEEN -> "många liknande anmälningar: de läggs ihop med det här ärendet";
            case STORM_GREW -> detail(one, "count") + " liknande anmälningar, den här inräknad";
            case MEASURE_ADDED -> "lade till åtgärd " + detail(one, "measure");
            case MEASURE_DONE -> "markerade åtgärd %s som klar".formatted(detail(one, "measure"));
            case MEASURE_HANDED_OVER -> "lämnade över åtgärd " + detail(one, "measure");
            case ROOT_CAUSE_SET -> "angav grundorsak: " + WorkLabels.of(Cause.valueOf(detail(one, "cause")));
            case RECURRENCE_SEEN -> "%s ärenden med samma orsak på sex månader".formatted(detail(one, "count"));
            case STORM_UNDONE -> "delade ut " + detail(one, "count") + " liknande anmälningar som egna ärenden";
            case LINKED -> "kopplade till ett annat ärende";
            case UNLINKED -> "tog bort en koppling";
            case DRILL_ANSWERED ->
                detail(one, "inTime").equals("yes")
                        ? "någon svarade i tid och övningen avslutades"
                        : "någon svarade för sent och övningen avslutades";
            case DRILL_UNANSWERED -> "ingen svarade i tid och övningen avslutades";
        };
    }

    private static boolean isAlike(Happening one) {
        return detail(one, "because").equals("alike");
    }

    private static String detail(Happening one, String name) {
        return one.details().getOrDefault(name, "");
    }

    private static String facts(String names) {
        return Arrays.stream(names.split(",", -1)).map(FactQuestions::question).collect(Collectors.joining(" "));
    }

    private static String time(String text) {
        try {
            return SwedishTime.dateAndTime(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return "okänt";
        }
    }

    private String board(Happening one) {
        return name(detail(one, "controller"));
    }

    private String name(String board) {
        return Optional.of(board)
                .filter(code -> !code.isEmpty())
                .flatMap(code -> basis.organisation().boardName(UnitCode.of(code)))
                .orElse(board);
    }

    private String duty(Happening one) {
        var code = detail(one, "duty");
        var title = title(code);
        var controller = detail(one, "controller");
        return controller.isEmpty() ? title : "%s (%s)".formatted(title, name(controller));
    }

    private String title(@Nullable String code) {
        return code == null || code.isEmpty()
                ? ""
                : basis.duties()
                        .newest(DutyCode.of(code))
                        .map(DutyDefinition::title)
                        .orElse(code);
    }
}
