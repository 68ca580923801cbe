package se.incidentkedjan.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.incidentkedjan.testing.TestSignIn;
import se.incidentkedjan.testing.TestStore;
import tools.jackson.databind.json.JsonMapper;

/** More large files at a time than the gateway has memory for. */
@SpringBootTest(
        classes = GatewayApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=gateway",
            "incidentkedjan.gateway.max-streams=1",
            "incidentkedjan.public-url=https://incident.kommun.example",
            "incidentkedjan.config-dir=${project.root}/config",
            "incidentkedjan.sign-in.client-secret=of-the-tests-0123456789"
        })
class CrowdTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final TestSignIn SIGN_IN = TestSignIn.running();
    private static final TestStore STORE = new TestStore();
    private static final FakeService INTAKE = new FakeService("intake");
    private static final String FORM = """
            --b\r
            Content-Disposition: form-data; name="description"\r
            \r
            Ett brev på villovägar\r
            --b\r
            Content-Disposition: form-data; name="filer"; filename="bild.png"\r
            \r
            %s\r
            --b--\r
            """.formatted("x".repeat(30_000_000));

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry settings) {
        settings.add("incidentkedjan.services.intake", INTAKE::address);
        settings.add("spring.mongodb.uri", () -> STORE.uriOf("gateway"));
        SIGN_IN.settingsOf("gateway").forEach((name, value) -> settings.add(name, () -> value));
    }

    @AfterAll
    static void stop() {
        INTAKE.stop();
        STORE.close();
    }

    @Test
    void oneMoreThanThereIsPlaceForIsToldToComeAgainAndLosesNothingTyped() throws Exception {
        CompletableFuture<HttpResponse<String>> first = CLIENT.sendAsync(file("?vanta=1"), BodyHandlers.ofString());
        INTAKE.awaitWaiting();

        HttpResponse<String> file = CLIENT.send(file(""), BodyHandlers.ofString());
        HttpResponse<String> form = CLIENT.send(form(), BodyHandlers.ofString());

        assertThat(file.statusCode()).isEqualTo(503);
        assertThat(file.headers().firstValue("Retry-After")).hasValue("10");
        assertThat(JsonMapper.shared().readTree(file.body()).path("detail").asString())
                .contains("Inget av den har sparats", "Skicka den igen");
        assertThat(form.statusCode()).isEqualTo(503);
        assertThat(form.body())
                .contains("Det du skickade är inte sparat", "Många skickar filer just nu")
                .contains("ik-typed\">Ett brev på villovägar");
        assertThat(INTAKE.asked()).isEmpty();

        INTAKE.goOn();
        assertThat(first.get().statusCode()).isEqualTo(200);
        assertThat(CLIENT.send(file(""), BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }

    private HttpRequest file(String query) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/incidents/1/attachments" + query))
                .header("Authorization", "Bearer " + SIGN_IN.person("dataskyddsombud"))
                .header("Content-Type", "image/png")
                .POST(BodyPublishers.ofByteArray(new byte[30_000_000]))
                .build();
    }

    private HttpRequest form() {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/anmal"))
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(FORM))
                .build();
    }
}
