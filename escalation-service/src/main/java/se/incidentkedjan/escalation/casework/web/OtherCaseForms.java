package se.incidentkedjan.escalation.casework.web;

import java.util.Arrays;
import java.util.List;
import se.incidentkedjan.escalation.casework.CaseLink;
import se.incidentkedjan.escalation.casework.web.WorkForm.Part;
import se.incidentkedjan.webkit.Choice;
import se.incidentkedjan.webkit.Field;
import se.incidentkedjan.webkit.Option;

/** The forms on which a case is brought together with others, or let go of them. */
final class OtherCaseForms {

    private OtherCaseForms() {}

    static WorkForm merging(Typed typed) {
        return new WorkForm(
                "sla-ihop",
                "Slå ihop med ett annat ärende",
                "Ärendet arbetas vidare med i det andra, som tar över nämnder och den tidigaste vetskapen. Det går att"
                        + " dela på dem igen.",
                List.of(Part.text(new Field(
                        "med", "Referens", "Till exempel 2026-000123.", typed.text("med"), typed.error("into")))),
                "Slå ihop");
    }

    static WorkForm ungrouping() {
        return new WorkForm(
                "dela-ut",
                "Gör de liknande anmälningarna till egna ärenden",
                "Varje anmälan som har lagts hit av sig själv blir ett eget ärende igen, med egna tider, och de som ska"
                        + " veta får ett meddelande om vart och ett. Det går inte att ångra på en gång. Gäller det bara"
                        + " en av dem, gör det från dess egen sida.",
                List.of(),
                "Gör till egna ärenden");
    }

    static WorkForm link(Typed typed) {
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
}
