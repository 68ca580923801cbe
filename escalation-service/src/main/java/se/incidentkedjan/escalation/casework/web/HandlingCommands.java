package se.incidentkedjan.escalation.casework.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.casework.CaseChange;
import se.incidentkedjan.escalation.casework.CaseLink;
import se.incidentkedjan.escalation.casework.HandlingWork;
import se.incidentkedjan.escalation.casework.Measure;
import se.incidentkedjan.escalation.casework.RootCause;
import se.incidentkedjan.escalation.casework.web.CaseWords.Field;
import se.incidentkedjan.events.Cause;
import se.incidentkedjan.events.IncidentId;

/** Reads what is planned, found out and linked in a case. */
final class HandlingCommands {

    private HandlingCommands() {}

    static CommandReading measure(CaseCommand.AddMeasure command, CommandForm form) {
        var what = form.text("what", command.what(), "Skriv vad som ska göras.");
        var owner = form.text("owner", command.owner(), "Skriv vem som ska göra det.");
        var due = form.required(
                "due",
                command.due(),
                LocalDate.EPOCH,
                "Ange till vilken dag det ska vara gjort, till exempel 2026-12-01.");
        var sealedWhat = form.seal(Field.MEASURE, what);
        var sealedOwner = form.seal(Field.MEASURE_OWNER, owner);
        return form.asking(known -> HandlingWork.add(
                known,
                new Measure(
                        known.handling().nextMeasure(),
                        sealedWhat,
                        sealedOwner,
                        due,
                        form.who(),
                        Measure.State.OPEN,
                        null,
                        null)));
    }

    static CommandReading handOver(CaseCommand.HandOverMeasure command, CommandForm form) {
        var text = form.text("to", command.to(), "Skriv vart åtgärden har lämnats över.");
        var sealed = form.seal(Field.MEASURE_HANDED_TO, text);
        return form.asking(known -> sealed == null
                ? new CaseChange.Refused(CaseChange.Reason.ERASED)
                : HandlingWork.handOver(known, command.measure(), sealed, form.who()));
    }

    static CommandReading explain(CaseCommand.Explain command, CommandForm form) {
        var cause = form.required("cause", command.cause(), Cause.UNKNOWN, "Välj vad som låg bakom.");
        form.trail("cause", cause.name());
        var rootCause = new RootCause(
                cause,
                form.seal(Field.CAUSE, form.optional("description", command.description())),
                form.seal(Field.LESSONS, form.optional("lessons", command.lessons())),
                form.who());
        return form.asking(known -> HandlingWork.explain(known, rootCause));
    }

    /**
     * Reads a link.
     *
     * @param others finds other cases, by id or reference
     */
    static CommandReading link(
            CaseCommand.Link command, CommandForm form, Function<String, Optional<IncidentId>> others) {
        var incident = other(command.other(), form, others);
        var kind = command.kind() == null ? CaseLink.Kind.RELATED : command.kind();
        var link = new CaseLink(incident, kind, form.who());
        return form.asking(known -> HandlingWork.link(known, link));
    }

    /**
     * Reads that a link goes.
     *
     * @param others finds other cases, by id or reference
     */
    static CommandReading unlink(
            CaseCommand.Unlink command, CommandForm form, Function<String, Optional<IncidentId>> others) {
        var incident = other(command.other(), form, others);
        return form.asking(known -> HandlingWork.unlink(known, incident, form.who()));
    }

    private static IncidentId other(
            @Nullable String named, CommandForm form, Function<String, Optional<IncidentId>> others) {
        return Optional.ofNullable(named).flatMap(others).orElseGet(() -> {
            form.wrong("other", "unknown-value", "Det ärendet finns inte. Ange dess referens, som 2026-000123.");
            return form.one().incident();
        });
    }
}
