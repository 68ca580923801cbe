package se.incidentkedjan.intake.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.journal.TimeOrderedId;
import se.incidentkedjan.kit.sealing.Sealed;

/** What every shelf does. */
public abstract class ShelfContract {

    protected static final Instant NOW = Instant.parse("2026-11-20T16:00:00.123Z");

    protected final IncidentId incident = new IncidentId(UUID.randomUUID());

    protected abstract Shelf shelf();

    @Test
    void aFileComesBackAsItWasKept() {
        var first = keep(NOW, new Scan.NotScanned());
        var second = keep(NOW.plusMillis(1), new Scan.Quarantined(0));

        assertThat(shelf().of(incident)).containsExactly(first, second);
        assertThat(shelf().find(incident, first.id())).contains(first);
        assertThat(shelf().find(new IncidentId(UUID.randomUUID()), first.id())).isEmpty();
        assertThat(content(first)).isEqualTo("innehåll".getBytes(UTF_8));
    }

    @Test
    void everyStateOfASearchComesBack() {
        for (var scan : new Scan[] {
            new Scan.NotScanned(),
            new Scan.Quarantined(3),
            new Scan.Clean(),
            new Scan.Infected("Eicar"),
            new Scan.Unscannable(Scan.Reason.SCANNER_FAILS)
        }) {
            var kept = keep(NOW, scan);

            assertThat(shelf().find(incident, kept.id()).orElseThrow().scan()).isEqualTo(scan);
        }
    }

    @Test
    void contentsOfAnyLengthComeBack() {
        for (int length : new int[] {1, 261_119, 261_120, 261_121, 1_000_000}) {
            var content = new byte[length];
            new Random(length).nextBytes(content);
            var id = expect(NOW);
            write(id, content);

            try (var in = shelf().read(id)) {
                assertThat(in.readAllBytes()).isEqualTo(content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void whatIsOnItsWayIsNotSeen() {
        expect(NOW);
        var kept = keep(NOW, new Scan.Clean());

        assertThat(shelf().of(incident)).containsExactly(kept);
    }

    @Test
    void whatIsTakenAwayWhileItComesDoesNotArrive() {
        var id = expect(NOW);
        write(id, new byte[10]);
        shelf().removeAll(incident);

        assertThat(shelf().keep(attachment(id, NOW, new Scan.Clean()))).isFalse();
        assertThat(shelf().find(incident, id)).isEmpty();
    }

    @Test
    void aFileArrivesOnce() {
        var kept = keep(NOW, new Scan.Clean());

        assertThat(shelf().keep(kept)).isFalse();
    }

    @Test
    void takingAwayTwiceOrWhatIsNotThereDoesNothing() {
        var other = new IncidentId(UUID.randomUUID());
        var kept = keep(NOW, new Scan.Clean());

        shelf().removeAll(other);
        assertThat(shelf().of(incident)).containsExactly(kept);
        shelf().remove(kept.id());
        shelf().remove(kept.id());
        shelf().removeAll(incident);

        assertThat(shelf().of(incident)).isEmpty();
        assertThat(shelf().unsettled(NOW.plusSeconds(1), 10)).isEmpty();
    }

    @Test
    void whatAWriterLeftUnfinishedIsTakenAwayToo() throws Exception {
        var id = expect(NOW);
        var out = shelf().write(id);
        out.write(new byte[600_000]);

        shelf().remove(id);

        assertThat(shelf().unsettled(NOW.plusSeconds(1), 10)).isEmpty();
        assertIsGone(id);
    }

    @Test
    void ofTwoWhoSearchedTheFirstIsNoted() {
        var kept = keep(NOW, new Scan.Quarantined(0));

        shelf().scanned(kept.id(), new Scan.Quarantined(0), new Scan.Infected("Eicar"));
        shelf().scanned(kept.id(), new Scan.Quarantined(0), new Scan.Clean());

        assertThat(shelf().find(incident, kept.id()).orElseThrow().scan()).isEqualTo(new Scan.Infected("Eicar"));
    }

    @Test
    void aCopyIsNoted() {
        var kept = keep(NOW, new Scan.Clean());

        shelf().copied(kept.id());

        assertThat(shelf().find(incident, kept.id()).orElseThrow().copiedWithoutMetadata())
                .isTrue();
    }

    @Test
    void whatWaitsIsFoundFailedOnesLast() {
        var failed = keep(NOW.minusSeconds(9), new Scan.Quarantined(2));
        var later = keep(NOW.plusSeconds(1), new Scan.Quarantined(0));
        var first = keep(NOW, new Scan.Quarantined(0));
        keep(NOW.minusSeconds(20), new Scan.Clean());
        expect(NOW.minusSeconds(20));

        assertThat(shelf().quarantined(10)).containsSubsequence(first, later, failed);
        assertThat(shelf().quarantinedSince()).contains(failed.receivedAt());
        assertThat(shelf().quarantined(1)).containsExactly(first);
        for (var one : shelf().quarantined(10)) {
            shelf().scanned(one.id(), one.scan(), new Scan.Clean());
        }
        assertThat(shelf().quarantinedSince()).isEmpty();
    }

    @Test
    void whatIsNotSettledIsFoundUntilItIs() {
        var unfinished = expect(NOW.minusSeconds(10_001));
        var kept = keep(NOW.minusSeconds(10_000), new Scan.Clean());
        keep(NOW, new Scan.Clean());

        var before = NOW.minusSeconds(9_999);
        assertThat(shelf().unsettled(before, 10))
                .containsExactly(
                        new Shelf.Arrival(unfinished, incident, Source.MAIL, NOW.minusSeconds(10_001), false),
                        new Shelf.Arrival(kept.id(), incident, Source.MAIL, NOW.minusSeconds(10_000), true));
        assertThat(shelf().unsettled(before, 1)).hasSize(1);
        shelf().settle(kept.id());
        shelf().remove(unfinished);

        assertThat(shelf().unsettled(before, 10)).isEmpty();
        assertThat(shelf().find(incident, kept.id())).contains(kept);
    }

    /** Nothing of a content is left, not even what cannot be read. */
    protected abstract void assertIsGone(AttachmentId id);

    protected final Attachment keep(Instant at, Scan scan) {
        var id = expect(at);
        write(id, "innehåll".getBytes(UTF_8));
        var attachment = attachment(id, at, scan);
        assertThat(shelf().keep(attachment)).isTrue();
        return attachment;
    }

    private AttachmentId expect(Instant at) {
        var id = new AttachmentId(TimeOrderedId.at(at));
        shelf().expect(new Shelf.Arrival(id, incident, Source.MAIL, at, false));
        return id;
    }

    private void write(AttachmentId id, byte[] content) {
        try (var out = shelf().write(id)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] content(Attachment attachment) {
        try (var in = shelf().read(attachment.id())) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Attachment attachment(AttachmentId id, Instant at, Scan scan) {
        return new Attachment(
                id,
                incident,
                new Sealed("bmFtbg=="),
                new Sealed("c3VtbWE="),
                "text/plain",
                "image/jpeg",
                9,
                at,
                Source.MAIL,
                scan,
                Location.NOTICED,
                false);
    }
}
