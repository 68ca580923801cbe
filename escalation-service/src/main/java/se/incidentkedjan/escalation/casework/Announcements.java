package se.incidentkedjan.escalation.casework;

import java.time.Instant;
import java.util.List;
import se.incidentkedjan.escalation.duty.DutyStatus;
import se.incidentkedjan.events.EscalationEvent.CaseMoved;
import se.incidentkedjan.events.EscalationEvent.Escalation;
import se.incidentkedjan.events.EscalationEvent.IncidentAssessed;
import se.incidentkedjan.events.EscalationEvent.News;
import se.incidentkedjan.events.EscalationEvent.ReporterToTell;
import se.incidentkedjan.events.EscalationEvent.StartedDuty;

/** What a case says to the chain of how it stands now. */
final class Announcements {

    private Announcements() {}

    /** How it is assessed, and everyone who must know of it. */
    static IncidentAssessed assessed(IncidentCase one) {
        return assessed(one, one.escalations());
    }

    /**
     * How it is assessed.
     *
     * @param toReach those who are to hear; others have heard of it by way of another case
     */
    static IncidentAssessed assessed(IncidentCase one, List<Escalation> toReach) {
        var assessment = one.assessment();
        return new IncidentAssessed(
                one.incident(),
                one.municipality(),
                one.reference(),
                one.receivedAt(),
                assessment.at(),
                one.facts().category(),
                one.facts().unit(),
                one.severity(),
                one.privacyRisk(),
                started(one),
                toReach,
                assessment.versions(),
                one.identity().drill());
    }

    /** The duties that apply, with their clocks. */
    static List<StartedDuty> started(IncidentCase one) {
        return one.duties().all().stream()
                .filter(duty -> duty.status() != DutyStatus.NOT_APPLICABLE)
                .map(duty -> new StartedDuty(
                        duty.code(),
                        duty.authority(),
                        duty.clockStart(),
                        duty.dueAt(),
                        duty.nominalDate(),
                        duty.controller()))
                .toList();
    }

    /** How far it has come. */
    static CaseMoved moved(IncidentCase one, Instant at) {
        var cause = one.handling().rootCause();
        return new CaseMoved(
                one.incident(), one.municipality(), one.status(), at, cause == null ? null : cause.cause());
    }

    /** What whoever reported it is to be told. */
    static ReporterToTell toReporter(IncidentCase one, News news, Instant at) {
        return new ReporterToTell(one.incident(), one.municipality(), news, at);
    }
}
