package se.incidentkedjan.reporting.counting;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.Cause;
import se.incidentkedjan.events.ChainEvent;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.DecisionReference;
import se.incidentkedjan.events.DocumentType;
import se.incidentkedjan.events.Drill;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.EscalationEvent.CaseMerged;
import se.incidentkedjan.events.EscalationEvent.CaseMoved;
import se.incidentkedjan.events.EscalationEvent.CaseOutlined;
import se.incidentkedjan.events.EscalationEvent.CaseUnmerged;
import se.incidentkedjan.events.EscalationEvent.DisposalOrdered;
import se.incidentkedjan.events.EscalationEvent.DutyExempted;
import se.incidentkedjan.events.EscalationEvent.DutyMet;
import se.incidentkedjan.events.EscalationEvent.DutyMissed;
import se.incidentkedjan.events.EscalationEvent.FileVersions;
import se.incidentkedjan.events.EscalationEvent.IncidentAssessed;
import se.incidentkedjan.events.EscalationEvent.OrderedDocument;
import se.incidentkedjan.events.EscalationEvent.StartedDuty;
import se.incidentkedjan.events.EventEnvelope;
import se.incidentkedjan.events.EventType;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.IntakeEvent.IncidentReported;
import se.incidentkedjan.events.IntakeEvent.ReportWithdrawn;
import se.incidentkedjan.events.LateReason;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.NotificationEvent.DeliveryAccepted;
import se.incidentkedjan.events.NotificationEvent.Purpose;
import se.incidentkedjan.events.NotificationEvent.StepAcknowledged;
import se.incidentkedjan.events.NotificationEvent.Way;
import se.incidentkedjan.events.OutlinedMeasure;
import se.incidentkedjan.events.Owner;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.SystemCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.Aspect;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.events.facts.Origin;

/** What the chain says of one incident, told step by step. */
public final class Story {

    public static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    public static final Municipality MUNICIPALITY = Municipality.of("9999");
    public static final DutyCode IMY = DutyCode.of("IMY_NOTIFICATION");

    private final IncidentId incident = new IncidentId(UUID.randomUUID());
    private final Instant receivedAt;
    private final List<EventEnvelope> told = new ArrayList<>();
    private final Map<Owner, Long> sequences = new EnumMap<>(Owner.class);
    private int assessments;
    private int moves;
    private int outlines;

    private Story(Instant receivedAt) {
        this.receivedAt = receivedAt;
    }

    public static Story ofAReportAt(String receivedAt) {
        return ofAReportAt(Instant.parse(receivedAt));
    }

    public static Story ofAReportAt(Instant receivedAt) {
        return new Story(receivedAt);
    }

    public Story reported(Category category, @Nullable String unit) {
        var plain = IncidentFacts.of(category);
        var facts = new IncidentFacts(
                category,
                plain.aspects(),
                false,
                plain.ongoing(),
                plain.malicious(),
                plain.securityClassified(),
                plain.origin(),
                null,
                null,
                null,
                null,
                unit == null ? null : UnitCode.of(unit),
                null,
                plain.personalData(),
                plain.operations(),
                plain.klassa());
        return tell(new IncidentReported(
                incident, MUNICIPALITY, new Reference(2026, 1), receivedAt, Channel.API, false, facts));
    }

    public Story drill(Drill drill) {
        tell(new IncidentReported(
                incident,
                MUNICIPALITY,
                new Reference(2026, 1),
                receivedAt,
                Channel.API,
                false,
                IncidentFacts.of(Category.OTHER),
                null,
                List.of(),
                drill,
                null,
                null));
        return tell(new IncidentAssessed(
                incident,
                MUNICIPALITY,
                new Reference(2026, 1),
                receivedAt,
                receivedAt.plusSeconds(++assessments),
                Category.OTHER,
                null,
                Severity.LOW,
                PrivacyRisk.NONE,
                List.of(),
                List.of(),
                new FileVersions("a", "b", "c"),
                drill));
    }

    public Story answered(Duration after) {
        return tell(new StepAcknowledged(
                incident, MUNICIPALITY, "drill.dpo", RoleCode.of("DPO"), null, receivedAt.plus(after), Way.LINK));
    }

    public Story assessed(
            Category category, @Nullable String unit, Severity severity, PrivacyRisk risk, DutyCode... duties) {
        return assessedAwareAt(receivedAt, category, unit, severity, risk, duties);
    }

