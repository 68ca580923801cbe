package se.incidentkedjan.systemtests.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import se.incidentkedjan.localstack.process.FreePorts;
import se.incidentkedjan.systemtests.chain.Patience;

/** A Keycloak of its own in a process of its own, with the realm of deploy/keycloak and nobody in it. */
final class Keycloak implements AutoCloseable {

    private static final String REALM = "incidentkedjan";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String address;
    private final Path said;
    private final Process process;
    private final KeycloakAdmin admin;

    private Keycloak(String address, Path said, Process process, KeycloakAdmin admin) {
        this.address = address;
        this.said = said;
        this.process = process;
        this.admin = admin;
    }

    /**
     * Begins to start it.
     *
     * @param folder where it is unpacked
     * @param publicUrl where people are sent back to
     * @param clientSecret what the gateway shows
     */
    static Keycloak begin(Distribution distribution, Path folder, String publicUrl, String clientSecret) {
        var home = distribution.unpack(folder);
        var port = FreePorts.take(1).getFirst();
        var address = "http://localhost:" + port;
        var password = randomPassword();
        var said = folder.resolve("keycloak.out");
        try {
            var imported = Files.createDirectories(home.resolve("data/import"));
            Files.copy(
                    Distribution.ROOT.resolve("deploy/keycloak/incidentkedjan-realm.json"),
                    imported.resolve("incidentkedjan-realm.json"));
            var builder = new ProcessBuilder(List.of(
                            "bash",
                            home.resolve("bin/kc.sh").toString(),
                            "start-dev",
                            "--import-realm",
                            "--db=dev-mem",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port))
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment()
                    .putAll(Map.of(
                            "JAVA_HOME",
                            System.getProperty("java.home"),
                            "JAVA_OPTS_KC_HEAP",
                            "-Xmx384m",
                            "JAVA_OPTS_APPEND",
                            "-XX:TieredStopAtLevel=1",
                            "KC_BOOTSTRAP_ADMIN_USERNAME",
                            "admin",
                            "KC_BOOTSTRAP_ADMIN_PASSWORD",
                            password,
                            // As in docker-compose.yml.
                            "SIGN_IN_CLIENT_SECRET",
                            clientSecret,
                            "PUBLIC_URL",
                            publicUrl));
            var process = builder.start();
            var keycloak = new Keycloak(address, said, process, new KeycloakAdmin(address, REALM, password));
            // Whoever forgets to close it leaves no process behind.
            Runtime.getRuntime().addShutdownHook(new Thread(keycloak::kill));
            return keycloak;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it can sign people in. */
    void awaitReady() {
        Patience.eventually().until(() -> Files.readString(said).contains("Listening on:") || !process.isAlive());
        assertThat(process.isAlive())
                .as(() -> "Keycloak runs: " + contentOf(said.toFile()))
                .isTrue();
    }

    static String randomPassword() {
        var random = new byte[16];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    KeycloakAdmin admin() {
        return admin;
    }

    String address() {
        return address;
    }

    String issuer() {
        return address + "/realms/" + REALM;
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }
}
