package se.incidentkedjan.intake.report.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.IntakeEvent;
import se.incidentkedjan.events.IntakeEvent.ReportErased;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.intake.report.Report;

class ReportErasedTest {

    private static final Instant NOW = Instant.parse("2028-12-01T09:00:00Z");
    private static final UUID PROTOCOL = UUID.fromString("5b0c3a52-8d3f-4f0e-9a57-2f6f6b1c7d10");

    private final Report report = new Report(
            new IncidentId(UUID.fromString("01937a5e-0000-7000-8000-000000000001")),
            new Municipality("9999"),
            new Reference(2026, 123),
            NOW.minusSeconds(60),
            Channel.WEB_FORM,
            null,
            null,
            null,
            false,
            IncidentFacts.of(Category.MISDIRECTED),
            null,
            null,
            null,
            null,
            List.of(),
            null,
            List.of(),
            null,
            null);

    @Test
    void nothingIsSaidUntilTheKeyIsDestroyedToo() {
        var begun = report.erased(NOW, PROTOCOL);

        assertThat(ReportAnnouncement.of(report, begun)).isEmpty();
        assertThat(ReportAnnouncement.of(begun, begun.keyDestroyed()))
                .containsExactly(new ReportErased(report.incident(), report.municipality(), PROTOCOL, NOW));
    }

    @Test
    void itIsSaidOnce() {
        var erased = report.erased(NOW, PROTOCOL).keyDestroyed();

        assertThat(ReportAnnouncement.of(erased, erased)).isEmpty();
    }

    @Test
    void anErasureWithoutAnOrderNamesNoProtocol() {
        var begun = report.erased(NOW, null);

        assertThat(ReportAnnouncement.of(begun, begun.keyDestroyed()))
                .singleElement()
                .isInstanceOfSatisfying(
                        IntakeEvent.ReportErased.class,
                        said -> assertThat(said.protocol()).isNull());
    }
}
