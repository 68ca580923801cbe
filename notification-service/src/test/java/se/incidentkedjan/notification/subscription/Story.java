package se.incidentkedjan.notification.subscription;

import static se.incidentkedjan.notification.Fixtures.ASSESSED;
import static se.incidentkedjan.notification.Fixtures.EXEMPELKOMMUNEN;
import static se.incidentkedjan.notification.Fixtures.REFERENCE;
import static se.incidentkedjan.notification.Fixtures.REPORTED;
import static se.incidentkedjan.notification.Fixtures.anyIncident;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.ChainEvent;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.ClientCode;
import se.incidentkedjan.events.DecisionReference;
import se.incidentkedjan.events.DocumentType;
import se.incidentkedjan.events.Drill;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.EscalationEvent.CaseMerged;
import se.incidentkedjan.events.EscalationEvent.CaseMoved;
import se.incidentkedjan.events.EscalationEvent.CaseUnmerged;
import se.incidentkedjan.events.EscalationEvent.DisposalOrdered;
import se.incidentkedjan.events.EscalationEvent.FileVersions;
import se.incidentkedjan.events.EscalationEvent.IncidentAssessed;
import se.incidentkedjan.events.EscalationEvent.OrderedDocument;
import se.incidentkedjan.events.EscalationEvent.StartedDuty;
import se.incidentkedjan.events.EventEnvelope;
import se.incidentkedjan.events.EventType;
import se.incidentkedjan.events.Imported;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.IntakeEvent.IncidentReported;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.events.facts.YesNo;

/** What happens to one incident, and what systems are told of it, for tests. */
final class Story {

    static final ClientCode DESK = ClientCode.of("arendesystemet");
    static final ClientCode SIEM = ClientCode.of("siem");

    static final Subscriber DESK_ON_ITS_OWN = subscriber(DESK, Subscriber.Wanted.OWN);
    static final Subscriber SIEM_ON_ALL = subscriber(SIEM, Subscriber.Wanted.ALL);

    private final IncidentId incident = anyIncident();
    private Subscribers subscribers;
    private @Nullable Bulletin bulletin;
    private Instant now = ASSESSED;

    private Story(Subscribers subscribers) {
        this.subscribers = subscribers;
    }

    static Story toldTo(Subscriber... subscribers) {
        return new Story(new Subscribers(Arrays.asList(subscribers)));
    }

    private static Subscriber subscriber(ClientCode client, Subscriber.Wanted incidents) {
        return new Subscriber(client, URI.create("https://" + client + ".kommun.example"), client.value(), incidents);
    }

    Story nowToldTo(Subscriber... others) {
        subscribers = new Subscribers(Arrays.asList(others));
        return this;
    }

    IncidentId incident() {
        return incident;
    }

    Story hears(ChainEvent event) {
        var envelope = new EventEnvelope("any", EventType.of(event), 1, now, null, event);
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        var decision = new StatusReactions(() -> subscribers, clock).to(envelope, bulletin);
        if (decision.state() != null) {
            bulletin = decision.state();
        }
        return this;
    }

    Story later(Duration time) {
        now = now.plus(time);
        return this;
    }

    /** Every change that this system is told of, or is to be, in order: number, status and severity. */
    List<String> toldTo(ClientCode system) {
        return bulletin == null
                ? List.of()
                : bulletin.notices().stream()
                        .filter(notice -> notice.client().equals(system))
                        .map(notice ->
                                notice.change().number() + " " + notice.change().status()
                                        + (notice.change().severity() == null
                                                ? ""
                                                : " " + notice.change().severity()))
                        .toList();
    }

    Bulletin bulletin() {
        if (bulletin == null) {
            throw new AssertionError("nothing is kept of the incident");
        }
        return bulletin;
    }

    List<NoticeState> states() {
        return bulletin().notices().stream().map(Notice::state).toList();
    }

    IncidentReported reportedBy(@Nullable ClientCode client) {
        return report(client, YesNo.NO, null, null);
    }

    IncidentReported aDrillIsReported() {
        return report(null, YesNo.NO, new Drill(RoleCode.of("DPO"), null, Duration.ofHours(1), List.of()), null);
    }

    IncidentReported importedBy(ClientCode client) {
        return report(client, YesNo.NO, null, new Imported(REPORTED, REPORTED));
    }

    IncidentReported classifiedReportBy(ClientCode client) {
        return report(client, YesNo.YES, null, null);
    }

    private IncidentReported report(
            @Nullable ClientCode client, YesNo classified, @Nullable Drill drill, @Nullable Imported imported) {
        var known = IncidentFacts.of(Category.MALWARE);
        var facts = new IncidentFacts(
                known.category(),
                known.aspects(),
                known.nearMiss(),
                known.ongoing(),
                known.malicious(),
                classified,
                known.origin(),
                known.occurredFrom(),
                known.occurredTo(),
                known.discoveredAt(),
                known.awareAt(),
                known.unit(),
                known.system(),
                known.personalData(),
                known.operations(),
                known.klassa());
        return new IncidentReported(
                incident,
                EXEMPELKOMMUNEN,
                REFERENCE,
                REPORTED,
                Channel.API,
                false,
                facts,
                null,
                List.of(),
                drill,
                imported,
                client);
    }

    IncidentAssessed assessed(Severity severity) {
        return assessed(severity, List.of());
    }

    IncidentAssessed assessedAsClassified() {
        return assessed(
                Severity.SEVERE,
                List.of(new StartedDuty(
                        DutyCode.of("SECURITY_PROTECTION_REPORT"), "SECURITY_SERVICE", REPORTED, null, null, null)));
    }

    private IncidentAssessed assessed(Severity severity, List<StartedDuty> duties) {
        return new IncidentAssessed(
                incident,
                EXEMPELKOMMUNEN,
                REFERENCE,
                REPORTED,
                ASSESSED,
                Category.MALWARE,
                null,
                severity,
                PrivacyRisk.NONE,
                duties,
                List.of(),
                new FileVersions("a 2026-01-01", "b 2026-01-01", "c 2026-01-01"));
    }

    CaseMoved moved(CaseStatus status) {
        return new CaseMoved(incident, EXEMPELKOMMUNEN, status, now, null);
    }

    CaseMerged merged() {
        return new CaseMerged(incident, EXEMPELKOMMUNEN, anyIncident(), now);
    }

    CaseUnmerged unmerged() {
        return new CaseUnmerged(incident, EXEMPELKOMMUNEN, anyIncident(), now);
    }

    DisposalOrdered orderedToBeErased() {
        return new DisposalOrdered(
                incident,
                EXEMPELKOMMUNEN,
                REFERENCE,
                Instant.EPOCH,
                UUID.randomUUID(),
                List.of(new OrderedDocument(DocumentType.DELIVERIES, DecisionReference.of("KS 2026/1"))),
                Instant.EPOCH);
    }
}
