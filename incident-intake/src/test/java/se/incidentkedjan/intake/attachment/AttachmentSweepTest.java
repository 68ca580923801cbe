package se.incidentkedjan.intake.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.intake.report.Safe;
import se.incidentkedjan.kit.journal.TimeOrderedId;
import se.incidentkedjan.testing.SettableClock;

class AttachmentSweepTest {

    private static final Instant NOW = Instant.parse("2026-11-20T16:00:00Z");

    private final Safe safe = new Safe();
    private final ShelfInMemory shelf = new ShelfInMemory();
    private final SettableClock clock = new SettableClock(NOW);
    private final Set<IncidentId> reports = new HashSet<>();
    private final Sweep sweep = new Sweep(shelf, reports::contains, clock);
    private final Attachments attachments = new Attachments(
            shelf,
            safe.vault(),
            new PlainInspector("text/plain"),
            new Limits(1000, 500, 500, 10_000),
            false,
            new Counted(),
            clock);

    @Test
    void filesWithoutAReportAreLeftForADayAndThenTakenAway() {
        var incident = keepOne();

        clock.set(NOW.plus(Duration.ofHours(23)));
        assertThat(sweep.look()).isZero();
        assertThat(shelf.of(incident)).hasSize(1);

        clock.set(NOW.plus(Duration.ofHours(25)));
        assertThat(sweep.look()).isEqualTo(1);
        assertThat(shelf.isBare()).isTrue();
        // From a report that is missing nothing follows that could not be undone.
        assertThat(safe.has(incident)).isTrue();
    }

    @Test
    void filesOfReportsStayAndAreNotAskedAboutAgain() {
        var incident = keepOne();
        reports.add(incident);
        clock.set(NOW.plus(Duration.ofHours(25)));

        assertThat(sweep.look()).isZero();
        reports.clear();
        assertThat(sweep.look()).isZero();

        assertThat(shelf.of(incident)).hasSize(1);
    }

    @Test
    void whatNeverArrivedIsTakenAwayAlsoWhenThereIsAReport() {
        var incident = new IncidentId(UUID.randomUUID());
        reports.add(incident);
        var id = new AttachmentId(TimeOrderedId.at(NOW));
        shelf.expect(new Shelf.Arrival(id, incident, Source.MAIL, NOW, false));
        shelf.write(id);
        clock.set(NOW.plus(Duration.ofHours(25)));

        assertThat(sweep.look()).isEqualTo(1);
        assertThat(shelf.isBare()).isTrue();
    }

    @Test
    void asManyAsThereAreAreTakenInOneSweep() {
        var incident = new IncidentId(UUID.randomUUID());
        for (int i = 0; i < 450; i++) {
            attachments.receive(incident, "a", null, new ByteArrayInputStream(new byte[1]), Source.MAIL);
        }
        clock.set(NOW.plus(Duration.ofHours(25)));

        assertThat(sweep.look()).isEqualTo(450);
    }

    private IncidentId keepOne() {
        var incident = new IncidentId(UUID.randomUUID());
        attachments.receive(incident, "a", null, new ByteArrayInputStream(new byte[10]), Source.MAIL);
        return incident;
    }
}
