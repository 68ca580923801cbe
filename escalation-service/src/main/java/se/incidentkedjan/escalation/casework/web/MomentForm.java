package se.incidentkedjan.escalation.casework.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.casework.Moments;
import se.incidentkedjan.escalation.casework.web.WorkForm.Part;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.webkit.Choice;
import se.incidentkedjan.webkit.MomentField;
import se.incidentkedjan.webkit.Option;
import se.incidentkedjan.webkit.SwedishTimeInput;
import se.incidentkedjan.webkit.TimeReading;

/** Asks for a point in time and reads the answer: the form of its own, and the part of other forms. */
final class MomentForm {

    static final String WHEN = "nar";
    private static final String WHICH_HOUR = "vilkenTimme";
    private static final String EARLIER = "TIDIGARE";
    private static final String LATER = "SENARE";

    private MomentForm() {}

    static WorkForm form(Typed typed) {
        var kinds = Arrays.stream(Moments.Kind.values())
                .map(kind -> Option.of(kind.name(), WorkLabels.of(kind)))
                .toList();
        var parts = new ArrayList<Part>();
        parts.add(Part.list(Choice.of("vilken", "Vilken tidpunkt gäller det?", kinds)
                .withChosen(typed.all("vilken"))
                .withError(typed.error("moment"))));
        parts.addAll(parts(typed, "När var det?", "Lämna tomt om det är okänt. Vetskap måste ha en tid.", "at"));
        parts.add(Part.words(WorkFields.reason(typed, "Varför är det den tiden?")));
        return new WorkForm(
                "tider",
                "Ändra en tidpunkt",
                "Den gamla tiden och den gamla sista dagen finns kvar i ärendet. Ändras vetskapen räknas klockorna om.",
                parts,
                "Spara tidpunkten");
    }

    /**
     * The questions that ask when something was, in Swedish time: which of two hours as well, when it has turned out that the
     * clock showed it twice.
     *
     * @param field what the command calls the answer
     */
    static List<Part> parts(Typed typed, String legend, String hint, String field) {
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
