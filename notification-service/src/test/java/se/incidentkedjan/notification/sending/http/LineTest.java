package se.incidentkedjan.notification.sending.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.notification.Fixtures.REPORTED;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x509.GeneralName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.notification.sending.smtp.Certificates;
import se.incidentkedjan.testing.SettableClock;

class LineTest {

    private final SettableClock clock = new SettableClock(REPORTED);

    @Test
    void onlyOneWhoseCertificateIsTrustedAndForItsNameHearsAnything() throws Exception {
        // Certificates are judged by the machine's own clock.
        var issuedAt = Clock.systemUTC().instant().minus(Duration.ofHours(1));
        var ours = new Certificates(issuedAt, Duration.ofDays(2));
        var others = new Certificates(issuedAt, Duration.ofDays(2));
        var localhost = new GeneralName(GeneralName.dNSName, "localhost");
        var another = new GeneralName(GeneralName.dNSName, "annan.kommun.example");

        assertThat(asked(ours.relayCalled(localhost), ours.trusted()))
                .isEqualTo(new Answer.Came(200, "", Duration.ofSeconds(7)));
        assertThat(asked(ours.relayCalled(localhost), null)).isInstanceOf(Answer.NotReached.class);
        assertThat(asked(others.relayCalled(localhost), ours.trusted())).isInstanceOf(Answer.NotReached.class);
        assertThat(asked(ours.relayCalled(another), ours.trusted())).isInstanceOf(Answer.NotReached.class);
    }

    private Answer asked(SSLContext server, @Nullable SSLContext trusted) throws IOException {
        var https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(server));
        https.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "7");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        https.start();
        try (var line = line(trusted)) {
            var port = https.getAddress().getPort();
            return line.ask(request(URI.create("https://localhost:" + port + "/")));
        } finally {
            https.stop(0);
        }
    }

    @Test
    void aConnectionThatHasBeenSilentForSecondsIsNotTrustedToBeOpen() throws IOException {
        List<String> connections = new CopyOnWriteArrayList<>();
        try (var door = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
                var line = line(null)) {
            Thread.ofVirtual().start(() -> serve(door, connections));
            var request = request(URI.create("http://127.0.0.1:" + door.getLocalPort() + "/"));

            assertThat(line.ask(request)).isEqualTo(new Answer.Came(200, "", null));
            assertThat(line.ask(request)).isEqualTo(new Answer.Came(200, "", null));
            assertThat(connections).as("one connection while it is used").hasSize(1);

            clock.turn(Duration.ofSeconds(5));
            assertThat(line.ask(request)).isEqualTo(new Answer.Came(200, "", null));
            assertThat(connections).hasSize(2);
        }
    }

    private static void serve(ServerSocket door, List<String> connections) {
        while (!door.isClosed()) {
            try {
                var socket = door.accept();
                connections.add("one more");
                Thread.ofVirtual().start(() -> {
                    try (socket) {
                        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
                        for (var said = in.readLine(); said != null; said = in.readLine()) {
                            if (said.isEmpty()) {
                                socket.getOutputStream()
                                        .write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(US_ASCII));
                            }
                        }
                    } catch (IOException e) {
                        // Whoever asked has hung up.
                    }
                });
            } catch (IOException e) {
                // The door is closed.
            }
        }
    }

    private static HttpRequest request(URI address) {
        return HttpRequest.newBuilder(address).build();
    }

    private Line line(@Nullable SSLContext trusted) {
        return new Line(Duration.ofSeconds(3), Duration.ofSeconds(10), trusted, clock);
    }
}
