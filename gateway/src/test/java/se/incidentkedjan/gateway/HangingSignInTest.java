package se.incidentkedjan.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import se.incidentkedjan.testing.TestSignIn;
import se.incidentkedjan.testing.TestStore;

/** A sign-in that tells where it is and then never gives anyone a token. */
class HangingSignInTest {

    private static final Duration PATIENCE =
            Duration.ofSeconds(20).multipliedBy(Long.getLong("incidentkedjan.test.timeout-factor", 1));
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final CountDownLatch OVER = new CountDownLatch(1);
    private static final TestStore STORE = new TestStore();
    private static HttpServer signIn;
    private static ConfigurableApplicationContext gateway;

    @BeforeAll
    static void start() throws IOException {
        signIn = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        signIn.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        signIn.createContext("/.well-known/openid-configuration", exchange -> {
            var body = """
                    {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                     "jwks_uri": "%1$s/keys", "response_types_supported": ["code"],
                     "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(issuer()).getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        signIn.createContext("/token", exchange -> {
            try {
                OVER.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        signIn.start();
        var settings = TestSignIn.running().settingsOf("gateway");
        settings.put("server.port", "0");
        settings.put("incidentkedjan.sign-in.issuer", issuer());
        settings.put("incidentkedjan.sign-in.read-timeout", "300ms");
        settings.put("incidentkedjan.sign-in.client-secret", "of-the-tests-0123456789");
        settings.put("incidentkedjan.config-dir", System.getProperty("project.root") + "/config");
        settings.put("spring.mongodb.uri", STORE.uriOf("gateway-hanging"));
        gateway = GatewayApplication.application()
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        OVER.countDown();
        gateway.close();
        signIn.stop(0);
        STORE.close();
    }

    @Test
    void whoeverSignsInIsToldSoonThatItDidNotWork() throws Exception {
        var away = get("/oauth2/authorization/municipality", "");
        var cookie = away.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        var state = Pattern.compile("state=([^&]+)")
                .matcher(away.headers().firstValue("Location").orElseThrow());
        assertThat(state.find()).isTrue();

        var back = get("/login/oauth2/code/municipality?code=a-code&state=" + state.group(1), cookie);

        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(back.headers().firstValue("Location").orElseThrow()).endsWith("/inloggning-misslyckades");
    }

    private static HttpResponse<String> get(String path, String cookie) throws Exception {
        var port = gateway.getEnvironment().getProperty("local.server.port");
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .timeout(PATIENCE)
                        .header("Cookie", cookie)
                        .build(),
                BodyHandlers.ofString());
    }

    private static String issuer() {
        return "http://localhost:" + signIn.getAddress().getPort();
    }
}
