package se.incidentkedjan.escalation.casework.web;

import java.util.List;
import org.springframework.stereotype.Component;
import se.incidentkedjan.escalation.casework.Assessing;
import se.incidentkedjan.escalation.casework.Change;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.casework.Moments;
import se.incidentkedjan.escalation.casework.web.CaseWords.Field;
import se.incidentkedjan.events.facts.IncidentFacts;

/** Reads what is told of an incident: its facts, its points in time and whom it concerns. */
@Component
class AssessingCommands {

    private final DecisionBasis basis;

    AssessingCommands(DecisionBasis basis) {
        this.basis = basis;
    }

    CommandReading assess(CaseCommand.Assess command, CommandForm form) {
        if (command.facts() == null) {
            return new CommandReading.Wrong(
                    List.of(new Mistaken("facts", "required", "Ange de uppgifter som har ändrats.")));
        }
        var reason = form.optional("reason", command.reason());
        var change = new Change(form.who(), form.seal(Field.REASON, reason));
        var patch = command.facts();
        return switch (FactsPatch.on(form.one().assessment().told(), patch, basis.organisation())) {
            case FactsPatch.Reading.Wrong(var mistakes) -> new CommandReading.Wrong(mistakes);
            // Applied to the case as it then is: what others have told meanwhile of other facts stays.
            case FactsPatch.Reading.Read(IncidentFacts ignored) ->
                form.asking(known -> switch (FactsPatch.on(known.assessment().told(), patch, basis.organisation())) {
                    case FactsPatch.Reading.Wrong wrong ->
                        Assessing.tell(known, known.assessment().told(), change, basis.now());
                    case FactsPatch.Reading.Read(IncidentFacts told) ->
                        Assessing.tell(known, told, change, basis.now());
                });
        };
    }

    CommandReading declare(CaseCommand.Declare command, CommandForm form) {
        var kind = form.required("moment", command.moment(), Moments.Kind.AWARE, "Ange vilken tidpunkt det gäller.");
        var at = command.at();
        if (at != null) {
            form.past("at", at);
        }
        var reason = form.text("reason", command.reason(), "Skriv varför tidpunkten är den.");
        form.trail("moment", kind.name());
        form.trail("at", at == null ? "unknown" : at.toString());
        var change = new Change(form.who(), form.seal(Field.REASON, reason));
        return form.asking(known -> Assessing.declare(known, kind, at, change, basis.now()), reason);
    }

    CommandReading concern(CaseCommand.Concern command, CommandForm form) {
        var board = form.board(command.controller());
        return form.asking(known -> Assessing.concern(known, board, form.who(), basis.now()));
    }

    CommandReading concernNoMore(CaseCommand.ConcernNoMore command, CommandForm form) {
        var board = form.board(command.controller());
        return form.asking(known -> Assessing.concernNoMore(known, board, form.who(), basis.now()));
    }
}
