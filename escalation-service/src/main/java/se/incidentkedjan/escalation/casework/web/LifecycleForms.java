package se.incidentkedjan.escalation.casework.web;

import java.util.List;
import se.incidentkedjan.escalation.casework.web.WorkForm.Part;
import se.incidentkedjan.webkit.Field;

/** The forms on which a case is given to someone, put aside or opened again. */
final class LifecycleForms {

    private LifecycleForms() {}

    static WorkForm assignment(Typed typed) {
        return new WorkForm(
                "tilldela",
                "Ge ärendet till någon",
                "Lämna tomt om du tar det själv.",
                List.of(Part.text(
                        new Field("till", "Namn eller befattning", null, typed.text("till"), typed.error("to")))),
                "Spara");
    }

    static WorkForm rejection(Typed typed) {
        return new WorkForm(
                "avfarda",
                "Avfärda: det var ingen incident",
                "Ärendet finns kvar och räknas som avfärdat. Alla skyldigheter måste vara avgjorda först.",
                List.of(Part.words(WorkFields.reason(typed, "Varför är det inte en incident?"))),
                "Avfärda ärendet");
    }

    static WorkForm reopening(Typed typed) {
        return new WorkForm(
                "oppna",
                "Öppna ärendet igen",
                "Arbetet fortsätter där det var.",
                List.of(Part.words(WorkFields.reason(typed, "Varför öppnas det igen? Frivilligt"))),
                "Öppna ärendet");
    }
}
