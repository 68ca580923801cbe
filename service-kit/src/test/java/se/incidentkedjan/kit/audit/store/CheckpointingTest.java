package se.incidentkedjan.kit.audit.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.incidentkedjan.kit.audit.AuditStore;
import se.incidentkedjan.kit.audit.AuditTrail;
import se.incidentkedjan.kit.audit.AuditUnavailable;
import se.incidentkedjan.kit.audit.CheckpointFiles;

class CheckpointingTest {

    private static final Duration PATIENCE =
            Duration.ofSeconds(10).multipliedBy(Long.getLong("incidentkedjan.test.timeout-factor", 1));

    @TempDir
    private Path folder;

    private AuditFixture fixture;

    @BeforeEach
    void open() {
        fixture = new AuditFixture(folder.resolve("checkpoints"));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void checkpointsFollowWhileEntriesCome() {
        var trail = fixture.trail();
        trail.start();
        try {
            for (int i = 0; i < 50; i++) {
                trail.record(AuditFixture.aRead(i));
            }
            eventually(() -> assertThat(fixture.verify().uncovered()).isZero());

            trail.record(AuditFixture.aRead(51));
            eventually(() -> assertThat(fixture.verify().uncovered()).isZero());
            assertThat(lines()).hasSizeLessThan(20);
        } finally {
            trail.stop();
        }
    }

    @Test
    void anEmptyTrailHasACheckpointTooSoThatItsFileIsNeverMissingForGoodReasons() {
        fixture.recordAndStop(0);

        assertThat(lines()).hasSize(1);
        assertThat(fixture.verify().isWhole()).isTrue();
    }

    @Test
    void aStopInOrderLeavesNothingUncovered() {
        fixture.recordAndStop(3);

        assertThat(fixture.verify().uncovered()).isZero();
    }

    @Test
    void whatACrashLeftUncoveredIsCoveredAtTheNextStart() {
        fixture.trail().record(AuditFixture.aRead(1));

        fixture.recordAndStop(0);

        assertThat(fixture.verify().uncovered()).isZero();
        assertThat(fixture.verify().isWhole()).isTrue();
    }

    @Test
    void whatIsCoveredIsNotCoveredAgain() {
        fixture.recordAndStop(2);

        fixture.recordAndStop(0);

        assertThat(lines()).hasSize(1);
    }

    @Test
    void aStopDoesNotWaitForAStoreThatDidNotAnswerAMomentAgo() {
        var asked = new AtomicInteger();
        var away = (AuditStore) Proxy.newProxyInstance(
                AuditStore.class.getClassLoader(), new Class<?>[] {AuditStore.class}, (store, method, arguments) -> {
                    asked.incrementAndGet();
                    throw new AuditUnavailable("away", new IllegalStateException());
                });
        var trail = AuditTrail.open(
                away, AuditFixture.SERVICE, AuditFixture.KEY.getPrivate(), fixture.clock, fixture.place);

        trail.stop();
        int once = asked.get();
        trail.stop();

        assertThat(once).isPositive();
        assertThat(asked).hasValue(once);
    }

    @Test
    void aPlaceThatCannotBeWrittenStopsNoRecordingAndIsTold() throws IOException {
        var trail = fixture.trail();
        Files.writeString(fixture.folder, "a file where the folder should be");

        trail.record(AuditFixture.aRead(1));
        trail.stop();

        assertThat(trail.check().look())
                .hasValueSatisfying(
                        told -> assertThat(told)
                                .startsWith(
                                        "Kontrollpunkter för granskningsloggen kan inte sparas sedan fredag 20 november 2026 kl. 16.45"));

        Files.delete(fixture.folder);
        trail.stop();
        assertThat(trail.check().look()).isEmpty();
        assertThat(fixture.verify().isWhole()).isTrue();
    }

    @Test
    void aTrailThatNoLongerIsWhatWasSwornIsToldAtTheStart() {
        fixture.recordAndStop(5);
        fixture.entries().deleteMany(com.mongodb.client.model.Filters.gt("_id", 3L));
        var trail = fixture.trail();

        trail.stop();

        assertThat(trail.check().look())
                .hasValueSatisfying(told -> assertThat(told)
                        .contains("stämde inte med sina kontrollpunkter", "./incidentkedjan audit verify"));
    }

    @Test
    void checkpointsThatDisappearUnderTheServiceAreTold() throws IOException {
        var trail = fixture.trail();
        trail.record(AuditFixture.aRead(1));
        trail.stop();
        assertThat(trail.check().look()).isEmpty();

        Files.delete(fixture.checkpoints());

        assertThat(trail.check().look())
                .hasValueSatisfying(told -> assertThat(told).contains("har försvunnit"));
    }

    @Test
    void aLineThatAPowerCutLeftHalfDoesNotTakeTheNextOneWithIt() throws IOException {
        fixture.recordAndStop(1);
        Files.writeString(fixture.checkpoints(), "{\"service\":\"inci", UTF_8, StandardOpenOption.APPEND);

        fixture.recordAndStop(1);

        assertThat(fixture.place.last(AuditFixture.SERVICE).orElseThrow().sequence())
                .isEqualTo(2);
        assertThat(fixture.verify().isWhole()).isTrue();
        assertThat(fixture.verify().cutOffCheckpoints()).isEqualTo(1);
    }

    @Test
    void aKeyThatCannotSignStopsTheStart() throws Exception {
        var rsa = java.security.KeyPairGenerator.getInstance("RSA").generateKeyPair();

        assertThatThrownBy(() -> AuditTrail.open(
                        fixture.store,
                        AuditFixture.SERVICE,
                        rsa.getPrivate(),
                        fixture.clock,
                        new CheckpointFiles(folder)))
                .hasMessageContaining("P-256");
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(fixture.checkpoints(), UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void eventually(org.awaitility.core.ThrowingRunnable assertion) {
        await().atMost(PATIENCE).untilAsserted(assertion);
    }
}
