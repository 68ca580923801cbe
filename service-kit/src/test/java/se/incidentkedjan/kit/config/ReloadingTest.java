package se.incidentkedjan.kit.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReloadingTest {

    private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir
    private Path folder;

    private Path one;
    private Path other;
    private Instant now = START;
    private final List<Reloading.State<String>> told = new ArrayList<>();

    @BeforeEach
    void files() throws IOException {
        one = Files.writeString(folder.resolve("one.yml"), "a");
        other = Files.writeString(folder.resolve("other.yml"), "b");
    }

    private Reloading<String> reloading(Supplier<String> reading) {
        var clock = new Clock() {

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        return new Reloading<>(List.of(one, other), reading, clock, told::add);
    }

    private Reloading<String> reloading() {
        return reloading(this::both);
    }

    private String both() {
        try {
            var text = Files.readString(one) + Files.readString(other);
            if (text.contains("wrong")) {
                throw new InvalidConfiguration(List.of(new Problem("one.yml", 1, 1, "Fel.", "wrong")));
            }
            return text;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void nothingIsReadAgainWhileNothingChanges() {
        var reads = new ArrayList<String>();
        var reloading = reloading(() -> {
            reads.add("read");
            return both();
        });

        reloading.look();
        reloading.look();

        assertThat(reads).hasSize(1);
        assertThat(told).isEmpty();
        assertThat(reloading.get()).isEqualTo("ab");
    }

    @Test
    void aFileThatChangesIsInForceAtTheNextLook() throws IOException {
        var reloading = reloading();
        Files.writeString(other, "c");
        now = START.plus(Duration.ofMinutes(5));

        assertThat(reloading.get()).isEqualTo("ab");
        reloading.look();

        assertThat(reloading.get()).isEqualTo("ac");
        assertThat(reloading.state().since()).isEqualTo(now);
        assertThat(told)
                .singleElement()
                .satisfies(state -> assertThat(state.value()).isEqualTo("ac"));
    }

    @Test
    void aWrongFileNeverReplacesARightOneAndIsToldUntilItIsRight() throws IOException {
        var reloading = reloading();
        Files.writeString(one, "wrong");
        now = START.plusSeconds(10);
        reloading.look();

        assertThat(reloading.get()).isEqualTo("ab");
        assertThat(reloading.state().problems()).hasSize(1);
        assertThat(reloading.state().wrongSince()).isEqualTo(START.plusSeconds(10));

        Files.writeString(one, "still wrong");
        now = START.plusSeconds(20);
        reloading.look();
        assertThat(reloading.state().wrongSince()).isEqualTo(START.plusSeconds(10));

        Files.writeString(one, "a");
        now = START.plusSeconds(30);
        reloading.look();
        assertThat(reloading.get()).isEqualTo("ab");
        assertThat(reloading.state().problems()).isEmpty();
        assertThat(reloading.state().wrongSince()).isNull();
        assertThat(told).hasSize(3);
    }

    @Test
    void aFileThatIsGoneOrAReaderThatFailsLeavesWhatThereWas() throws IOException {
        var reloading = reloading();
        Files.delete(one);

        reloading.look();

        assertThat(reloading.get()).isEqualTo("ab");
        assertThat(reloading.state().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.file()).isEqualTo("one.yml"));
    }

    /** Two files that belong together are never used in versions that were not there at the same time. */
    @Test
    void whatChangesWhileItIsReadIsReadOnceMore() throws IOException {
        var reloading = reloading(() -> {
            var text = both();
            if (text.startsWith("x")) {
                write(other, "y");
            }
            return text;
        });
        Files.writeString(one, "x");

        reloading.look();
        assertThat(reloading.get()).isEqualTo("ab");

        reloading.look();
        assertThat(reloading.get()).isEqualTo("xy");
        assertThat(told).hasSize(1);
    }

    @Test
    void filesThatAreWrongFromTheBeginningAreRefused() throws IOException {
        Files.writeString(one, "wrong");

        assertThatThrownBy(this::reloading).isInstanceOf(InvalidConfiguration.class);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
