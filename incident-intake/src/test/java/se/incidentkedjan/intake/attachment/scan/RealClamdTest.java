package se.incidentkedjan.intake.attachment.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.intake.attachment.AttachmentId;
import se.incidentkedjan.intake.attachment.Attachments;
import se.incidentkedjan.intake.attachment.Counted;
import se.incidentkedjan.intake.attachment.Limits;
import se.incidentkedjan.intake.attachment.Opening;
import se.incidentkedjan.intake.attachment.Quarantine;
import se.incidentkedjan.intake.attachment.Received;
import se.incidentkedjan.intake.attachment.Scanner.Verdict;
import se.incidentkedjan.intake.attachment.ShelfInMemory;
import se.incidentkedjan.intake.attachment.Source;
import se.incidentkedjan.intake.attachment.content.TikaInspector;
import se.incidentkedjan.intake.report.Safe;

class RealClamdTest {

    @TempDir
    private static Path folder;

    private static RealClamd clamd;

    @BeforeAll
    static void start() throws Exception {
        clamd = RealClamd.in(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        if (clamd != null) {
            clamd.close();
        }
    }

    @Test
    void itFindsWhatItKnowsAlsoWhenThatIsPackedByEitherWay() throws Exception {
        for (var settings : List.of(clamd.byPort(), clamd.bySocket())) {
            var client = new Clamd(settings);
            var found = new Verdict.Infected(RealClamd.SIGNATURE);

            assertThat(client.isThere()).isTrue();
            assertThat(client.version())
                    .hasValueSatisfying(version -> assertThat(version).startsWith("ClamAV "));
            assertThat(client.scan(stream(("före " + RealClamd.MALICIOUS + " efter").getBytes())))
                    .isEqualTo(found);
            assertThat(client.scan(RealClamd.packed())).isEqualTo(found);
            assertThat(client.scan(stream("ofarligt".getBytes()))).isEqualTo(new Verdict.Clean());
            assertThat(client.scan(stream(new byte[0]))).isEqualTo(new Verdict.Clean());
        }
    }

    @Test
    void oneThatIsTooLargeForItIsNeverCalledClean() {
        var content = new byte[5 * 1024 * 1024];
        new Random(1).nextBytes(content);

        // Over TCP its last words may be lost when it hangs up; then it has failed, and is tried again.
        assertThat(new Clamd(clamd.bySocket()).scan(stream(content))).isEqualTo(new Verdict.TooLarge());
        assertThat(new Clamd(clamd.byPort()).scan(stream(content)))
                .isInstanceOfAny(Verdict.TooLarge.class, Verdict.Failed.class);
    }

    @Test
    void anInfectedFileNeverLeavesTheQuarantine() {
        var shelf = new ShelfInMemory();
        var clock = Clock.systemUTC();
        var attachments = new Attachments(
                shelf,
                new Safe().vault(),
                new TikaInspector(),
                new Limits(1000, 5, 5, 5000),
                true,
                new Counted(),
                clock);
        var incident = new IncidentId(UUID.randomUUID());
        var bad = keep(attachments, incident, RealClamd.MALICIOUS);
        var good = keep(attachments, incident, "ofarligt");

        assertThat(new Quarantine(shelf, attachments, new Clamd(clamd.byPort()), new Counted(), clock).look())
                .isTrue();

        assertThat(attachments.open(incident, bad))
                .isEqualTo(new Opening.Refused(Opening.Reason.INFECTED, RealClamd.SIGNATURE));
        assertThat(attachments.open(incident, good)).isInstanceOf(Opening.Opened.class);
    }

    private static AttachmentId keep(Attachments attachments, IncidentId incident, String content) {
        return ((Received.Kept) attachments.receive(incident, "a.txt", null, stream(content.getBytes()), Source.MAIL))
                .facts()
                .attachment()
                .id();
    }

    private static InputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }
}
