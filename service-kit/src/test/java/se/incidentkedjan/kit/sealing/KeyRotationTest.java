package se.incidentkedjan.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.testing.SettableClock;

class KeyRotationTest {

    private static final String SERVICE = "incident-intake";
    private static final String OLD = "2026-11-20";
    private static final String NEW = "2026-11-20-2";

    /** A clock that a test moves. */
    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T15:45:00Z"));
    private final KeysInMemory keys = new KeysInMemory();
    private final Map<IncidentId, Sealed> sealed = new TreeMap<>();
    private final AtomicInteger rewrapped = new AtomicInteger();
    private Path file;
    private FileMasterKeys masters;
    private KeyRotation rotation;

    @BeforeEach
    void fiveHundredIncidents() {
        file = folder.resolve("keys");
        KeyFile.fresh(clock).write(file);
        masters = new FileMasterKeys(file, true);
        rotation = rotation(masters);
        for (int i = 0; i < 500; i++) {
            begin(masters);
        }
        rotation.look();
    }

    @Test
    void aNewActiveKeyIsNoticedAndTheOldOneCanBeTakenAway() throws IOException {
        rotate();

        rotation.look();

        assertThat(keys.countByMasterKey()).isEqualTo(Map.of(NEW, 500L));
        assertThat(rewrapped).hasValue(500);
        takeAway(OLD);
        allOpenWith(new FileMasterKeys(file, true));
    }

    @Test
    void aRotationThatWasInterruptedGoesOnWhereItStood() {
        rotate();
        keys.rewrapsUntilTheCrash = 333;

        rotation.look();

        assertThat(keys.countByMasterKey()).isEqualTo(Map.of(OLD, 167L, NEW, 333L));
        allOpenWith(masters);
        keys.rewrapsUntilTheCrash = Integer.MAX_VALUE;
        var afterTheRestart = new FileMasterKeys(file, true);
        rotation(afterTheRestart).look();
        assertThat(keys.countByMasterKey()).isEqualTo(Map.of(NEW, 500L));
        allOpenWith(afterTheRestart);
    }

    @Test
    void whileTheStoreIsAwayARotationWaits() {
        rotate();
        keys.away = true;
        rotation.look();
        keys.away = false;

        rotation.look();

        assertThat(keys.countByMasterKey()).isEqualTo(Map.of(NEW, 500L));
    }

    @Test
    void anInstanceThatHasNotNoticedYetOpensAllTheSame() {
        var late = new FileMasterKeys(file, true);
        rotate();
        rotation.look();

        assertThat(late.active()).isEqualTo(OLD);
        allOpenWith(late);
        assertThat(late.active()).isEqualTo(NEW);
    }

    @Test
    void keysThatAnotherInstanceWrappedBeforeItNoticedAreFoundOnceMore() {
        var late = new FileMasterKeys(file, true);
        rotate();
        rotation.look();
        begin(late);
        assertThat(keys.countByMasterKey()).isEqualTo(Map.of(OLD, 1L, NEW, 500L));

        clock.turn(Duration.ofSeconds(89));
        rotation.look();
        assertThat(keys.countByMasterKey()).containsEntry(OLD, 1L);
        clock.turn(Duration.ofSeconds(1));
        rotation.look();

        assertThat(keys.countByMasterKey()).isEqualTo(Map.of(NEW, 501L));
    }

    @Test
    void aKeyThatIsDestroyedMeanwhileStaysDestroyed() {
        rotate();
        masters.refresh();
        var some = keys.notUnder(masters.active(), null, 1).getFirst();
        var vault = new Vault(SERVICE, masters, keys, clock);
        vault.destroy(some.incident());

        keys.rewrap(List.of(new DataKeys.Rewrapped(some, some.wrapping())));
        rotation.look();

        assertThat(vault.isErased(some.incident())).isTrue();
        assertThat(keys.countByMasterKey()).isEqualTo(Map.of(NEW, 499L));
    }

    @Test
    void aMasterKeyThatWasTakenAwayTooSoonStopsNothingElse() throws IOException {
        rotate();
        keys.rewrapsUntilTheCrash = 100;
        rotation.look();
        keys.rewrapsUntilTheCrash = Integer.MAX_VALUE;
        var whole = Files.readString(file);
        takeAway(OLD);

        var crippled = new FileMasterKeys(file, true);
        var after = rotation(crippled);
        after.look();

        assertThat(keys.countByMasterKey()).isEqualTo(Map.of(OLD, 400L, NEW, 100L));
        assertThatThrownBy(() -> allOpenWith(crippled))
                .isInstanceOf(KeyMissing.class)
                .hasMessageContaining(OLD);
        rewrite(whole);
        after.look();
        assertThat(keys.countByMasterKey()).isEqualTo(Map.of(NEW, 500L));
    }

    @Test
    void aFileThatBecomesWrongIsNotTakenAndIsToldOf() throws IOException {
        var whole = Files.readString(file);
        rewrite("active = changeme\n");

        assertThat(masters.refresh()).isFalse();

        assertThat(masters.fault())
                .hasValueSatisfying(fault -> assertThat(fault).contains("aktiva nyckeln"));
        assertThat(masters.active()).isEqualTo(OLD);
        allOpenWith(masters);
        rewrite(whole);
        assertThat(masters.refresh()).isTrue();
        assertThat(masters.fault()).isEmpty();
    }

    @Test
    void anIndexKeyThatChangesIsNotTaken() throws IOException {
        var other = folder.resolve("other");
        KeyFile.fresh(clock).write(other);
        var line = Files.readAllLines(other).stream()
                .filter(one -> one.startsWith("index"))
                .findFirst()
                .orElseThrow();
        rewrite(Files.readString(file).replaceAll("index = .*", line));

        assertThat(masters.refresh()).isFalse();

        assertThat(masters.fault())
                .hasValueSatisfying(fault -> assertThat(fault).contains("«index» har ändrats"));
    }

    @Test
    void aFileThatIsNotChangedIsNotReadAgain() {
        assertThat(masters.refresh()).isFalse();
    }

    private void begin(FileMasterKeys with) {
        var incident = new IncidentId(UUID.randomUUID());
        try (var envelope = new Vault(SERVICE, with, keys, clock).begin(incident)) {
            sealed.put(incident, envelope.seal("description", "ord " + incident));
        }
    }

    private void allOpenWith(FileMasterKeys with) {
        var vault = new Vault(SERVICE, with, keys, clock);
        var failures = new ArrayList<RuntimeException>();
        sealed.forEach((incident, one) -> {
            try {
                assertThat(vault.open(incident, "description", one)).isEqualTo(new Opened.Words("ord " + incident));
            } catch (RuntimeException e) {
                failures.add(e);
            }
        });
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    private KeyRotation rotation(FileMasterKeys with) {
        return new KeyRotation(with, new Rewrapping(SERVICE, keys, with), rewrapped::addAndGet, clock);
    }

    private void rotate() {
        KeyFile.read(file, true).rotated(clock).write(file);
    }

    private void takeAway(String master) throws IOException {
        rewrite(Files.readString(file).replaceAll("(?m)^key\\." + master + " = .*\\n", ""));
    }

    private void rewrite(String text) throws IOException {
        var before = Files.getLastModifiedTime(file);
        Files.writeString(file, text);
        // Two changes within what the file system can tell apart must be two.
        Files.setLastModifiedTime(file, FileTime.from(before.toInstant().plusSeconds(1)));
    }
}
