package se.incidentkedjan.escalation.casework.web;

import java.util.Arrays;
import java.util.List;
import se.incidentkedjan.escalation.casework.web.WorkForm.Part;
import se.incidentkedjan.events.Cause;
import se.incidentkedjan.webkit.Choice;
import se.incidentkedjan.webkit.Field;
import se.incidentkedjan.webkit.Option;

/** The forms on which measures are planned and what lay behind the incident is told. */
final class HandlingForms {

    private HandlingForms() {}

    static WorkForm measure(Typed typed) {
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

    static WorkForm handOver(Typed typed) {
        return new WorkForm(
                "lamna-over",
                "Lämna över åtgärden",
                "När åtgärden följs upp någon annanstans kan ärendet avslutas.",
                List.of(
                        Part.hidden("nr", typed.text("nr")),
                        Part.text(new Field(
                                "till",
                                "Vart har den lämnats över?",
                                "Till exempel nämndens internkontrollplan.",
                                typed.text("till"),
                                typed.error("to")))),
                "Lämna över");
    }

    static WorkForm cause(Typed typed) {
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
}
