package se.incidentkedjan.kit.audit.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.incidentkedjan.kit.audit.Actor;
import se.incidentkedjan.kit.audit.AuditFact;
import se.incidentkedjan.kit.audit.AuditFault;
import se.incidentkedjan.kit.audit.AuditFault.Kind;
import se.incidentkedjan.kit.audit.AuditTrail;
import se.incidentkedjan.kit.audit.AuditVerdict;
import se.incidentkedjan.kit.audit.ExportedTrail;

/** A trail that is verified far from where it was written. */
class ExportTest {

    @TempDir
    private Path folder;

    private AuditFixture fixture;
    private AuditTrail trail;
    private Path file;

    @BeforeEach
    void export() throws IOException {
        fixture = new AuditFixture(folder.resolve("checkpoints"));
        fixture.recordAndStop(3);
        trail = fixture.trail();
        trail.record(AuditFixture.aRead(4));
        trail.record(AuditFact.refused(Actor.anonymous(), "case.search").because("Ett skäl."));
        file = folder.resolve("export.jsonl");
        try (var out = Files.newOutputStream(file)) {
            assertThat(trail.export(out)).isEqualTo(5);
        }
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void itIsWholeAlsoWhereNoCheckpointHadBeenKeptYet() throws IOException {
        var verdict = verify();

        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.entries()).isEqualTo(5);
        assertThat(verdict.uncovered()).isZero();
    }

    @Test
    void itHasNoWords() {
        assertThat(file).content(UTF_8).doesNotContain("skäl");
    }

    @Test
    void checkpointsMadeAfterItDoNotMakeItLookCutOff() throws IOException {
        fixture.recordAndStop(4);

        assertThat(verify().faults()).isEmpty();
    }

    @Test
    void aChangedLineIsFound() throws IOException {
        var lines = lines();
        lines.set(2, lines.get(2).replace("GRANTED", "REFUSED"));
        write(lines);

        found(new AuditFault(Kind.ENTRY_CHANGED, 2, 2));
    }

    @Test
    void aLineThatSaysTheSameInAnotherWayIsFound() throws IOException {
        var lines = lines();
        lines.set(2, lines.get(2).replace("{\"sequence\":2", "{\"sequence\":9,\"sequence\":2"));
        write(lines);

        assertThat(verify().faults()).extracting(AuditFault::kind).contains(Kind.ENTRY_UNREADABLE);
    }

    @Test
    void aLineTakenAwayIsMissed() throws IOException {
        var lines = lines();
        lines.remove(3);
        write(lines);

        found(new AuditFault(Kind.ENTRY_MISSING, 3, 3));
    }

    @Test
    void linesInAnotherOrderAreFound() throws IOException {
        var lines = lines();
        Collections.swap(lines, 2, 3);
        write(lines);

        found(new AuditFault(Kind.ENTRY_MISSING, 2, 2), new AuditFault(Kind.OUT_OF_ORDER, 2, 2));
    }

    @Test
    void aLineThatIsThereTwiceIsFound() throws IOException {
        var lines = lines();
        lines.add(3, lines.get(2));
        write(lines);

        found(new AuditFault(Kind.OUT_OF_ORDER, 2, 2));
    }

    @Test
    void anExportThatIsCutOffIsFound() throws IOException {
        write(lines().subList(0, 3));

        assertThat(verify().faults()).extracting(AuditFault::kind).contains(Kind.EXPORT_UNFINISHED);
    }

    @Test
    void anExportWithoutItsLastEntriesIsFound() throws IOException {
        var lines = lines();
        lines.subList(4, 6).clear();
        write(lines);

        found(new AuditFault(Kind.END_MISSING, 4, 5));
    }

    @Test
    void anotherFileIsNoExport() throws IOException {
        assertThat(ExportedTrail.open(fixture.checkpoints())).isEmpty();
        assertThat(ExportedTrail.open(Files.createFile(folder.resolve("empty"))))
                .isEmpty();
    }

    private void found(AuditFault... faults) throws IOException {
        assertThat(verify().faults()).containsExactly(faults);
    }

    private AuditVerdict verify() throws IOException {
        var exported = ExportedTrail.open(file).orElseThrow();
        assertThat(exported.service()).isEqualTo(AuditFixture.SERVICE);
        return exported.verify(fixture.place, AuditFixture.keys());
    }

    private List<String> lines() throws IOException {
        return new ArrayList<>(Files.readAllLines(file, UTF_8));
    }

    private void write(List<String> lines) throws IOException {
        Files.write(file, lines, UTF_8);
    }
}
