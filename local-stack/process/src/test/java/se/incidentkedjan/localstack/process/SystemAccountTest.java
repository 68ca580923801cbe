package se.incidentkedjan.localstack.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SystemAccountTest {

    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile String answer = "{\"access_token\": \"abc.def.ghi\", \"expires_in\": 3599}";

    SystemAccountTest() throws IOException {
        server.createContext("/oauth2/token", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(status, answer.length());
            exchange.getResponseBody().write(answer.getBytes(UTF_8));
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aTokenIsAskedForOnceAndKept() throws Exception {
        var account = account();

        assertThat(account.token()).isEqualTo("abc.def.ghi").isEqualTo(account.token());
        assertThat(asked).containsExactly("grant_type=client_credentials&client_id=system&client_secret=system");
    }

    @Test
    void aRefusalIsToldAndNothingIsKept() throws Exception {
        var account = account();
        status = 401;
        assertThatIOException().isThrownBy(account::token).withMessageContaining("401");

        status = 200;
        assertThat(account.token()).isEqualTo("abc.def.ghi");
    }

    @Test
    void anAnswerWithoutATokenIsNone() {
        answer = "{\"error\": \"none\"}";

        assertThatIOException().isThrownBy(account()::token);
    }

    private SystemAccount account() {
        return new SystemAccount(
                URI.create("http://localhost:" + server.getAddress().getPort()));
    }
}
