package se.incidentkedjan.systemtests.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import se.incidentkedjan.gateway.GatewayApplication;
import se.incidentkedjan.intake.IncidentIntakeApplication;
import se.incidentkedjan.localstack.process.FreePorts;
import se.incidentkedjan.testing.TestSignIn;
import se.incidentkedjan.testing.TestStore;

/** With the TLS settings of docker-compose.yml, services answer each other and nobody who cannot show who they are. */
class TlsBetweenServicesTest {

    private static final TestSignIn SIGN_IN = TestSignIn.running();
    private static final List<ConfigurableApplicationContext> RUNNING = new ArrayList<>();

    @TempDir
    private static Path folder;

    private static TestStore store;
    private static Path secrets;
    private static int intake;
    private static int gateway;
    private static int innerDoor;

    @BeforeAll
    static void startAServiceAndTheGateway() {
        store = new TestStore();
        secrets = SecuredBroker.makeSecrets(folder.resolve("secrets"));
        intake = start(
                IncidentIntakeApplication.application(),
                "incident-intake",
                secrets,
                "--incidentkedjan.sealing.key-file=" + secrets.resolve("sealing/incident-intake/keys"),
                "--incidentkedjan.sealing.owner-only=false",
                "--incidentkedjan.kafka.brokers=localhost:1");
        innerDoor = FreePorts.take(1).getFirst();
        gateway = gateway(secrets, innerDoor);
    }

    @AfterAll
    static void stop() {
        RUNNING.reversed().forEach(ConfigurableApplicationContext::close);
        store.close();
    }

    @Test
    void theGatewayReachesAServiceOverTls() throws Exception {
        assertThat(get("http://localhost:" + gateway + "/anmal?securityClassified=NO")
                        .body())
                .contains("<form", "name=\"category\"");
        assertThat(get("http://localhost:" + gateway + "/api/openapi", "Authorization", "Bearer " + SIGN_IN.system())
                        .body())
                .contains("/api/incidents");
    }

    @Test
    void aServiceTellsNothingWithoutTls() throws Exception {
        var answer = get("http://localhost:" + intake + "/anmal");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("<form");
    }

    @Test
    void whoeverHasACertificateOfAnotherInstallationIsNotBelieved() throws Exception {
        var stranger = gateway(
                SecuredBroker.makeSecrets(folder.resolve("of-others")),
                FreePorts.take(1).getFirst());

        assertThat(get("http://localhost:" + stranger + "/anmal").statusCode()).isEqualTo(503);
    }

    @Test
    void theGatewayAnswersTheOtherServicesOverTls() throws Exception {
        var trusting = SslBundle.of(new PemSslStoreBundle(
                        null, PemSslStoreDetails.forCertificate(Files.readString(secrets.resolve("tls/ca.pem")))))
                .createSslContext();
        try (var service = HttpClient.newBuilder().sslContext(trusting).build()) {
            var asked = HttpRequest.newBuilder(URI.create("https://localhost:" + innerDoor + "/internal/audit/entries"))
                    .header("Authorization", "Bearer " + SIGN_IN.service("reporting-service", "gateway"))
                    .build();

            assertThat(service.send(asked, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
    }

    private static int gateway(Path authority, int innerDoor) {
        return start(
                GatewayApplication.application(),
                "gateway",
                authority,
                "--incidentkedjan.sign-in.client-secret=of-the-tests-0123456789",
                "--incidentkedjan.gateway.inner-door.port=" + innerDoor,
                "--incidentkedjan.gateway.inner-door.ssl-bundle=own",
                "--incidentkedjan.services.intake=https://localhost:" + intake);
    }

    private static int start(SpringApplication application, String service, Path secrets, String... more) {
        var tls = new ComposeFile(secrets)
                .environment(service).entrySet().stream()
                        .filter(setting -> setting.getKey().startsWith("SERVER_SSL_")
                                || setting.getKey().startsWith("SPRING_SSL_")
                                || setting.getKey().equals("INCIDENTKEDJAN_ACCESS_SSL_BUNDLE"))
                        .collect(Collectors.toMap(Map.Entry::getKey, setting -> (Object) setting.getValue()));
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("container-systemEnvironment", tls));
        application.setEnvironment(environment);
        var arguments = new ArrayList<>(List.of(SIGN_IN.argumentsOf(service, more)));
        arguments.addAll(List.of(
                "--server.port=0",
                "--spring.mongodb.uri=" + store.uriOf(service),
                "--incidentkedjan.config-dir=" + ComposeFile.ROOT.resolve("config"),
                "--management.tracing.export.enabled=false"));
        var running = application.run(arguments.toArray(String[]::new));
        RUNNING.add(running);
        return running.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static HttpResponse<String> get(String address, String... headers)
            throws IOException, InterruptedException {
        try (var browser = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html,application/json");
            for (int i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
