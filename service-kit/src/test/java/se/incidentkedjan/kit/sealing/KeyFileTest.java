package se.incidentkedjan.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import se.incidentkedjan.kit.config.InvalidConfiguration;

@ExtendWith(OutputCaptureExtension.class)
class KeyFileTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T15:45:00Z"), ZoneOffset.UTC);
    private static final String ONE = "M2Xf0b7kQvJ8sYw1hZr5tEaLcDgUpNiOoVqKmRxSyTU=";
    private static final String TWO = "9fGk2LwQz8XcVb5NmA1sDf7HjK3lPoIuYtReWq4ZxCw=";
    private static final String INDEX = "7QhWm3RkZ1xJvT5yGbNcPsLdUfAoEiKt8gBnMjHqVwY=";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void inTheFolder() {
        file = folder.resolve("keys");
    }

    @Test
    void aFileThatWasMadeHereIsReadableByItsOwnerOnlyAndComesBack() throws IOException {
        KeyFile.fresh(CLOCK).write(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(KeyFile.read(file, true)).hasToString("KeyFile[[2026-11-20], active 2026-11-20]");
        assertThat(folder).isDirectoryContaining(path -> path.equals(file)).isDirectoryNotContaining("glob:**.draft");
    }

    @Test
    void rotatingAddsAnActiveKeyAndKeepsTheOthersAndTheIndex() {
        var first = KeyFile.fresh(CLOCK);
        var third = first.rotated(CLOCK).rotated(CLOCK);
        third.write(file);

        var read = KeyFile.read(file, true);
        assertThat(read.ids()).containsExactlyInAnyOrder("2026-11-20", "2026-11-20-2", "2026-11-20-3");
        assertThat(read.active()).isEqualTo("2026-11-20-3");
        assertThat(read.index().getEncoded()).isEqualTo(first.index().getEncoded());
        assertThat(read.keys().get("2026-11-20").getEncoded())
                .isEqualTo(first.keys().get("2026-11-20").getEncoded());
    }

    @Test
    void aFileWrittenByHandIsRead() throws IOException {
        write("# nycklar\n\n active=k1 \nindex = " + INDEX + "\nkey.k1 =" + ONE + "\nkey.k0 = " + TWO + "\n");

        assertThat(KeyFile.read(file, true).ids()).containsExactly("k1", "k0");
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        refused("Nyckelfilen finns inte");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----"})
    void aFileThatOthersMayUseIsRefusedUnlessItIsSaidToBeRight(String permissions) throws IOException {
        KeyFile.fresh(CLOCK).write(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

        refused("chmod 600 keys");
        assertThat(KeyFile.read(file, false).active()).isEqualTo("2026-11-20");
    }

    @Test
    void masterKeysThatEveryoneMayReadAreTakenWithAWarningWhenThatIsSaidToBeRight(CapturedOutput output)
            throws IOException {
        KeyFile.fresh(CLOCK).write(file);
        assertThat(new FileMasterKeys(file, false).active()).isEqualTo("2026-11-20");
        assertThat(output).doesNotContain("WARN");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assertThat(new FileMasterKeys(file, false).active()).isEqualTo("2026-11-20");
        assertThat(output).contains("WARN", "may read the master keys", file.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "changeme, platshållare",
        "'<nyckel här>', platshållare",
        "${KEY}, platshållare",
        "not base64!, inte skriven som Base64",
        "AAAA, 3 byte lång och ska vara 32",
        "'', 0 byte lång",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=, går att gissa",
        "AAECAwQFAAECAwQFAAECAwQFAAECAwQFAAECAwQFAAE=, går att gissa",
        ONE + ", Samma nyckel"
    })
    void aKeyThatIsNoneIsRefusedWithoutBeingTold(String value, String reason) throws IOException {
        write("active = k1\nindex = " + INDEX + "\nkey.k1 = " + ONE + "\nkey.k2 = " + value + "\n");

        assertThatThrownBy(() -> KeyFile.read(file, true))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageContaining("rad 4")
                .hasMessageContaining(reason)
                .hasMessageNotContaining(ONE)
                .satisfies(e -> assertThat(value.isEmpty() || !e.getMessage().contains(value))
                        .isTrue());
    }

    @Test
    void aKeyThatWasTypedInsteadOfDrawnIsRefused() throws IOException {
        var typed = Base64.getEncoder().encodeToString("Ett langt losenord som nagon har".getBytes("US-ASCII"));
        write("active = k1\nindex = " + INDEX + "\nkey.k1 = " + typed + "\n");

        refused("går att gissa");
    }

    @ParameterizedTest
    @CsvSource({
        "'index = I\nkey.k1 = 1', Raden «active = ID» saknas",
        "'active = k2\nindex = I\nkey.k1 = 1', Den aktiva nyckeln «k2» finns inte",
        "'active = k1\nkey.k1 = 1', Raden «index = NYCKEL» saknas",
        "'active = k1\nactive = k1\nindex = I\nkey.k1 = 1', finns två gånger",
        "'active = k1\nindex = I\nindex = 2\nkey.k1 = 1', finns två gånger",
        "'active = k1\nindex = I\nkey.k1 = 1\nkey.k1 = 2', Nyckeln «k1» finns två gånger",
        "'active = k1\nindex = I\nkey.k1 = 1\nkey.K 2 = 2', Nyckelns id ska vara",
        "'active = k1\nindex = I\nkey.k1 = 1\nmaster = 2', Raden går inte att läsa",
        "'active = k1\nindex = I\nkey.k1 = 1\nhej', Raden går inte att läsa",
        "'active = k1\nindex = 1\nkey.k1 = 1', Samma nyckel"
    })
    void aFileThatDoesNotAddUpIsRefused(String text, String reason) throws IOException {
        write(text.replace("= I", "= " + INDEX).replace("= 1", "= " + ONE).replace("= 2", "= " + TWO));

        refused(reason);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() throws IOException {
        write("key.k1 = changeme\nkey.k2 = AAAA\n");

        assertThatThrownBy(() -> KeyFile.read(file, true))
                .isInstanceOfSatisfying(
                        InvalidConfiguration.class,
                        e -> assertThat(e.problems()).hasSize(4));
    }

    private void refused(String reason) {
        assertThatThrownBy(() -> KeyFile.read(file, true))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(reason)
                .hasMessageNotContaining(ONE);
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
