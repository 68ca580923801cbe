package se.incidentkedjan.escalation.casework.web;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.incidentkedjan.escalation.casework.Assignment;
import se.incidentkedjan.escalation.casework.Grouped;
import se.incidentkedjan.escalation.casework.HandlingWork;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.Lifecycle;
import se.incidentkedjan.escalation.casework.web.CaseWords.Field;
import se.incidentkedjan.escalation.duty.Exemption;
import se.incidentkedjan.escalation.duty.Who;
import se.incidentkedjan.events.IncidentId;

/**
 * Reads what someone wants done with a case, says what is missing in it, and turns it into what the case is asked. Texts
 * are sealed once, however often the case has to be asked.
 */
@Component
class CaseCommands {

    private final AssessingCommands assessing;
    private final DutyCommands duties;
    private final CaseWords words;
    private final Clock clock;

    CaseCommands(AssessingCommands assessing, DutyCommands duties, CaseWords words, Clock clock) {
        this.assessing = assessing;
        this.duties = duties;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Reads what is to be done with a case as a whole.
     *
     * @param others finds other cases, by id or reference
     */
    CommandReading read(CaseCommand command, IncidentCase one, Who who, Function<String, Optional<IncidentId>> others) {
        if (one.isSecurityClassified() && !Unclassified.is(command)) {
            return new CommandReading.Wrong(List.of(Unclassified.REFUSAL));
        }
        var form = new CommandForm(one, who, nameOf(command), words, clock);
        return switch (command) {
            case CaseCommand.Assess assess -> assessing.assess(assess, form);
            case CaseCommand.Declare declare -> assessing.declare(declare, form);
            case CaseCommand.Concern concern -> assessing.concern(concern, form);
            case CaseCommand.ConcernNoMore concern -> assessing.concernNoMore(concern, form);
            case CaseCommand.File file -> duties.file(file, form);
            case CaseCommand.Assign(var to) -> assign(to, form);
            case CaseCommand.Start() -> form.asking(known -> Lifecycle.start(known, who));
            case CaseCommand.Resolve() -> form.asking(known -> Lifecycle.resolve(known, who));
            case CaseCommand.Close() -> form.asking(known -> Lifecycle.close(known, who));
            case CaseCommand.Reopen(var reason) ->
                form.asking(known -> Lifecycle.reopen(known, who), form.optional("reason", reason));
            case CaseCommand.Reject(var reason) -> reject(reason, form);
            case CaseCommand.Merge(var into) -> merge(into, form);
            case CaseCommand.Unmerge() -> new CommandReading.Both(false, null);
            case CaseCommand.Ungroup() -> form.asking(known -> Grouped.undo(known, who));
            case CaseCommand.AddMeasure measure -> HandlingCommands.measure(measure, form);
            case CaseCommand.FinishMeasure(var number) -> form.asking(known -> HandlingWork.finish(known, number, who));
            case CaseCommand.HandOverMeasure measure -> HandlingCommands.handOver(measure, form);
            case CaseCommand.Explain explain -> HandlingCommands.explain(explain, form);
            case CaseCommand.Link link -> HandlingCommands.link(link, form, others);
            case CaseCommand.Unlink link -> HandlingCommands.unlink(link, form, others);
        };
    }

    private static CommandReading assign(@Nullable String to, CommandForm form) {
        var who = form.who();
        var name = form.optional("to", to);
        var assignment = name.isEmpty()
                ? new Assignment(who.by(), null, who)
                : new Assignment(null, form.seal(Field.ASSIGNEE, name), who);
        return form.asking(known -> Lifecycle.assign(known, assignment));
    }

    private static CommandReading reject(@Nullable String reason, CommandForm form) {
        var why = form.text("reason", reason, "Skriv varför det inte är en incident.");
        var exemption = new Exemption(
                Exemption.Kind.NOT_AN_INCIDENT,
                form.seal(Field.REASON, why),
                null,
                form.one().privacyRisk(),
                form.who());
        return form.asking(known -> Lifecycle.reject(known, exemption), why);
    }

    private static CommandReading merge(@Nullable String into, CommandForm form) {
        form.text("into", into, "Ange referensen till det ärende som det ska slås ihop med.");
        var mistakes = form.mistakes();
        return mistakes.isEmpty() ? new CommandReading.Both(true, into) : new CommandReading.Wrong(mistakes);
    }

    /** The name that programs call it by. */
    private static String nameOf(CaseCommand command) {
        return command.getClass().getAnnotation(JsonTypeName.class).value();
    }
}
