package se.incidentkedjan.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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

        assertThat(Alive.answers(address())).isTrue();
    }

    @Test
    void aServiceThatSaysItIsNotWellIsNotAlive() {
        answeringWith(503);

        assertThat(Alive.answers(address())).isFalse();
    }

    @Test
    void aServiceThatIsNotThereIsNotAlive() {
        var address = address();
        service.stop(0);

        assertThat(Alive.answers(address)).isFalse();
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
}
