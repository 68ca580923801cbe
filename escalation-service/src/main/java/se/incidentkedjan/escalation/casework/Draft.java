package se.incidentkedjan.escalation.casework;

import java.util.List;
import se.incidentkedjan.escalation.duty.Duties;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.EscalationEvent.Escalation;
import se.incidentkedjan.events.UnitCode;

/** A case while it becomes another, so that a change names only what it changes. Never leaves the one who makes it. */
final class Draft {

    private final Identity identity;
    CaseStatus status;
    Assessment assessment;
    List<PastEvaluation> evaluations;
    Moments moments;
    List<UnitCode> alsoConcerned;
    Duties duties;
    List<Escalation> escalations;
    Handling handling;
    Custody custody;
    CaseRegister register;
    Timeline timeline;

    Draft(IncidentCase one) {
        identity = one.identity();
        status = one.status();
        assessment = one.assessment();
        evaluations = one.evaluations();
        moments = one.moments();
        alsoConcerned = one.alsoConcerned();
        duties = one.duties();
        escalations = one.escalations();
        handling = one.handling();
        custody = one.custody();
        register = one.register();
        timeline = one.timeline();
    }

    IncidentCase done() {
        return new IncidentCase(
                identity,
                status,
                assessment,
                evaluations,
                moments,
                alsoConcerned,
                duties,
                escalations,
                handling,
                custody,
                register,
                timeline);
    }
}
