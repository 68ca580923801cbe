package se.incidentkedjan.notification.subscription.http;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.notification.sending.http.PlayedServer.hangingUp;
import static se.incidentkedjan.notification.sending.http.PlayedServer.with;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.x509.GeneralName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.incidentkedjan.notification.sending.http.Answer;
import se.incidentkedjan.notification.sending.http.PlayedServer;
import se.incidentkedjan.notification.sending.smtp.Certificates;

/** The command, without a process of its own. */
class SubscribersDeskTest {

    private final PlayedServer system = new PlayedServer(with(204, ""));
    private final List<String> said = new ArrayList<>();
    private Path secret;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        subscribedAt(system.address("/in").toString());
        secret = Files.writeString(folder.resolve("secret"), "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\n");
    }

    private void subscribedAt(String address) throws IOException {
        Files.writeString(
                folder.resolve("subscribers.yml"),
                "valid-from: 2026-11-22\nsubscribers:\n  - {client: siem, url: \"%s\", secret: siem, incidents: ALL}\n"
                        .formatted(address));
    }

    @AfterEach
    void close() {
        system.close();
    }

    private boolean run(String... words) {
        return new SubscribersDesk(folder, Clock.systemUTC(), said::add).run(List.of(words));
    }

    @Test
    void itShowsWhoIsToldAndAsksNobody() {
        assertThat(run()).isTrue();

        assertThat(said).singleElement().asString().contains("siem på 127.0.0.1", "alla ärenden", "«siem»");
        assertThat(system.asked).isEmpty();
    }

    @Test
    void whatIsWrongInTheFileIsToldWithItsLine() throws IOException {
        Files.writeString(folder.resolve("subscribers.yml"), "valid-from: 2026-11-22\nsubscriber: []\n");

        assertThat(run()).isFalse();
        assertThat(said.getFirst())
                .startsWith(folder.resolve("subscribers.yml") + ":2:")
                .contains("Menade du «subscribers»?");
        assertThat(said.getLast()).isEqualTo("1 fel.");
    }

    @Test
    void aTryIsSignedAndOfNoIncident() {
        assertThat(run("--try", "siem", "--secret-file=" + secret)).isTrue();

        assertThat(system.asked).singleElement().satisfies(asked -> {
            assertThat(asked.header("webhook-signature")).startsWith("v1,");
            assertThat(asked.body())
                    .contains("00000000-0000-0000-0000-000000000000", "CaseStatusChanged.v1", "\"REPORTED\"");
        });
        assertThat(said.getLast()).isEqualTo("Mottaget: svaret var 204.");
    }

    @Test
    void aTryThatIsNotTakenSaysWhatToLookAt() {
        system.now(with(401, ""));
        assertThat(run("--try", "siem", "--secret-file", secret.toString())).isFalse();
        assertThat(said.getLast()).contains("svaret var 401");

        system.close();
        assertThat(run("--try", "siem", "--secret-file", secret.toString())).isFalse();
        assertThat(said.getLast()).contains("nåddes inte", "brandväggen");
    }

    @Test
    void aTryHasTheHeaderThatTheSystemDemands() throws IOException {
        var header = Files.writeString(folder.resolve("header"), "Bearer provhuvud\n");

        run("--try", "siem", "--secret-file", secret.toString(), "--authorization-file", header.toString());

        assertThat(system.asked.getFirst().header("Authorization")).isEqualTo("Bearer provhuvud");
        assertThat(String.join("", said)).doesNotContain("provhuvud");
    }

    @Test
    void aSystemWithAnIssuerOfTheMunicipalitysOwnIsReachedByThoseCertificates() throws Exception {
        // Certificates are judged by the machine's own clock.
        var issuer = new Certificates(Clock.systemUTC().instant().minus(Duration.ofHours(1)), Duration.ofDays(2));
        var pem = Files.writeString(folder.resolve("kommunen.pem"), issuer.pem());
        var https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        https.setHttpsConfigurator(
                new HttpsConfigurator(issuer.relayCalled(new GeneralName(GeneralName.dNSName, "localhost"))));
        https.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        https.start();
        try {
            subscribedAt("https://localhost:" + https.getAddress().getPort() + "/in");

            assertThat(run("--try", "siem", "--secret-file", secret.toString())).isFalse();
            assertThat(said.getLast()).contains("nåddes inte");
            assertThat(run("--try", "siem", "--secret-file", secret.toString(), "--certificates", pem.toString()))
                    .isTrue();
        } finally {
            https.stop(0);
        }
    }

    @Test
    void onlyOneThatIsSlowIsToldToAnswerFirst() {
        assertThat(SubscribersDesk.whatItMeans(new Answer.Lost("slow"))).contains("inom 10 sekunder", "Svara först");

        system.now(hangingUp());
        assertThat(run("--try", "siem", "--secret-file", secret.toString())).isFalse();
        assertThat(said.getLast()).contains("Förbindelsen bröts (").doesNotContain("10 sekunder");
    }

    @Test
    void whatCannotBeDoneSaysHow() throws IOException {
        assertThat(run("--try", "siem")).isFalse();
        assertThat(said.getLast()).contains("--secret-file FIL");
        assertThat(run("--what")).isFalse();
        assertThat(run("--try", "simen", "--secret-file", secret.toString())).isFalse();
        assertThat(said.getLast()).contains("«simen» finns inte", "siem");
        Files.writeString(secret, "hemligt");
        assertThat(run("--try", "siem", "--secret-file", secret.toString())).isFalse();
        assertThat(said.getLast()).contains("whsec_").doesNotContain("hemligt");
        assertThat(run("--try", "siem", "--secret-file", folder.resolve("none").toString()))
                .isFalse();
        assertThat(said.getLast()).startsWith("--secret-file: ").contains("går inte att läsa");
        Files.writeString(secret, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(run("--try", "siem", "--secret-file", secret.toString(), "--certificates", secret.toString()))
                .isFalse();
        assertThat(said.getLast())
                .startsWith("--certificates: ")
                .contains("PEM")
                .doesNotContain("MfKQ9");
        assertThat(run("--certificates", secret.toString())).isFalse();
        assertThat(said.getLast()).contains("--try KLIENT-ID");
    }
}
