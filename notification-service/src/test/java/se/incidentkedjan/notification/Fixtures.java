package se.incidentkedjan.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import se.incidentkedjan.events.ChainEvent;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.Drill;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.EscalationEvent.DutyMet;
import se.incidentkedjan.events.EscalationEvent.Escalation;
import se.incidentkedjan.events.EscalationEvent.FileVersions;
import se.incidentkedjan.events.EscalationEvent.IncidentAssessed;
import se.incidentkedjan.events.EscalationEvent.StartedDuty;
import se.incidentkedjan.events.EventEnvelope;
import se.incidentkedjan.events.EventType;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.IntakeEvent.IncidentReported;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.IncidentFacts;

/** The words of the tests. */
public final class Fixtures {

    /** A Friday afternoon: 16.45 in Sweden. */
    public static final Instant REPORTED = Instant.parse("2026-11-20T15:45:00Z");

    public static final Instant ASSESSED = REPORTED.plusMillis(80);
    public static final Municipality EXEMPELKOMMUNEN = Municipality.of("9999");
    public static final Reference REFERENCE = Reference.parse("2026-000123");
    public static final UnitCode SOCIALFORVALTNINGEN = UnitCode.of("socialforvaltningen");
    public static final DutyCode IMY_NOTIFICATION = DutyCode.of("IMY_NOTIFICATION");

    private Fixtures() {}

    public static IncidentId anyIncident() {
        return new IncidentId(UUID.randomUUID());
    }

    public static IncidentReported aReport(IncidentId incident) {
        return new IncidentReported(
                incident,
                EXEMPELKOMMUNEN,
                REFERENCE,
                REPORTED,
                Channel.WEB_FORM,
                true,
                IncidentFacts.of(Category.MISDIRECTED));
    }

    public static IncidentReported anAnonymousReport(IncidentId incident) {
        return new IncidentReported(
                incident,
                EXEMPELKOMMUNEN,
                REFERENCE,
                REPORTED,
                Channel.WEB_FORM,
                false,
                IncidentFacts.of(Category.MISDIRECTED));
    }

    public static IncidentAssessed anAssessment(IncidentId incident, Escalation... escalations) {
        return new IncidentAssessed(
                incident,
                EXEMPELKOMMUNEN,
                REFERENCE,
                REPORTED,
                ASSESSED,
                Category.MISDIRECTED,
                SOCIALFORVALTNINGEN,
                Severity.SIGNIFICANT,
                PrivacyRisk.RISK,
                List.of(new StartedDuty(
                        IMY_NOTIFICATION, "IMY", REPORTED, REPORTED.plus(Duration.ofHours(72)), null, null)),
                List.of(escalations),
                new FileVersions("a 2026-01-01", "b 2026-01-01", "c 2026-01-01"));
    }

    public static IncidentAssessed aDrill(IncidentId incident) {
        return new IncidentAssessed(
                incident,
                EXEMPELKOMMUNEN,
                REFERENCE,
                REPORTED,
                ASSESSED,
                Category.OTHER,
                null,
                Severity.LOW,
                PrivacyRisk.NONE,
                List.of(),
                List.of(toTheDpoWhoMustAnswer()),
                new FileVersions("a 2026-01-01", "b 2026-01-01", "c 2026-01-01"),
                new Drill(RoleCode.of("DPO"), null, Duration.ofHours(2), List.of()));
    }

    public static Escalation toTheDpo() {
        return escalation("dpo", "DPO", Urgency.IMMEDIATE);
    }

    public static Escalation toTheDpoWhoMustAnswer() {
        return new Escalation("dpo", RoleCode.of("DPO"), null, Urgency.IMMEDIATE, Duration.ofHours(2));
    }

    public static Escalation toTheCiso() {
        return escalation("ciso", "CISO", Urgency.SOON);
    }

    public static Escalation toARoleThatNobodyHolds() {
        return escalation("nobody", "WITCHFINDER", Urgency.SOON);
    }

    public static Escalation escalation(String step, String role, Urgency urgency) {
        return new Escalation(step, RoleCode.of(role), null, urgency, null);
    }

    public static DutyMet imyHasBeenTold(IncidentId incident) {
        return new DutyMet(
                incident,
                EXEMPELKOMMUNEN,
                IMY_NOTIFICATION,
                REPORTED.plus(Duration.ofHours(72)),
                REPORTED.plus(Duration.ofHours(3)),
                true,
                null);
    }

    public static EventEnvelope enveloped(ChainEvent event, long sequence) {
        return new EventEnvelope(
                event.incident() + "-" + sequence, EventType.of(event), sequence, ASSESSED, null, event);
    }
}
