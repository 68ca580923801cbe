package se.incidentkedjan.escalation.casework.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.incidentkedjan.escalation.casework.Advice;
import se.incidentkedjan.escalation.casework.CaseLink;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.Moments;
import se.incidentkedjan.escalation.duty.Filing;
import se.incidentkedjan.events.Cause;
import se.incidentkedjan.events.LateReason;
import se.incidentkedjan.webkit.SwedishTimeInput;

/** Reads the forms of case work into commands. */
@Component
class WorkAnswers {

    private final FactsForm facts;

    WorkAnswers(FactsForm facts) {
        this.facts = facts;
    }

    /** What the form with this name asks for; empty when there is no such form. */
    Optional<CaseCommand> command(String name, IncidentCase one, Typed typed) {
        return Optional.ofNullable(
                switch (name) {
                    case "uppgifter" -> facts.command(one, typed);
                    case "tider" ->
                        new CaseCommand.Declare(
                                typed.code("vilken", Moments.Kind.class),
                                MomentForm.read(typed, "at"),
                                typed.text(WorkFields.REASON));
                    case "skickat" ->
                        new CaseCommand.File(
                                typed.text(WorkFields.DUTY),
                                whose(typed),
                                typed.code("steg", Filing.Stage.class),
                                MomentForm.read(typed, "receivedAt"),
                                typed.text("kvitto"),
                                typed.text(WorkFields.LATE),
                                typed.code(WorkFields.LATE_BECAUSE, LateReason.class));
                    case "tilldela" -> new CaseCommand.Assign(typed.text("till"));
                    case "borja" -> new CaseCommand.Start();
                    case "atgardat" -> new CaseCommand.Resolve();
                    case "avsluta" -> new CaseCommand.Close();
                    case "oppna" -> new CaseCommand.Reopen(typed.text(WorkFields.REASON));
                    case "avfarda" -> new CaseCommand.Reject(typed.text(WorkFields.REASON));
                    case "sla-ihop" -> new CaseCommand.Merge(typed.text("med"));
                    case "dela" -> new CaseCommand.Unmerge();
                    case "dela-ut" -> new CaseCommand.Ungroup();
                    case "namnd" -> new CaseCommand.Concern(typed.text("vem"));
                    case "ta-bort-namnd" -> new CaseCommand.ConcernNoMore(typed.text("vem"));
                    case "atgard" ->
                        new CaseCommand.AddMeasure(
                                typed.text("vad"),
                                typed.text("vem"),
                                SwedishTimeInput.date(typed.text("senast")).orElse(null));
                    case "klar" -> new CaseCommand.FinishMeasure(number(typed));
                    case "lamna-over" -> new CaseCommand.HandOverMeasure(number(typed), typed.text("till"));
                    case "orsak" ->
                        new CaseCommand.Explain(
                                typed.code("orsak", Cause.class), typed.text("beskrivning"), typed.text("lardomar"));
                    case "koppla" -> new CaseCommand.Link(typed.text("med"), typed.code("hur", CaseLink.Kind.class));
                    case "koppla-bort" -> new CaseCommand.Unlink(typed.text("med"));
                    default -> null;
                });
    }

    DutyCommand.Advise advice(Typed typed) {
        return new DutyCommand.Advise(
                typed.text(WorkFields.DUTY),
                whose(typed),
                typed.code("rad", Advice.Verdict.class),
                typed.text(WorkFields.REASON));
    }

    DutyCommand.Decide decision(Typed typed) {
        var applies = typed.given("galler").map(answer -> answer.equals("ja")).orElse(null);
        return new DutyCommand.Decide(
                typed.text(WorkFields.DUTY),
                whose(typed),
                applies,
                typed.text(WorkFields.REASON),
                typed.text("beslutsfattare"));
    }

    private static @Nullable String whose(Typed typed) {
        return typed.given(WorkFields.WHOSE).orElse(null);
    }

    private static int number(Typed typed) {
        var number = typed.number("nr");
        return number == null ? 0 : number;
    }
}
