package se.incidentkedjan.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.incidentkedjan.events.IncidentId;

class VaultTest {

    private static final Instant NOW = Instant.parse("2026-11-20T15:45:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private final KeysInMemory keys = new KeysInMemory();
    private final IncidentId incident = new IncidentId(UUID.randomUUID());

    @BeforeEach
    void makeAKeyFile() {
        KeyFile.fresh(CLOCK).write(folder.resolve("keys"));
    }

    @Test
    void aKeyIsDurableBeforeAnythingCanBeSealedWithIt() {
        keys.away = true;

        assertThatThrownBy(() -> vault().begin(incident)).hasMessageContaining("away");
        assertThat(keys.stored).isEmpty();

        keys.away = false;
        try (var envelope = vault().begin(incident)) {
            assertThat(keys.stored).containsKey(incident);
            assertThat(envelope).hasToString("Envelope[" + incident + "]");
        }
    }

    @Test
    void whatWasSealedBeforeARestartOpensAfterIt() {
        var sealed = sealed("ord");

        assertThat(vault().open(incident, "description", sealed)).isEqualTo(new Opened.Words("ord"));
    }

    @Test
    void destroyedWordsAreErasedForEveryInstanceFromThatMomentOn() {
        var here = vault();
        var there = vault();
        var sealed = sealed("ord");
        assertThat(there.open(incident, "description", sealed)).isEqualTo(new Opened.Words("ord"));
        assertThat(there.isErased(incident)).isFalse();

        here.destroy(incident);
        here.destroy(incident);

        assertThat(there.open(incident, "description", sealed)).isEqualTo(new Opened.Erased());
        assertThat(there.isErased(incident)).isTrue();
        assertThat(there.envelope(incident)).isEmpty();
        assertThat(keys.stored.get(incident)).isEqualTo(new StoredKey.Destroyed(incident, NOW));
    }

    @Test
    void anIncidentWhoseKeyIsDestroyedNeverGetsANewOne() {
        vault().destroy(incident);

        assertThatThrownBy(() -> vault().begin(incident)).isInstanceOf(KeyTaken.class);
        assertThat(vault().isErased(incident)).isTrue();
    }

    @Test
    void aKeyIsNotReplacedByASecondOne() {
        var sealed = sealed("ord");

        assertThatThrownBy(() -> vault().begin(incident)).isInstanceOf(KeyTaken.class);
        assertThat(vault().open(incident, "description", sealed)).isEqualTo(new Opened.Words("ord"));
    }

    @Test
    void aKeyThatIsMissingIsNotTakenForADestroyedOne() {
        var sealed = sealed("ord");
        keys.stored.clear();

        assertThatThrownBy(() -> vault().open(incident, "description", sealed))
                .isInstanceOf(KeyMissing.class)
                .hasMessageContaining("restore the data keys");
    }

    @Test
    void thoseWhoComeAtOnceShareWrites() throws Exception {
        var vault = vault();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            synchronized (keys) {
                // While the store is busy with the first one, the others gather.
                var come = new CountDownLatch(50);
                IntStream.range(0, 50)
                        .forEach(i -> executor.submit(() -> {
                            come.countDown();
                            vault.begin(new IncidentId(UUID.randomUUID())).close();
                        }));
                come.await();
                assertThat(keys.keeps).isZero();
            }
        }

        assertThat(keys.stored).hasSize(50);
        assertThat(keys.keeps).isLessThan(50);
    }

    @Test
    void aClosedEnvelopeSealsNothing() {
        var envelope = vault().begin(incident);
        envelope.close();

        assertThatThrownBy(() -> envelope.seal("description", "ord")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsFoundByItsIndexIsFoundAfterARotationAndByNoOtherPurpose() {
        var file = folder.resolve("keys");
        var before = masters().installationKey().index("reporter").of("anstalld@kommun.example");
        KeyFile.read(file, true).rotated(CLOCK).write(file);

        var after = masters().installationKey();
        assertThat(after.index("reporter").of("anstalld@kommun.example")).isEqualTo(before);
        assertThat(after.index("other").of("anstalld@kommun.example")).isNotEqualTo(before);
        assertThat(before).matches("[0-9a-f]{64}");
    }

    private Sealed sealed(String text) {
        try (var envelope = vault().begin(incident)) {
            return envelope.seal("description", text);
        }
    }

    private Vault vault() {
        return new Vault("incident-intake", masters(), keys, CLOCK);
    }

    private FileMasterKeys masters() {
        return new FileMasterKeys(folder.resolve("keys"), true);
    }
}
