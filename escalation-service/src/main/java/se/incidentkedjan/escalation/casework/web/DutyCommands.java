package se.incidentkedjan.escalation.casework.web;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import se.incidentkedjan.escalation.casework.Advice;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.casework.DutyWork;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.web.CaseWords.Field;
import se.incidentkedjan.escalation.duty.Exemption;
import se.incidentkedjan.escalation.duty.Filing;
import se.incidentkedjan.escalation.duty.Who;

/** Reads what is done about a duty: what has been sent, and what only some may say. */
@Component
class DutyCommands {

    private static final int LONGEST_RECEIPT = 100;

    private final CaseWords words;
    private final DecisionBasis basis;
    private final Clock clock;

    DutyCommands(CaseWords words, DecisionBasis basis, Clock clock) {
        this.words = words;
        this.basis = basis;
        this.clock = clock;
    }

    /** Reads what only some may say about a duty. */
    CommandReading read(DutyCommand command, IncidentCase one, Who who) {
        if (one.isSecurityClassified() && !Unclassified.is(command)) {
            return new CommandReading.Wrong(List.of(Unclassified.REFUSAL));
        }
        return switch (command) {
            case DutyCommand.Advise advise -> advise(advise, new CommandForm(one, who, "advise", words, clock));
            case DutyCommand.Decide decide -> decide(decide, new CommandForm(one, who, "decide", words, clock));
        };
    }

    private static CommandReading advise(DutyCommand.Advise command, CommandForm form) {
        var key = form.duty(command.duty(), command.controller());
        var verdict = form.required("verdict", command.verdict(), Advice.Verdict.DO_IT, "Välj vad du råder till.");
        var why = form.text("reason", command.reason(), "Skriv varför.");
        form.trail("verdict", verdict.name());
        var advice = new Advice(key, verdict, form.seal(Field.ADVICE, why), form.who());
        return form.asking(known -> DutyWork.advise(known, advice), why);
    }

    private CommandReading decide(DutyCommand.Decide command, CommandForm form) {
        var key = form.duty(command.duty(), command.controller());
        var isToApply = form.required("applies", command.applies(), true, "Välj vad som är beslutat.");
        form.trail("applies", Boolean.toString(isToApply));
        if (isToApply) {
            return form.asking(
                    known -> DutyWork.reinstate(known, key, form.who()), form.optional("reason", command.reason()));
        }
        var why = form.text("reason", command.reason(), "Skriv skälen till beslutet.");
        var by = form.optional("decider", command.decider());
        var exemption = new Exemption(
                Exemption.Kind.DECISION,
                form.seal(Field.REASON, why),
                by.isEmpty() ? null : form.seal(Field.DECIDER, by),
                form.one().privacyRisk(),
                form.who());
        return form.asking(known -> DutyWork.exempt(known, key, exemption, basis.duties()), why);
    }

    /** Reads what has been sent. */
    CommandReading file(CaseCommand.File command, CommandForm form) {
        var key = form.duty(command.duty(), command.controller());
        var receivedAt = form.past("receivedAt", command.receivedAt());
        var stage = Objects.requireNonNullElse(command.stage(), Filing.Stage.COMPLETE);
        var receipt = command.receipt() == null || command.receipt().isBlank()
                ? null
                : command.receipt().strip();
        if (receipt != null && receipt.length() > LONGEST_RECEIPT) {
            form.wrong("receipt", "too-long", "Skriv bara numret, högst %d tecken.".formatted(LONGEST_RECEIPT));
        }
        var late = form.optional("lateReason", command.lateReason());
        form.trail("stage", stage.name());
        form.trail("met-at", receivedAt.toString());
        if (command.lateBecause() != null) {
            form.trail("late-because", command.lateBecause().name());
        }
        var filing = new Filing(
                stage, receivedAt, receipt, form.seal(Field.LATE_REASON, late), command.lateBecause(), form.who());
        return form.asking(known -> DutyWork.file(known, key, filing, basis.duties()), late);
    }
}
