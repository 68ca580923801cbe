package se.incidentkedjan.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.testing.TestSignIn;

@ExtendWith(OutputCaptureExtension.class)
class KeyFilesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "r--r--r--", "rw-----w-"})
    void aPrivateKeyThatEveryoneMayUseIsRefused(String rights) throws IOException {
        var file = withRights(rights);

        assertRefused(() -> KeyFiles.privateKey(file), "gateway.pem", "chmod 600 gateway.pem");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "r--------", "rw-r-----"})
    void aPrivateKeyThatOnlyItsOwnerOrGroupMayReadIsTakenInSilence(String rights, CapturedOutput output)
            throws IOException {
        assertThat(KeyFiles.privateKey(withRights(rights)).getAlgorithm()).isEqualTo("EC");
        assertThat(output).doesNotContain("gateway.pem");
    }

    @Test
    void whereAContainerSetsTheRightsTheLogWarnsOnly(CapturedOutput output) throws IOException {
        assertThat(KeyFiles.privateKey(withRights("r--r--r--"), false).getAlgorithm())
                .isEqualTo("EC");
        assertThat(output).contains("WARN", "gateway.pem", "may read the private key");
    }

    private Path withRights(String rights) throws IOException {
        var file = Files.copy(
                Path.of(TestSignIn.running().settingsOf("gateway").get("incidentkedjan.access.own-key")),
                folder.resolve("gateway.pem"));
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    }

    @Test
    void aKeyThatIsNotThereIsMissed() {
        assertRefused(() -> KeyFiles.privateKey(folder.resolve("gateway.pem")), "gateway.pem", "finns inte");
    }

    @Test
    void whatIsNoKeyIsRefusedAndNotShown() throws IOException {
        var file = secret("a secret that is no key");

        assertRefused(() -> KeyFiles.privateKey(file), "gateway.pem", "«-----BEGIN PRIVATE KEY-----» saknas");
    }

    @Test
    void whatOnlyLooksLikeAKeyIsRefused() throws IOException {
        var file = secret("-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n");

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

    private Path secret(String content) throws IOException {
        var file = Files.writeString(folder.resolve("gateway.pem"), content);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private static void assertRefused(ThrowingCallable reading, String where, String why) {
        var refused = catchThrowableOfType(InvalidConfiguration.class, reading);
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).endsWith(where);
            assertThat(problem.reason())
                    .contains(why, why.startsWith("chmod") ? "owner-only=false" : "deploy/make-secrets.sh");
            assertThat(problem.toString()).doesNotContain("secret that", "c2VjcmV0");
        });
    }
}
