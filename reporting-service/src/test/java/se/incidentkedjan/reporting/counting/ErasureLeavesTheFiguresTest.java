package se.incidentkedjan.reporting.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.ChainEvent;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.DecisionReference;
import se.incidentkedjan.events.DocumentType;
import se.incidentkedjan.events.EscalationEvent.DisposalOrdered;
import se.incidentkedjan.events.EscalationEvent.OrderedDocument;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.IntakeEvent.IncidentReported;
import se.incidentkedjan.events.IntakeEvent.ReportErased;
import se.incidentkedjan.events.IntakeEvent.ReportWithdrawn;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.NotificationEvent.DeliveriesErased;
import se.incidentkedjan.events.NotificationEvent.DeliveryAccepted;
import se.incidentkedjan.events.NotificationEvent.Purpose;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.IncidentFacts;

class ErasureLeavesTheFiguresTest {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final Instant RECEIVED = Instant.parse("2026-11-20T16:00:00Z");
    private static final Instant LATER = RECEIVED.plus(Duration.ofDays(800));
    private static final IncidentId INCIDENT = new IncidentId(UUID.fromString("01937a5e-0000-7000-8000-000000000001"));
    private static final Municipality MUNICIPALITY = new Municipality("9999");
    private static final UUID PROTOCOL = UUID.fromString("5b0c3a52-8d3f-4f0e-9a57-2f6f6b1c7d10");

    private static final List<ChainEvent> STORY = List.of(
            new IncidentReported(
                    INCIDENT,
                    MUNICIPALITY,
                    new Reference(2026, 123),
                    RECEIVED,
                    Channel.WEB_FORM,
                    false,
                    IncidentFacts.of(Category.MISDIRECTED)),
            new DeliveryAccepted(
                    INCIDENT, MUNICIPALITY, "d", Purpose.ESCALATION, null, RECEIVED.plusSeconds(3), 1, false));

    private static final List<ChainEvent> ERASURE = List.of(
            new DisposalOrdered(
                    INCIDENT,
                    MUNICIPALITY,
                    new Reference(2026, 123),
                    RECEIVED,
                    PROTOCOL,
                    List.of(new OrderedDocument(DocumentType.CASE, DecisionReference.of("KS 2026-0123"))),
                    LATER),
            new ReportErased(INCIDENT, MUNICIPALITY, PROTOCOL, LATER),
            new DeliveriesErased(INCIDENT, MUNICIPALITY, PROTOCOL, LATER, 3));

    private static List<String> cellsAfter(List<ChainEvent> events) {
        var known = Known.NOTHING;
        for (var event : events) {
            known = known.and(event, SWEDEN);
        }
        return known.entry().cells();
    }

    @Test
    void whatIsErasedStaysCountedAndAlsoInARebuildThatHearsItInAnyOrder() {
        var before = cellsAfter(STORY);
        var after = new ArrayList<>(STORY);
        after.addAll(ERASURE);
        var turned = new ArrayList<>(ERASURE);
        turned.addAll(STORY);

        assertThat(before).hasSizeGreaterThan(3);
        assertThat(cellsAfter(after)).isEqualTo(before);
        assertThat(cellsAfter(turned)).isEqualTo(before);
    }

    @Test
    void whatAnUndoneImportBroughtIsCountedNowhereInWhateverOrderItIsHeard() {
        var withdrawn = new ReportWithdrawn(INCIDENT, MUNICIPALITY, LATER);

        assertThat(cellsAfter(List.of(STORY.getFirst(), STORY.getLast(), withdrawn)))
                .isEmpty();
        assertThat(cellsAfter(List.of(withdrawn, STORY.getFirst(), STORY.getLast())))
                .isEmpty();
    }
}
