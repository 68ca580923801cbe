package se.incidentkedjan.kit.audit.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.kit.audit.Actor;
import se.incidentkedjan.kit.audit.AuditFact;
import se.incidentkedjan.kit.audit.AuditFault;
import se.incidentkedjan.kit.audit.AuditFault.Kind;
import se.incidentkedjan.kit.audit.AuditTrail;
import se.incidentkedjan.kit.audit.CheckpointFiles;
import se.incidentkedjan.kit.audit.CheckpointKeys;

/** Somebody with access to the store, or to the checkpoints, changes what happened. */
class TamperingTest {

    @TempDir
    private Path folder;

    private AuditFixture fixture;

    /** Ten entries; checkpoints at 4, 7 and 10. */
    @BeforeEach
    void record() {
        fixture = new AuditFixture(folder);
        fixture.recordAndStop(4);
        fixture.recordAndStop(3);
        fixture.recordAndStop(3);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aWholeTrailIsWhole() {
        var verdict = fixture.verify();

        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.isWhole()).isTrue();
        assertThat(verdict.entries()).isEqualTo(10);
        assertThat(verdict.uncovered()).isZero();
        assertThat(verdict.first()).isEqualTo(AuditFixture.NOW);
        assertThat(verdict.last()).isEqualTo(AuditFixture.NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"actor", "action", "objectKind", "objectId", "unit", "note"})
    void aChangedFieldIsFound(String field) {
        change(5, Updates.set(field, "other"));

        found(Kind.ENTRY_CHANGED, 5);
    }

