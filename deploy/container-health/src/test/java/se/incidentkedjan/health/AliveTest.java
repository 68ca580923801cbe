package se.incidentkedjan.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AliveTest {

    private HttpServer service;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void aServiceThatAnswersIsAlive() {
        answeringWith(200);

        assertThat(Alive.answers(address(), null)).isTrue();
    }

    @Test
    void aServiceThatSaysItIsNotWellIsNotAlive() {
        answeringWith(503);

        assertThat(Alive.answers(address(), null)).isFalse();
    }

    @Test
    void aServiceThatIsNotThereIsNotAlive() {
        var address = address();
        service.stop(0);

        assertThat(Alive.answers(address, null)).isFalse();
    }

    private void answeringWith(int status) {
        service.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }

    private String address() {
        return "http://127.0.0.1:" + service.getAddress().getPort() + "/actuator/health/liveness";
    }

    @Test
    void withAnAuthorityOnlyItsOwnAreAskedAndOverTls(@TempDir Path folder) throws Exception {
        var ours = certificate(folder, "ours");
        var others = certificate(folder, "others");
        var secured = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        secured.setHttpsConfigurator(new HttpsConfigurator(keysOf(folder.resolve("ours.p12"))));
        secured.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        secured.start();
        var address = "http://127.0.0.1:" + secured.getAddress().getPort() + "/actuator/health/liveness";

        assertThat(Alive.answers(address, ours)).isTrue();
        assertThat(Alive.answers(address, others)).isFalse();
        assertThat(Alive.answers(address, folder.resolve("none.pem").toString()))
                .isFalse();
        answeringWith(200);
        assertThat(Alive.answers(address(), ours)).isFalse();
        secured.stop(0);
    }

    /** Made with keytool of the JDK that runs the tests. */
    private static String certificate(Path folder, String name) throws Exception {
        var keystore = folder.resolve(name + ".p12").toString();
        var pem = folder.resolve(name + ".pem").toString();
        keytool(
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=ip:127.0.0.1",
                "-keystore",
                keystore);
        keytool("-exportcert", "-rfc", "-file", pem, "-keystore", keystore);
        return pem;
    }

    private static void keytool(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-alias", "own", "-storepass", "of-the-tests"));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    private static SSLContext keysOf(Path keystore) throws Exception {
        var password = "of-the-tests".toCharArray();
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(keystore.toFile(), password), password);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
