package se.incidentkedjan.notification.subscription.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.notification.Fixtures.ASSESSED;
import static se.incidentkedjan.notification.Fixtures.EXEMPELKOMMUNEN;
import static se.incidentkedjan.notification.Fixtures.REFERENCE;
import static se.incidentkedjan.notification.Fixtures.REPORTED;
import static se.incidentkedjan.notification.Fixtures.aReport;
import static se.incidentkedjan.notification.Fixtures.anyIncident;
import static se.incidentkedjan.notification.Fixtures.enveloped;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.ClientCode;
import se.incidentkedjan.events.DecisionReference;
import se.incidentkedjan.events.DocumentType;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.EscalationEvent.CaseMoved;
import se.incidentkedjan.events.EscalationEvent.DisposalOrdered;
import se.incidentkedjan.events.EscalationEvent.FileVersions;
import se.incidentkedjan.events.EscalationEvent.IncidentAssessed;
import se.incidentkedjan.events.EscalationEvent.OrderedDocument;
import se.incidentkedjan.events.EscalationEvent.StartedDuty;
import se.incidentkedjan.events.EventEnvelope;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.notification.dispatch.Outcome;
import se.incidentkedjan.notification.subscription.Bulletin;
import se.incidentkedjan.notification.subscription.Couriers;
import se.incidentkedjan.notification.subscription.Notice;
import se.incidentkedjan.notification.subscription.NoticeState;
import se.incidentkedjan.notification.subscription.StatusReactions;
import se.incidentkedjan.notification.subscription.StatusTally;
import se.incidentkedjan.notification.subscription.Subscriber;
import se.incidentkedjan.notification.subscription.Subscribers;
import se.incidentkedjan.notification.subscription.store.KeptBulletins;
import se.incidentkedjan.testing.SettableClock;

/** What is heard with systems in the file, and while there are none. */
class StatusListeningTest {

    private static final Subscribers SIEM = new Subscribers(List.of(new Subscriber(
            ClientCode.of("siem"), URI.create("https://siem.kommun.example"), "siem", Subscriber.Wanted.ALL)));

    private final SettableClock clock = new SettableClock(REPORTED);
    private final KeptBulletins kept = new KeptBulletins(clock);
    private final IncidentId incident = anyIncident();
    private Subscribers subscribers = SIEM;
    /** By a clock that is behind, so that nothing is due and nobody is called. */
    private final Couriers couriers = new Couriers(
            kept.ledger(),
            () -> subscribers,
            () -> {
                throw new AssertionError("nobody is called");
            },
            new StatusTally() {
                @Override
                public void attempted(Outcome.Tried outcome) {}

                @Override
                public void settled(Notice notice) {}
            },
            new SettableClock(REPORTED.minusSeconds(60)),
            Duration.ofSeconds(30));

    @AfterEach
    void close() {
        couriers.stop();
        kept.close();
    }

    private void hears(EventEnvelope... events) {
        new StatusListening()
                .tellSystems(kept.ledger(), new StatusReactions(() -> subscribers, clock), couriers)
                .hear(List.of(events));
    }

    private Bulletin bulletin() {
        return kept.ledger().find(incident).orElseThrow();
    }

    private IncidentAssessed assessedAsClassified() {
        return new IncidentAssessed(
                incident,
                EXEMPELKOMMUNEN,
                REFERENCE,
                REPORTED,
                ASSESSED,
                Category.MALWARE,
                null,
                Severity.SEVERE,
                PrivacyRisk.NONE,
                List.of(new StartedDuty(
                        DutyCode.of("SECURITY_PROTECTION_REPORT"), "SECURITY_SERVICE", REPORTED, null, null, null)),
                List.of(),
                new FileVersions("a 2026-01-01", "b 2026-01-01", "c 2026-01-01"));
    }

    private DisposalOrdered ordered() {
        return new DisposalOrdered(
                incident,
                EXEMPELKOMMUNEN,
                REFERENCE,
                Instant.EPOCH,
                UUID.randomUUID(),
                List.of(new OrderedDocument(DocumentType.DELIVERIES, DecisionReference.of("KS 2026/1"))),
                Instant.EPOCH);
    }

    @Test
    void thatACaseConcernsSakerhetsskyddIsHeardAlsoWhileNoSystemIsInTheFile() {
        hears(enveloped(aReport(incident), 1));
        subscribers = Subscribers.NONE;

        hears(enveloped(assessedAsClassified(), 1));

        assertThat(bulletin().notices())
                .singleElement()
                .extracting(Notice::state)
                .isEqualTo(NoticeState.DROPPED);
        subscribers = SIEM;
        hears(enveloped(new CaseMoved(incident, EXEMPELKOMMUNEN, CaseStatus.CLOSED, ASSESSED, null), 2));
        assertThat(bulletin().wakeAt()).as("nothing is told of it").isNull();
    }

    @Test
    void thatItIsErasedIsHeardAlsoWhileNoSystemIsInTheFile() {
        hears(enveloped(aReport(incident), 1));
        subscribers = Subscribers.NONE;

        hears(enveloped(ordered(), 1));

        assertThat(bulletin().notices()).isEmpty();
        assertThat(bulletin().erasedAt()).isEqualTo(REPORTED);
    }

    @Test
    void whereNoSystemWantsToBeToldNothingIsWrittenAndNoGapIsCounted() {
        subscribers = Subscribers.NONE;

        hears(enveloped(aReport(incident), 1));
        hears(enveloped(new CaseMoved(incident, EXEMPELKOMMUNEN, CaseStatus.CLOSED, ASSESSED, null), 2));

        assertThat(kept.ledger().find(incident)).isEmpty();
        assertThat(kept.registry.find("incidentkedjan.events.gaps").counters())
                .isNotEmpty()
                .allSatisfy(gaps -> assertThat(gaps.count()).isZero());
    }
}