    public Story assessedAwareAt(
            Instant aware,
            Category category,
            @Nullable String unit,
            Severity severity,
            PrivacyRisk risk,
            DutyCode... duties) {
        var started = new ArrayList<StartedDuty>();
        for (var duty : duties) {
            started.add(new StartedDuty(duty, "IMY", aware, aware.plus(Duration.ofHours(72)), null, null));
        }
        return tell(new IncidentAssessed(
                incident,
                MUNICIPALITY,
                new Reference(2026, 1),
                receivedAt,
                receivedAt.plusSeconds(++assessments),
                category,
                unit == null ? null : UnitCode.of(unit),
                severity,
                risk,
                started,
                List.of(),
                new FileVersions("a", "b", "c")));
    }

    public Story met(DutyCode duty, boolean inTime) {
        var due = receivedAt.plus(Duration.ofHours(72));
        return tell(new DutyMet(incident, MUNICIPALITY, duty, due, due.plusSeconds(inTime ? -1 : 1), inTime, null));
    }

    public Story missed(DutyCode duty) {
        return tell(new DutyMissed(incident, MUNICIPALITY, duty, receivedAt.plus(Duration.ofHours(72)), null, null));
    }

    public Story metBy(DutyCode duty, String controller) {
        var due = receivedAt.plus(Duration.ofHours(72));
        return tell(new DutyMet(incident, MUNICIPALITY, duty, due, due.minusSeconds(1), true, UnitCode.of(controller)));
    }

    public Story exempted(DutyCode duty) {
        return tell(new DutyExempted(incident, MUNICIPALITY, duty, null, receivedAt.plusSeconds(9)));
    }

    public Story merged() {
        return tell(new CaseMerged(incident, MUNICIPALITY, incident, receivedAt.plusSeconds(9)));
    }

    public Story unmerged() {
        return tell(new CaseUnmerged(incident, MUNICIPALITY, incident, receivedAt.plusSeconds(19)));
    }

    public Story moved(CaseStatus status) {
        return tell(new CaseMoved(incident, MUNICIPALITY, status, receivedAt.plusSeconds(10 + ++moves), null));
    }

    public Story withdrawn() {
        return tell(new ReportWithdrawn(incident, MUNICIPALITY, receivedAt.plusSeconds(told.size())));
    }

    public Story outlined(List<Aspect> aspects, @Nullable Cause cause, OutlinedMeasure... measures) {
        return tell(new CaseOutlined(
                incident,
                MUNICIPALITY,
                receivedAt.plusSeconds(++outlines),
                aspects,
                Origin.INTERNAL,
                false,
                SystemCode.of("e-post"),
                null,
                receivedAt.minus(Duration.ofHours(2)),
                cause,
                List.of(measures)));
    }

    public Story erased(DocumentType type) {
        return tell(new DisposalOrdered(
                incident,
                MUNICIPALITY,
                new Reference(2026, 1),
                receivedAt,
                UUID.randomUUID(),
                List.of(new OrderedDocument(type, new DecisionReference("KS 2026-0124"))),
                receivedAt.plusSeconds(++outlines)));
    }

    public Story metLate(DutyCode duty, @Nullable LateReason because) {
        var due = receivedAt.plus(Duration.ofHours(72));
        return tell(new DutyMet(incident, MUNICIPALITY, duty, due, due.plusSeconds(1), false, null, because));
    }

    public Story delivered(Duration after) {
        return tell(new DeliveryAccepted(
                incident,
                MUNICIPALITY,
                "delivery-" + told.size(),
                Purpose.ESCALATION,
                null,
                receivedAt.plus(after),
                1,
                false));
    }

    private Story tell(ChainEvent event) {
        var type = EventType.of(event);
        long sequence = sequences.merge(type.owner(), 1L, Long::sum);
        told.add(new EventEnvelope(
                UUID.randomUUID().toString(), type, sequence, receivedAt.plusSeconds(told.size()), null, event));
        return this;
    }

    public IncidentId incident() {
        return incident;
    }

    public List<EventEnvelope> told() {
        return List.copyOf(told);
    }

    public List<EventEnvelope> toldBy(Owner owner) {
        return told.stream().filter(one -> one.type().owner() == owner).toList();
    }

    /** What is known when all of it has been heard, each owner in order. */
    public Row heard() {
        var hearing = new Hearing(STOCKHOLM);
        var row = Row.NEW;
        for (var one : told) {
            row = hearing.hear(one.event(), row);
        }
        return row;
    }
}
