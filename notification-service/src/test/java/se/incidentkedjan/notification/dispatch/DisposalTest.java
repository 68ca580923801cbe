package se.incidentkedjan.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.notification.Fixtures.aReport;
import static se.incidentkedjan.notification.Fixtures.anAssessment;
import static se.incidentkedjan.notification.Fixtures.anyIncident;
import static se.incidentkedjan.notification.Fixtures.enveloped;
import static se.incidentkedjan.notification.Fixtures.toTheCiso;
import static se.incidentkedjan.notification.Fixtures.toTheDpo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.ChainEvent;
import se.incidentkedjan.events.DecisionReference;
import se.incidentkedjan.events.DocumentType;
import se.incidentkedjan.events.EscalationEvent.DisposalOrdered;
import se.incidentkedjan.events.EscalationEvent.OrderedDocument;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.NotificationEvent.DeliveriesErased;
import se.incidentkedjan.kit.ledger.Decision;
import se.incidentkedjan.notification.Fixtures;

class DisposalTest {

    private static final Instant NOW = Fixtures.REPORTED.plus(Duration.ofDays(800));
    private static final UUID PROTOCOL = UUID.fromString("5b0c3a52-8d3f-4f0e-9a57-2f6f6b1c7d10");

    private final IncidentId incident = anyIncident();
    private final Reactions reactions = new Town()
            .with("DPO", Town.person("dpo"))
            .with("CISO", Town.person("ciso"))
            .reactions(Clock.fixed(NOW, ZoneOffset.UTC));

    private Decision<Dispatch> hears(ChainEvent event, long sequence, @Nullable Dispatch known) {
        return reactions.to(enveloped(event, sequence), known);
    }

    private Dispatch told() {
        return Objects.requireNonNull(
                hears(anAssessment(incident, toTheDpo(), toTheCiso()), 1, null).state());
    }

    private DisposalOrdered order(DocumentType type) {
        return new DisposalOrdered(
                incident,
                Fixtures.EXEMPELKOMMUNEN,
                Fixtures.REFERENCE,
                Fixtures.REPORTED,
                PROTOCOL,
                List.of(new OrderedDocument(type, DecisionReference.of("KS 2026-0123"))),
                NOW);
    }

    private DeliveriesErased erased(int deliveries) {
        return new DeliveriesErased(incident, Fixtures.EXEMPELKOMMUNEN, PROTOCOL, NOW, deliveries);
    }

    @Test
    void whoWasToldIsErasedAndConfirmed() {
        var decision = hears(order(DocumentType.DELIVERIES), 2, told());

        assertThat(decision.state().deliveries()).isEmpty();
        assertThat(decision.events()).isEqualTo(List.of(erased(2)));
    }

    @Test
    void anIncidentOfWhichNobodyWasToldIsConfirmedToo() {
        assertThat(hears(order(DocumentType.DELIVERIES), 2, null).events()).isEqualTo(List.of(erased(0)));
    }

    @Test
    void anOrderForOtherDocumentsErasesNothing() {
        var before = told();

        var decision = hears(order(DocumentType.REPORT_WORDS), 2, before);

        assertThat(decision.state()).isEqualTo(before);
        assertThat(decision.events()).isEmpty();
    }

    @Test
    void nobodyIsToldOnceMoreOfAnErasedIncident() {
        var erased = hears(order(DocumentType.DELIVERIES), 2, told()).state();

        var assessedAgain = hears(anAssessment(incident, toTheDpo()), 3, erased).state();
        var reportedAgain = hears(aReport(incident), 1, assessedAgain).state();

        assertThat(reportedAgain.deliveries()).isEmpty();
        assertThat(Agenda.wakeAt(reportedAgain)).isNull();
    }

    @Test
    void anAttemptUnderWayBringsNothingBack() {
        var trying = Attempts.begin(told(), Priority.URGENT, "token", NOW.plusSeconds(10), NOW.plusSeconds(40));
        var ids = Attempts.triedBy(trying, "token").stream().map(Delivery::id).toList();
        var erased = trying.erased(NOW);

        var settled = Attempts.settle(erased, "token", java.util.Map.of(ids.getFirst(), new Outcome.Accepted()), NOW);

        assertThat(settled).isEqualTo(erased);
    }
}
