package se.incidentkedjan.kit.audit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.incidentkedjan.kit.audit.Actor;
import se.incidentkedjan.kit.audit.AuditEntry;
import se.incidentkedjan.kit.audit.AuditFact;
import se.incidentkedjan.kit.audit.AuditQuery;
import se.incidentkedjan.kit.audit.AuditTrail;
import se.incidentkedjan.kit.audit.AuditUnavailable;
import se.incidentkedjan.kit.audit.Outcome;

class AuditTrailTest {

    @TempDir
    private Path folder;

    private AuditFixture fixture;
    private AuditTrail trail;

    @BeforeEach
    void open() {
        fixture = new AuditFixture(folder);
        trail = fixture.trail();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void whatIsRecordedLiesInTheStoreWhenTheCallReturns() {
        var entry = trail.record(AuditFixture.aRead(7));

        assertThat(trail.entry(1)).contains(entry);
        assertThat(entry.at()).isEqualTo(AuditFixture.NOW);
        assertThat(entry.roles()).containsExactly("CISO", "DPO");
        assertThat(entry.details()).containsEntry("rows", "7");
        assertThat(fixture.entries().countDocuments()).isEqualTo(1);
    }

    @Test
    void eachEntryContinuesTheOneBefore() {
        var first = trail.record(AuditFixture.aRead(1));
        var second = trail.record(AuditFixture.aRead(2));

        assertThat(first.previous()).isEqualTo("0".repeat(64));
        assertThat(second.previous()).isEqualTo(first.hash());
        assertThat(second.sequence()).isEqualTo(2);
    }

    @Test
    void aRestartGoesOnWhereTheChainEnded() {
        trail.record(AuditFixture.aRead(1));

        fixture.trail().record(AuditFixture.aRead(2));

        trail.stop();
        assertThat(fixture.verify().isWhole()).isTrue();
        assertThat(fixture.verify().entries()).isEqualTo(2);
    }

    @Test
    void twoInstancesThatWriteAtOnceNeverForkTheChain() throws Exception {
        var other = fixture.trail();

        recordAtOnce(300, number -> (number % 2 == 0 ? trail : other).record(AuditFixture.aRead(number)));

        trail.stop();
        other.stop();
        var verdict = fixture.verify();
        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.entries()).isEqualTo(300);
    }

    @Test
    void thoseWhoRecordAtOnceEachGetTheirOwnEntry() throws Exception {
        var entries = recordAtOnce(200, number -> trail.record(AuditFixture.aRead(number)));

        for (int i = 0; i < entries.size(); i++) {
            assertThat(entries.get(i).objectId()).isEqualTo("0190-" + i);
            assertThat(trail.entry(entries.get(i).sequence())).contains(entries.get(i));
        }
    }

    private interface Recording {
        AuditEntry of(int number);
    }

