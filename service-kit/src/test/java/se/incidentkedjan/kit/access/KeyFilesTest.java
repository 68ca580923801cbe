package se.incidentkedjan.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.incidentkedjan.kit.config.InvalidConfiguration;

class KeyFilesTest {

    @TempDir
    private Path folder;

    @Test
    void aKeyThatIsNotThereIsMissed() {
        assertRefused(() -> KeyFiles.privateKey(folder.resolve("gateway.pem")), "gateway.pem", "finns inte");
    }

    @Test
    void whatIsNoKeyIsRefusedAndNotShown() throws IOException {
        var file = Files.writeString(folder.resolve("gateway.pem"), "a secret that is no key");

        assertRefused(() -> KeyFiles.privateKey(file), "gateway.pem", "«-----BEGIN PRIVATE KEY-----» saknas");
    }

    @Test
    void whatOnlyLooksLikeAKeyIsRefused() throws IOException {
        var file = Files.writeString(
                folder.resolve("gateway.pem"), "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n");

        assertRefused(() -> KeyFiles.privateKey(file), "gateway.pem", "ingen privat EC-nyckel");
    }

    @Test
    void aFolderWithoutKeysIsRefused() {
        assertRefused(() -> KeyFiles.publicKeys(folder), folder.toString(), "tom eller saknas");
        assertRefused(() -> KeyFiles.publicKeys(folder.resolve("none")), "none", "tom eller saknas");
    }

    @Test
    void aPrivateKeyAmongThePublicOnesIsRefused() throws IOException {
        Files.writeString(
                folder.resolve("gateway.pem"), "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n");

        assertRefused(() -> KeyFiles.publicKeys(folder), "gateway.pem", "«-----BEGIN PUBLIC KEY-----» saknas");
    }

    @Test
    void theKeysOfAnInstallationAreReadByAccount() {
        assertThat(Installation.trustedKeys().byAccount()).containsKeys("gateway", "operator");
        assertThat(Installation.keyOf("gateway")).hasToString("OwnKey[gateway]");
    }

    private static void assertRefused(ThrowingCallable reading, String where, String why) {
        var refused = catchThrowableOfType(InvalidConfiguration.class, reading);
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).endsWith(where);
            assertThat(problem.reason()).contains(why, "deploy/make-secrets.sh");
            assertThat(problem.toString()).doesNotContain("secret that", "c2VjcmV0");
        });
    }
}
