package se.incidentkedjan.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.client.RestClientException;
import se.incidentkedjan.testing.TestSignIn;

/** A sign-in that takes every connection and never says a word. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HangingSignInTest {

    private static final Duration SHORT = Duration.ofMillis(200);

    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private volatile Instant now = Instant.parse("2026-11-20T15:45:00Z");
    private ServerSocket door;

    @BeforeEach
    void open() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    connections.add(door.accept());
                }
            } catch (IOException e) {
                // The door is closed.
            }
        });
    }

    @AfterEach
    void close() throws IOException {
        door.close();
        for (var connection : connections) {
            connection.close();
        }
    }

    @Test
    void isNotWaitedForLongerThanIsSet() {
        assertThatExceptionOfType(RestClientException.class).isThrownBy(server()::metadata);
        assertThat(connections).hasSize(1);
    }

    @Test
    void keepsTheFirstWaitingAndNotThoseBehind() throws Exception {
        var reader = TokenReaders.forPeople(server(), clock());
        var token = TestSignIn.running().person("dataskyddsombud");

        try (var threads = Executors.newFixedThreadPool(16)) {
            var waiting = IntStream.range(0, 200)
                    .mapToObj(one -> threads.submit(
                            () -> assertThatExceptionOfType(JwtException.class).isThrownBy(() -> reader.decode(token))))
                    .toList();
            for (var one : waiting) {
                one.get(30, TimeUnit.SECONDS);
            }
        }

        assertThat(connections).hasSize(1);
    }

    @Test
    void isAskedAgainAfterAMoment() {
        var server = server();
        assertThatExceptionOfType(RestClientException.class).isThrownBy(server::metadata);
        assertThatExceptionOfType(RestClientException.class).isThrownBy(server::metadata);
        assertThat(connections).hasSize(1);

        now = now.plusSeconds(1);

        assertThatExceptionOfType(RestClientException.class).isThrownBy(server::metadata);
        assertThat(connections).hasSize(2);
    }

    @Test
    void mayNotBeWaitedForForEver() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SignInSettings("http://localhost", null, null, "a", SHORT, Duration.ZERO))
                .withMessageContaining("read-timeout");
    }

    private SignInServer server() {
        var issuer = "http://localhost:" + door.getLocalPort();
        return new SignInServer(new SignInSettings(issuer, null, null, "incidentkedjan", SHORT, SHORT), clock());
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}