    @Test
    void aChangedOutcomeTimeRoleOrDetailIsFound() {
        change(2, Updates.set("outcome", "REFUSED"));
        change(4, Updates.set("at", new Date(0)));
        change(6, Updates.set("roles", List.of("DPO")));
        change(8, Updates.set("details.rows", "9"));

        assertThat(fixture.verify().faults())
                .extracting(AuditFault::kind, AuditFault::first)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Kind.ENTRY_CHANGED, 2L),
                        org.assertj.core.groups.Tuple.tuple(Kind.ENTRY_CHANGED, 4L),
                        org.assertj.core.groups.Tuple.tuple(Kind.ENTRY_CHANGED, 6L),
                        org.assertj.core.groups.Tuple.tuple(Kind.ENTRY_CHANGED, 8L));
    }

    @Test
    void aFieldThatIsTakenAwayIsFound() {
        change(5, Updates.unset("unit"));

        found(Kind.ENTRY_CHANGED, 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"outcome", "hash", "previous", "at"})
    void aFieldOfTheWrongSortIsFound(String field) {
        change(5, Updates.set(field, 1));

        found(Kind.ENTRY_UNREADABLE, 5);
    }

    @Test
    void aFieldThatIsAddedIsFound() {
        change(5, Updates.set("remark", "ok"));

        found(Kind.ENTRY_UNREADABLE, 5);
    }

    @Test
    void anEntryTakenFromTheMiddleIsMissed() {
        fixture.entries().deleteOne(eq("_id", 5L));

        found(Kind.ENTRY_MISSING, 5);
    }

    @Test
    void aRowOfEntriesTakenFromTheMiddleIsMissedAsOne() {
        fixture.entries().deleteMany(com.mongodb.client.model.Filters.in("_id", 5L, 6L, 7L));

        assertThat(fixture.verify().faults()).containsExactly(new AuditFault(Kind.ENTRY_MISSING, 5, 7));
    }

    @Test
    void anEndThatIsTakenAwayIsMissed() {
        fixture.entries().deleteMany(gt("_id", 8L));

        assertThat(fixture.verify().faults()).containsExactly(new AuditFault(Kind.END_MISSING, 9, 10));
    }

    @Test
    void aTrailThatIsEmptiedIsMissed() {
        fixture.entries().drop();

        var faults = fixture.verify().faults();
        assertThat(faults).containsExactly(new AuditFault(Kind.END_MISSING, 1, 10));
        assertThat(faults.getFirst().sentence()).isEqualTo("Alla poster saknas: det har funnits minst 10.");
    }

    @Test
    void anEntryThatIsPutInBetweenIsFound() {
        fixture.entries().insertOne(new Document(entry(5)).append("_id", Decimal128.parse("5.5")));

        assertThat(fixture.verify().faults()).extracting(AuditFault::kind).containsExactly(Kind.ENTRY_UNREADABLE);
    }

    @Test
    void anEntryUnderAKeyThatIsNoNumberIsFound() {
        fixture.entries().insertOne(new Document(entry(5)).append("_id", "5"));

        assertThat(fixture.verify().faults()).extracting(AuditFault::kind).containsExactly(Kind.ENTRY_UNREADABLE);
    }

    @Test
    void anEntryThatIsAddedByHandAtTheEndIsFound() {
        fixture.entries().insertOne(new Document(entry(10)).append("_id", 11L));

        assertThat(fixture.verify().faults())
                .extracting(AuditFault::kind)
                .containsExactly(Kind.ENTRY_CHANGED, Kind.LINK_BROKEN);
    }

    @Test
    void twoEntriesThatChangePlacesAreFound() {
        var third = entry(3);
        var fourth = entry(4);
        replace(new Document(fourth).append("_id", 3L));
        replace(new Document(third).append("_id", 4L));

        assertThat(fixture.verify().faults())
                .extracting(AuditFault::kind)
                .contains(Kind.ENTRY_CHANGED, Kind.LINK_BROKEN);
    }

    @Test
    void entriesThatAreRenumberedToHideAGapAreFound() {
        for (long sequence = 5; sequence < 10; sequence++) {
            replace(new Document(entry(sequence + 1)).append("_id", sequence));
        }
        fixture.entries().deleteOne(eq("_id", 10L));

        assertThat(fixture.verify().faults())
                .extracting(AuditFault::kind)
                .contains(Kind.ENTRY_CHANGED, Kind.LINK_BROKEN, Kind.END_MISSING);
    }

    @Test
    void aChainThatIsWrittenAnewFromSomePointIsFoundByTheCheckpoints() throws IOException {
        fixture.entries().deleteMany(gt("_id", 5L));
        rewriteFrom(6, 12);

        var verdict = fixture.verify();
        assertThat(verdict.faults()).containsExactly(new AuditFault(Kind.REWRITTEN, 5, 7));
        assertThat(verdict.faults().getFirst().sentence()).contains("posterna 5–7");
    }

    @Test
    void aChainThatIsWrittenAnewByAnotherKeyIsFoundThoughItHasCheckpointsOfItsOwn() {
        fixture.entries().drop();
        var other = fixture.trail(AuditFixture.newKey());
        for (int i = 1; i <= 10; i++) {
            other.record(AuditFixture.aRead(100 + i));
        }
        other.stop();

        assertThat(fixture.verify().faults())
                .extracting(AuditFault::kind)
                .contains(Kind.REWRITTEN, Kind.CHECKPOINT_FORGED);
    }

    /** What somebody can do who knows the program: hashes that fit, recorded without the key of the service. */
    private void rewriteFrom(int first, int last) {
        var elsewhere = new CheckpointFiles(folder.resolve("elsewhere"));
        var forger = AuditTrail.open(
                fixture.store, AuditFixture.SERVICE, AuditFixture.newKey().getPrivate(), fixture.clock, elsewhere);
        for (int i = first; i <= last; i++) {
            forger.record(AuditFixture.aRead(1000 + i));
        }
    }

    @Test
    void aCheckpointThatIsChangedIsFound() throws IOException {
        var lines = checkpointLines();
        lines.set(1, lines.get(1).replace("\"sequence\":7", "\"sequence\":6"));
        write(lines);

        found(Kind.CHECKPOINT_FORGED, 2);
    }

    @Test
    void checkpointsOfAnotherServiceAreNotTaken() throws IOException {
        var lines = checkpointLines();
        lines.replaceAll(line -> line.replace(AuditFixture.SERVICE, "gateway"));
        write(lines);

        assertThat(fixture.verify().faults()).extracting(AuditFault::kind).contains(Kind.CHECKPOINT_FORGED);
    }

    @Test
    void rubbishAmongTheCheckpointsIsFound() throws IOException {
        var lines = checkpointLines();
        lines.add(1, "{}");
        write(lines);

        found(Kind.CHECKPOINT_UNREADABLE, 2);
    }

    @Test
    void aCheckpointThatAPowerCutLeftHalfIsOnlyMentioned() throws IOException {
        var lines = checkpointLines();
        lines.add(1, lines.get(1).substring(0, 40));
        write(lines);

        assertThat(fixture.verify().isWhole()).isTrue();
        assertThat(fixture.verify().cutOffCheckpoints()).isEqualTo(1);
    }

    @Test
    void checkpointsThatAreTakenAwayAtTheEndAreMissed() throws IOException {
        write(checkpointLines().subList(0, 2));

        assertThat(fixture.verify().faults()).containsExactly(new AuditFault(Kind.CHECKPOINTS_SHORTENED, 7, 10));
    }

    /** As docs/drift.md says that old ones are put in an archive. */
    @Test
    void theLastCheckpointVouchesForAllWhenTheOlderOnesAreInAnArchive() throws IOException {
        var all = checkpointLines();
        write(all.subList(all.size() - 1, all.size()));
        assertThat(fixture.verify().faults()).isEmpty();

        fixture.recordAndStop(2);
        var since = checkpointLines();
        assertThat(fixture.verify().faults()).isEmpty();

        write(Stream.concat(all.stream(), since.stream()).toList());
        assertThat(fixture.verify().faults()).isEmpty();

        write(since);
        fixture.entries().deleteMany(gt("_id", 1L));
        rewriteFrom(2, 12);
        assertThat(fixture.verify().faults()).extracting(AuditFault::kind).containsExactly(Kind.REWRITTEN);
    }

    @Test
    void aFileOfCheckpointsThatIsTakenAwayIsMissed() throws IOException {
        Files.delete(fixture.checkpoints());

        found(Kind.CHECKPOINTS_MISSING, 0);
    }

    @Test
    void entriesThatNeverHadACheckpointAreNotBelieved() throws IOException {
        Files.delete(fixture.checkpoints());
        fixture.database.getCollection("audit_checkpoints").drop();

        found(Kind.CHECKPOINTS_MISSING, 0);
    }

    @Test
    void theStoresOwnCopyOfTheLastCheckpointMustBeSignedToo() {
        fixture.database.getCollection("audit_checkpoints").updateOne(eq("_id", "last"), Updates.set("sequence", 3L));

        found(Kind.CHECKPOINT_FORGED, 0);
    }

    @Test
    void withoutAKeyCheckpointsAreNotBelieved() {
        assertThat(fixture.verify(CheckpointKeys.of(Map.of())).faults())
                .extracting(AuditFault::kind)
                .containsExactly(Kind.KEY_UNKNOWN);
    }

    @Test
    void aNoteThatIsChangedIsFound() {
        var trail = fixture.trail();
        trail.record(AuditFact.granted(Actor.anonymous(), "glass.broken").because("Akut."));
        trail.stop();
        fixture.database.getCollection("audit_notes").updateMany(new Document(), Updates.set("text", "Nyfiken."));

        found(Kind.NOTE_CHANGED, 11);
    }

    @Test
    void entriesAfterTheLastCheckpointAreTold() {
        var trail = fixture.trail();
        trail.record(AuditFixture.aRead(11));
        trail.record(AuditFixture.aRead(12));

        var verdict = fixture.verify();
        assertThat(verdict.isWhole()).isTrue();
        assertThat(verdict.uncovered()).isEqualTo(2);
        assertThat(verdict.uncoveredSince()).isEqualTo(AuditFixture.NOW);
    }

    private void found(Kind kind, long place) {
        assertThat(fixture.verify().faults()).containsExactly(new AuditFault(kind, place, place));
    }

    private void change(long sequence, Bson update) {
        assertThat(fixture.entries().updateOne(eq("_id", sequence), update).getModifiedCount())
                .isEqualTo(1);
    }

    private Document entry(long sequence) {
        return fixture.entries().find(eq("_id", sequence)).first();
    }

    private void replace(Document document) {
        fixture.entries().replaceOne(eq("_id", document.get("_id")), document);
    }

    private List<String> checkpointLines() throws IOException {
        return new ArrayList<>(Files.readAllLines(fixture.checkpoints(), UTF_8));
    }

    private void write(List<String> lines) throws IOException {
        Files.write(fixture.checkpoints(), lines, UTF_8);
    }
}