    private static List<AuditEntry> recordAtOnce(int count, Recording recording) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = IntStream.range(0, count)
                    .<Callable<AuditEntry>>mapToObj(number -> () -> recording.of(number))
                    .toList();
            var entries = new ArrayList<AuditEntry>();
            for (var done : threads.invokeAll(tasks)) {
                entries.add(done.get());
            }
            return entries;
        }
    }

    @Test
    void whenTheStoreIsAwayTheCallerIsToldSoThatNothingIsSeenUnrecorded() {
        trail.record(AuditFixture.aRead(1));
        fixture.storeGoesAway();

        assertThatThrownBy(() -> trail.record(AuditFixture.aRead(2)))
                .isInstanceOf(AuditUnavailable.class)
                .hasMessageContaining("cannot be");
    }

    @Test
    void aNoteLiesBesideTheChainAndCanBeErased() {
        var entry = trail.record(AuditFact.granted(Actor.anonymous(), "glass.broken")
                .because("Misstanke om att kontot används av någon annan."));

        assertThat(fixture.entries().find().first().toJson()).doesNotContain("Misstanke");
        assertThat(trail.note(entry)).contains("Misstanke om att kontot används av någon annan.");

        trail.stop();
        assertThat(trail.eraseNote(entry)).isTrue();
        assertThat(trail.eraseNote(entry)).isFalse();
        assertThat(trail.note(entry)).isEmpty();
        assertThat(fixture.verify().isWhole()).isTrue();
        assertThat(fixture.verify().erasedNotes()).isEqualTo(1);
    }

    @Test
    void theSameNoteTwiceHasTwoCommitmentsSoThatErasedWordsCannotBeGuessed() {
        var fact = AuditFact.granted(Actor.anonymous(), "glass.broken").because("Akut.");

        assertThat(trail.record(fact).note()).isNotEqualTo(trail.record(fact).note());
    }

    @Test
    void theNewestPageComesFirstAndLeadsToTheOlder() {
        record(25);

        var first = trail.page(AuditQuery.newest(10));
        var second = trail.page(AuditQuery.newest(10).before(first.older()));
        var third = trail.page(AuditQuery.newest(10).before(second.older()));

        assertThat(first.entries()).extracting(AuditEntry::sequence).containsExactlyElementsOf(down(25, 16));
        assertThat(second.entries()).extracting(AuditEntry::sequence).containsExactlyElementsOf(down(15, 6));
        assertThat(third.entries()).extracting(AuditEntry::sequence).containsExactlyElementsOf(down(5, 1));
        assertThat(third.older()).isNull();
    }

    @Test
    void theNewestPageShowsAlsoWhatOtherInstancesHaveWritten() {
        record(2);
        var other = fixture.trail();
        IntStream.range(0, 3).forEach(number -> other.record(AuditFixture.aRead(number)));
        assertThat(trail.page(AuditQuery.newest(10)).entries()).hasSize(5);

        IntStream.range(0, 40).forEach(number -> other.record(AuditFixture.aRead(number)));

        assertThat(trail.page(AuditQuery.newest(10)).entries())
                .extracting(AuditEntry::sequence)
                .containsExactlyElementsOf(down(45, 36));
    }

    @Test
    void anEmptyTrailHasAnEmptyPage() {
        assertThat(trail.page(AuditQuery.newest(10)).entries()).isEmpty();
        assertThat(trail.page(AuditQuery.newest(10)).older()).isNull();
    }

    @Test
    void aReaderFindsByWhatWasDoneWhenByWhomAndToWhat() {
        record(4);
        var refused =
                trail.record(AuditFact.refused(Actor.anonymous(), "case.search").with("hits", 3));
        var all = AuditQuery.newest(10);

        assertThat(trail.page(all.action("case.search")).entries()).containsExactly(refused);
        assertThat(trail.page(all.actor("anonymous")).entries()).containsExactly(refused);
        assertThat(trail.page(all.outcome(Outcome.REFUSED)).entries()).containsExactly(refused);
        assertThat(trail.page(all.objectId("0190-3")).entries())
                .extracting(AuditEntry::sequence)
                .containsExactly(3L);
        assertThat(trail.page(all.within(AuditFixture.NOW.plusMillis(1), null)).entries())
                .isEmpty();
        assertThat(trail.page(all.within(null, AuditFixture.NOW)).entries()).isEmpty();
        assertThat(trail.page(all.within(AuditFixture.NOW, AuditFixture.NOW.plus(Duration.ofMillis(1))))
                        .entries())
                .hasSize(5);
    }

    @Test
    void aSearchGoesOnWhereThePageBeforeEnded() {
        record(5);
        var search = AuditQuery.newest(2).action("case.read");

        var first = trail.page(search);

        assertThat(first.entries()).extracting(AuditEntry::sequence).containsExactly(5L, 4L);
        assertThat(trail.page(search.before(first.older())).entries())
                .extracting(AuditEntry::sequence)
                .containsExactly(3L, 2L);
    }

    @Test
    void aPageSaysWhereSomethingLiesThatIsNoEntry() {
        record(3);
        fixture.entries().updateOne(new org.bson.Document("_id", 2L), com.mongodb.client.model.Updates.set("x", 1));

        var page = trail.page(AuditQuery.newest(10));

        assertThat(page.entries()).extracting(AuditEntry::sequence).containsExactly(3L, 1L);
        assertThat(page.unreadable()).containsExactly(2L);
    }

    private void record(int count) {
        IntStream.rangeClosed(1, count).forEach(number -> trail.record(AuditFixture.aRead(number)));
    }

    private static List<Long> down(long from, long to) {
        return LongStream.rangeClosed(to, from)
                .map(number -> from + to - number)
                .boxed()
                .toList();
    }
}
