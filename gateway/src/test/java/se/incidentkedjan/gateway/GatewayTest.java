package se.incidentkedjan.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.catalina.AccessLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.incidentkedjan.testing.TestSignIn;
import se.incidentkedjan.testing.TestStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = GatewayApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=gateway",
            "incidentkedjan.gateway.read-timeout=400ms",
            "incidentkedjan.gateway.inbox=http://localhost:3080",
            "incidentkedjan.public-url=https://incident.kommun.example",
            "incidentkedjan.config-dir=${project.root}/config",
            "incidentkedjan.sign-in.client-secret=of-the-tests-0123456789"
        })
class GatewayTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final String MULTIPART = "multipart/form-data; boundary=b";
    /** More than lies in the buffers of two connections, and than is let in by itself when nobody reads it. */
    private static final byte[] LARGE = new byte[64_000_000];

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final TestSignIn SIGN_IN = TestSignIn.running();
    private static final TestStore STORE = new TestStore();
    private static final String TOKEN = SIGN_IN.person("dataskyddsombud");
    private static final FakeService INTAKE = new FakeService("intake");
    private static final FakeService ESCALATION = new FakeService("escalation");
    private static final FakeService NOTIFICATION = new FakeService("notification");
    private static final Map<String, FakeService> SERVICES =
            Map.of("intake", INTAKE, "escalation", ESCALATION, "notification", NOTIFICATION);

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry settings) {
        SERVICES.forEach((name, service) -> settings.add("incidentkedjan.services." + name, service::address));
        settings.add("incidentkedjan.services.reporting", FakeService::nobody);
        settings.add("spring.mongodb.uri", () -> STORE.uriOf("gateway"));
        SIGN_IN.settingsOf("gateway").forEach((name, value) -> settings.add(name, () -> value));
    }

    @BeforeEach
    void forget() {
        SERVICES.values().forEach(service -> service.asked().clear());
    }

    @AfterAll
    static void stop() {
        SERVICES.values().forEach(FakeService::stop);
        STORE.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/anmal,intake",
        "/anmal/kvitto/1,intake",
        "/api/incidents,intake",
        "/api/incidents/1,intake",
        "/arenden,escalation",
        "/arenden/1/imy,escalation",
        "/api/cases,escalation",
        "/api/cases/1,escalation",
        "/api/deliveries,notification"
    })
    void eachAddressLeadsToItsService(String path, String service) throws Exception {
        assertThat(get(path, "*/*").body()).isEqualTo(service + " " + path);
    }

    @Test
    void theQueryIsPassedOnUnchanged() throws Exception {
        get("/api/cases?q=%C3%A5%20%26&q=2&tom=", "*/*");
        assertThat(ESCALATION.lastAsked().uri().getRawQuery()).isEqualTo("q=%C3%A5%20%26&q=2&tom=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/openapi",
                "/internal/x",
                "/anmalx",
                "/anmal/..;/internal/openapi",
                "/anmal/..;x=1/internal/openapi",
                "/anmal/%2e%2e/internal/openapi",
                "/anmal/%2E%2E;/internal/openapi",
                "/anmal/%252e%252e/internal/openapi",
                "/anmal/../internal/openapi",
                "/anmal/..%2finternal/openapi",
                "/anmal/..\\\\internal/openapi",
                "//internal/openapi",
                "/api/incidents//internal/openapi",
                "/actuator/env",
                "/actuator/..;/internal/x",
                "/webjars/govuk-frontend/5.14.0/package.json"
            })
    void theInsideOfAServiceIsNeverReached(String path) throws Exception {
        assertThat(statusOfRaw(path)).isIn(400, 401, 404);
        assertThat(INTAKE.asked()).isEmpty();
        assertThat(ESCALATION.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/anmal",
                "/finns-inte",
                "/lage",
                "/rapport",
                "/tillganglighet",
                "/assets/mark.svg",
                "/actuator/health",
                "/api/cases",
                "/anmal/;x",
                "/anmal/klar"
            })
    void everyAnswerHasTheSecurityHeaders(String path) throws Exception {
        HttpResponse<String> answer = get(path, BROWSER);
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith(
                        path.startsWith("/anmal") && !path.contains(";")
                                ? "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'"
                                : "default-src 'none'; style-src 'self'")
                .contains("frame-ancestors 'none'");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("same-origin");
        assertThat(answer.headers().firstValue("Permissions-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void aFileStaysInTheSandboxThatItsServicePutItIn() throws Exception {
        HttpResponse<String> answer = get(FakeService.SANDBOXED, BROWSER);
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .satisfiesExactlyInAnyOrder(
                        ours -> assertThat(ours).contains("frame-ancestors 'none'"),
                        theirs -> assertThat(theirs).isEqualTo("default-src 'none'; sandbox"));
    }

    @Test
    void evenARequestThatIsRefusedUnreadGetsSwedishAndTheHeaders() throws Exception {
        String answer = raw("/a|b");
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("Content-Security-Policy: default-src 'none'")
                .contains("Vi förstod inte det som skickades")
                .doesNotContain("Tomcat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/incidents/a%00b", "/api/incidents/%zz", "/api/incidents/1;x=1"})
    void aProgramIsToldOfAnAddressThatCannotBeReadByAProblem(String path) throws Exception {
        String answer = raw(path);
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("Content-Type: application/problem+json", "Content-Security-Policy: default-src 'none'")
                .contains("\"title\":\"Det går inte att förstå anropet\"", "\"status\":400", "\"detail\":")
                .doesNotContain("Tomcat", "Bad Request\"");
    }

    @Test
    void secureTransportIsDemandedWhenItWasUsed() throws Exception {
        HttpRequest request = to("/").header("X-Forwarded-Proto", "https").build();
        assertThat(send(request).headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000"));
    }

    @Test
    void nothingIsKeptUnlessTheServiceAllowsIt() throws Exception {
        assertThat(get("/arenden", BROWSER).headers().allValues("Cache-Control"))
                .containsExactly("no-store");
        assertThat(get("/api/incidents/sparbar", "*/*").headers().allValues("Cache-Control"))
                .containsExactly("max-age=5");
    }

    @Test
    void aTraceIsPassedOn() throws Exception {
        send(to("/api/cases")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .build());
        assertThat(ESCALATION.lastAsked().headers().get("traceparent"))
                .singleElement()
                .asString()
                .startsWith("00-0af7651916cd43dd8448eb211c80319c-")
                .doesNotContain("b7ad6b7169203331");
    }

    @Test
    void aTraceBeginsHereWhenThereIsNone() throws Exception {
        get("/api/cases", "*/*");
        assertThat(ESCALATION.lastAsked().headers().get("traceparent"))
                .singleElement()
                .asString()
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[13]");
    }

    @Test
    void aServiceLearnsWhoAskedFromTheGatewayOnly() throws Exception {
        send(to("/api/cases")
                .header("Forwarded", "for=203.0.113.9")
                .header("X-Forwarded-Prefix", "/evil")
                .header("X-Forwarded-Host", "incident.kommun.example")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-For", "203.0.113.9")
                .build());
        Map<String, ?> headers = ESCALATION.lastAsked().headers();
        assertThat(headers.get("X-Forwarded-For")).hasToString("[203.0.113.9]");
        assertThat(headers.get("X-Forwarded-Proto")).hasToString("[https]");
        assertThat(headers.get("X-Forwarded-Host").toString()).startsWith("[incident.kommun.example");
        assertThat(headers.keySet()).doesNotContain("Forwarded", "X-Forwarded-Prefix");
    }

    @Test
    void aRedirectOfAServiceStaysAtTheGateway() throws Exception {
        assertThat(get("/anmal/klar", BROWSER).headers().firstValue("Location")).hasValue("/anmal/kvitto/1?ny=1");
    }

    @Test
    void aBodyArrivesByteForByteWithItsLength() throws Exception {
        String form = "a=1&a=2&text=r%C3%A4ka+%2B&tom=&a=1";
        post("/anmal?a=1", form, "application/x-www-form-urlencoded", BROWSER);
        assertThat(INTAKE.lastAsked().body()).isEqualTo(form);
        assertThat(INTAKE.lastAsked().uri().getRawQuery()).isEqualTo("a=1");
        assertThat(INTAKE.lastAsked().headers().get("Content-Length")).containsExactly(Integer.toString(form.length()));
    }

    @Test
    void aBodyOfUnknownLengthArrivesToo() throws Exception {
        send(to("/api/incidents")
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream("{\"å\":1}".getBytes(StandardCharsets.UTF_8))))
                .build());
        assertThat(INTAKE.lastAsked().body()).isEqualTo("{\"å\":1}");
    }

    @Test
    void theRefusalOfATooLargeReportIsThatOfTheService() throws Exception {
        HttpResponse<String> answer =
                post("/api/incidents/stor", "x".repeat(1_500_000), "application/json", "application/json");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).isEqualTo("{\"title\":\"för stor\"}");
    }

    @Test
    void aBodyThatNoServiceTakesIsRefusedAtTheDoor() throws Exception {
        HttpResponse<String> answer =
                post("/api/incidents", "x".repeat(3_000_000), "application/json", "application/json");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(INTAKE.asked()).isEmpty();
        assertThat(post("/anmal", "x".repeat(3_000_000), "application/x-www-form-urlencoded", BROWSER)
                        .body())
                .contains("för stort")
                .contains("<html");
    }

    @Test
    void aBatchOfReportsHasALimitOfItsOwn() throws Exception {
        String batch = "x".repeat(5_500_000);
        post("/api/incidents/batch", batch, "application/json", "application/json");
        assertThat(INTAKE.lastAsked().body()).isEqualTo(batch);

        INTAKE.asked().clear();
        assertThat(post("/api/incidents/batch", "x".repeat(6_500_000), "application/json", "application/json")
                        .statusCode())
                .isEqualTo(413);
        assertThat(INTAKE.asked()).isEmpty();
    }

    @Test
    void aFileOfASystemIsSentOnAsItComesWithItsNameAndType() throws Exception {
        String content = "x".repeat(8_000_000);
        HttpResponse<String> answer = send(to("/api/incidents/1/attachments")
                .header("Content-Type", "image/png")
                .header("Content-Disposition", "attachment; filename*=UTF-8''sk%C3%A4rmbild.png")
                .POST(BodyPublishers.ofString(content))
                .build());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(INTAKE.lastAsked().body()).isEqualTo(content);
        assertThat(INTAKE.lastAsked().headers().get("Content-Disposition"))
                .containsExactly("attachment; filename*=UTF-8''sk%C3%A4rmbild.png");
        assertThat(INTAKE.lastAsked().headers().get("Content-Type"))
                .singleElement()
                .satisfies(type -> assertThat(type).startsWith("image/png"));
        assertThat(INTAKE.lastAsked().headers().get("Content-Length")).containsExactly("8000000");
    }

    @Test
    void otherAddressesOfAnIncidentTakeNoLargeBody() throws Exception {
        assertThat(post("/api/incidents/1/supplements", "x".repeat(3_000_000), "application/json", "application/json")
                        .statusCode())
                .isEqualTo(413);
        assertThat(post("/api/incidents/1/2/attachments", "x".repeat(3_000_000), "image/png", "application/json")
                        .statusCode())
                .isEqualTo(413);
        assertThat(INTAKE.asked()).isEmpty();
    }

    @Test
    void aPageOfADeadServiceIsExplained() throws Exception {
        HttpResponse<String> answer = get("/lage", BROWSER);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(answer.body())
                .contains("Det går inte att visa statistiken just nu")
                .contains("070-1740605");
    }

    @Test
    void aProgramGetsProblemDetailsFromADeadService() throws Exception {
        HttpResponse<String> answer = get("/api/statistics", "application/json");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
        JsonNode problem = json(answer);
        assertThat(problem.path("status").asInt()).isEqualTo(503);
        assertThat(problem.path("service").asString()).isEqualTo("reporting");
        assertThat(problem.path("correlationId").asString()).matches("[0-9a-f]{32}");
    }

    @Test
    void aFormToADeadServiceSaysThatNothingIsSavedAndGivesItBack() throws Exception {
        HttpResponse<String> answer = post(
                "/rapport/kommentar",
                "kategori=MALWARE&text=Dator+%3Cb%3El%C3%A5st%3C%2Fb%3E%0D%0Ai+dag&nyckel=0192f7c0-0000-7000-8000-000000000000",
                "application/x-www-form-urlencoded",
                BROWSER);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .contains("Det du skickade är inte sparat")
                .contains("070-1740605")
                .contains("<p class=\"ik-typed\">Dator &lt;b&gt;låst&lt;/b&gt;\r\ni dag</p>")
                .contains("action=\"/rapport/kommentar\"")
                .contains("name=\"kategori\" value=\"MALWARE\"")
                .contains("name=\"nyckel\" value=\"0192f7c0-0000-7000-8000-000000000000\"")
                .doesNotContain("ik-typed\">MALWARE")
                .doesNotContain("ik-typed\">0192")
                .doesNotContain("<b>");
    }

    @Test
    void aFormWhoseAnswerIsLostSaysThatNobodyKnows() throws Exception {
        HttpResponse<String> answer =
                post(FakeService.SILENT, "text=hej", "application/x-www-form-urlencoded", BROWSER);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .contains("Vi vet inte om det sparades")
                .contains("ik-typed\">hej")
                .doesNotContain("inte sparat");
        assertThat(json(post(FakeService.SILENT, "{}", "application/json", "application/json"))
                        .path("detail")
                        .asString())
                .contains("okänt om något sparades");
    }

    @Test
    void aReportWithFilesToADeadServiceGivesBackWhatWasTyped() throws Exception {
        HttpResponse<String> answer = post("/rapport/kommentar", withFile(10), MULTIPART, BROWSER);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .contains("Det du skickade är inte sparat")
                .contains("ik-typed\">Ett brev på villovägar", "name=\"category\" value=\"MISDIRECTED\"")
                .contains("Filer som du hade valt följer inte med");
    }

    @Test
    void aLongBodyWithFilesIsTakenWhereReportersSendThemAndNowhereElse() throws Exception {
        assertThat(post("/anmal", withFile(3_000_000), MULTIPART, BROWSER).statusCode())
                .isEqualTo(200);
        assertThat(post("/anmal/status", withFile(3_000_000), MULTIPART, BROWSER)
                        .statusCode())
                .isEqualTo(413);
        assertThat(post("/anmal", withFile(3_000_000), "text/plain", BROWSER).statusCode())
                .isEqualTo(413);
    }

    @Test
    void filesToCompareAreTakenAlsoWhenTheyAreLargerThanAForm() throws Exception {
        // Nobody answers there; 413 would be the door itself.
        assertThat(post("/jamfor", withFile(3_000_000), MULTIPART, BROWSER).statusCode())
                .isEqualTo(503);
    }

    @Test
    void openDataAreForEverybodyAndComparingForThoseWhoHaveSignedIn() throws Exception {
        for (var path : List.of("/oppna-data", "/oppna-data/2026.csv", "/oppna-data/datapackage.json")) {
            assertThat(send(unknown(path).GET().build()).statusCode()).as(path).isEqualTo(503);
        }
        assertThat(send(unknown("/jamfor")
                                .header("Accept", "application/json")
                                .GET()
                                .build())
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"/anmal,true", "/anmal/status/filer,true", "/api/incidents/1/attachments,false"})
    void filesAreSentOnAsTheyComeAlsoWhenTheyTakeLongerThanAnAnswerMay(String path, boolean isForm) throws Exception {
        byte[] body = withFile(5_000_000).getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer = send((isForm ? unknown(path) : to(path))
                .header("Accept", BROWSER)
                .header("Content-Type", isForm ? MULTIPART : "image/png")
                .POST(BodyPublishers.fromPublisher(
                        BodyPublishers.ofInputStream(() -> new SlowStream(body, Duration.ofMillis(1200))), body.length))
                .build());
        assertThat(answer.body()).isEqualTo("intake " + path);
        assertThat(INTAKE.lastAsked().body()).isEqualTo(new String(body, StandardCharsets.UTF_8));
        assertThat(INTAKE.lastAsked().headers().get("Content-Length")).containsExactly(Integer.toString(body.length));
    }

    @Test
    void aServiceThatFailsWhileFilesComeLeavesWhatWasTypedOnThePage() throws Exception {
        HttpResponse<String> answer = post("/anmal/status/filer?bryt=1", withFile(30_000_000), MULTIPART, BROWSER);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("Vi vet inte om det sparades", "ik-typed\">Ett brev på villovägar");
    }

    @Test
    void aServiceThatRefusesALargeFileUnreadIsHeard() throws Exception {
        assertThat(sentWhole("/api/incidents/1/attachments?olast=1", TOKEN))
                .startsWith("HTTP/1.1 413")
                .contains("{\"title\":\"för stor\"}");
    }

    @Test
    void aServiceThatFailsWhileAFileOfASystemComesIsToldOfWhenAllOfItHasCome() throws Exception {
        assertThat(sentWhole("/api/incidents/1/attachments?bryt=1", TOKEN))
                .startsWith("HTTP/1.1 503")
                .contains("okänt om något sparades");
    }

    @Test
    void whoeverSendsALargeFileWithABadTokenIsToldSo() throws Exception {
        assertThat(sentWhole("/api/incidents/1/attachments", "guess")).startsWith("HTTP/1.1 401");
        assertThat(INTAKE.asked()).isEmpty();
    }

    /** As most programs send: nothing of the answer is read before everything is sent. */
    private String sentWhole(String path, String token) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            var out = socket.getOutputStream();
            out.write(("POST " + path
                            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: image/png\r\n"
                            + "Content-Length: " + LARGE.length + "\r\nAuthorization: Bearer " + token + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(LARGE);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String withFile(int size) {
        return "--b\r\nContent-Disposition: form-data; name=\"category\"\r\n\r\nMISDIRECTED\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"description\"\r\n\r\nEtt brev på villovägar\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"filer\"; filename=\"bild.png\"\r\n\r\n"
                + "x".repeat(size) + "\r\n--b--\r\n";
    }

    @Test
    void theFirstPageLeadsToEverything() throws Exception {
        assertThat(get("/", BROWSER).body())
                .contains("href=\"/anmal\" class=\"govuk-button")
                .contains("href=\"/arenden\"")
                .contains("href=\"/lage\"")
                .contains("href=\"http://localhost:3080\"");
    }

    @Test
    void everyoneReadsHowAccessibleTheSiteIsInSwedishOrEnglish() throws Exception {
        HttpResponse<String> swedish =
                send(unknown("/tillganglighet").header("Accept", BROWSER).build());
        assertThat(swedish.statusCode()).isEqualTo(200);
        assertThat(swedish.body()).contains("<html lang=\"sv\"", "Tillgänglighetsredogörelse för Incidentkedjan");
        assertThat(send(unknown("/tillganglighet?lang=en")
                                .header("Accept", BROWSER)
                                .build())
                        .body())
                .contains("<html lang=\"en\"", "Accessibility statement for Incidentkedjan");
    }

    @Test
    void noOtherPageOfTheGatewayIsInEnglish() throws Exception {
        for (String path : List.of("/?lang=en", "/finns-inte?lang=en", "/lage?lang=en")) {
            assertThat(get(path, BROWSER).body()).as(path).contains("<html lang=\"sv\"");
        }
    }

    @Test
    void everyPageLeadsToHowAccessibleTheSiteIs() throws Exception {
        for (String path : List.of("/", "/lage", "/finns-inte", "/tillganglighet")) {
            assertThat(get(path, BROWSER).body()).as(path).contains("<a href=\"/tillganglighet\">");
        }
    }

    @Test
    void everyPageFindsItsStyleSheet() throws Exception {
        for (String path : List.of("/", "/lage", "/finns-inte")) {
            Matcher link = Pattern.compile("rel=\"stylesheet\" href=\"([^\"]+)\"")
                    .matcher(get(path, BROWSER).body());
            assertThat(link.find()).as(path).isTrue();
            HttpResponse<String> css = get(link.group(1), "text/css");
            assertThat(css.statusCode()).isEqualTo(200);
            assertThat(css.headers().allValues("Cache-Control")).containsExactly("max-age=31536000, public, immutable");
        }
    }

    @Test
    void theInterfaceIsDescribedInOneDocument() throws Exception {
        JsonNode document = json(get("/api/openapi", "application/json"));
        assertThat(document.path("paths").propertyNames())
                .containsExactlyInAnyOrder("/api/intake", "/api/escalation", "/api/notification");
        assertThat(document.path("info").path("description").asString()).endsWith("svarar inte just nu: reporting.");
        assertThat(document.path("servers").path(0).path("url").asString())
                .isEqualTo("https://incident.kommun.example");
        assertThat(document.path("components").path("schemas").propertyNames())
                .containsExactlyInAnyOrder("Answer", "Problem", "EscalationAnswer", "NotificationAnswer");
    }

    @Test
    void healthIsForAllAndFiguresForTheMachineItself() throws Exception {
        assertThat(send(unknown("/actuator/health/live").build()).body()).contains("UP");
        assertThat(send(unknown("/actuator/health/ready").build()).body()).contains("UP");
        assertThat(send(unknown("/actuator/prometheus").build()).body()).contains("http_server_requests");
        assertThat(send(unknown("/actuator/prometheus")
                                .header("X-Forwarded-For", "203.0.113.9")
                                .build())
                        .statusCode())
                .isEqualTo(404);
        assertThat(send(unknown("/actuator/health")
                                .header("X-Forwarded-For", "203.0.113.9")
                                .build())
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/arenden", "/arenden/1?flik=2", "/lage", "/finns-inte"})
    void whoeverHasNotSignedInIsSentToDoSo(String page) throws Exception {
        HttpResponse<String> answer =
                send(unknown(page).header("Accept", BROWSER).build());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/oauth2/authorization/municipality");
        assertThat(ESCALATION.asked()).isEmpty();
    }

    @Test
    void signingInHappensAtTheMunicipalityWithProofAndAWayBack() throws Exception {
        HttpResponse<String> answer =
                send(unknown("/oauth2/authorization/municipality").build());
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .startsWith(SIGN_IN.issuer() + "/authorize?response_type=code&client_id=incidentkedjan")
                .contains("code_challenge_method=S256", "state=", "nonce=")
                .contains("redirect_uri=https://incident.kommun.example/login/oauth2/code/municipality");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-session=")
                .contains("Path=/;", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/cases", "/api/incidents", "/api/deliveries", "/api/openapi", "/api/finns-inte"})
    void aProgramWithoutATokenIsToldThatItNeedsOne(String path) throws Exception {
        HttpResponse<String> answer =
                send(unknown(path).header("Accept", "application/json").build());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        SERVICES.values().forEach(service -> assertThat(service.asked()).isEmpty());
    }

    @Test
    void aBadTokenIsRefusedAtTheDoorAlsoWhereNoneIsNeeded() throws Exception {
        for (String path : List.of("/api/cases", "/arenden", "/anmal", "/")) {
            for (String token : List.of("guess", SIGN_IN.expired("dataskyddsombud"), SIGN_IN.signedByAnother())) {
                HttpResponse<String> answer = send(
                        unknown(path).header("Authorization", "Bearer " + token).build());
                assertThat(answer.statusCode()).as(path).isEqualTo(401);
            }
        }
        SERVICES.values().forEach(service -> assertThat(service.asked()).isEmpty());
    }

    @Test
    void theFormIsOpenToThoseWhoHaveNotSignedIn() throws Exception {
        assertThat(send(unknown("/anmal").header("Accept", BROWSER).build()).body())
                .isEqualTo("intake /anmal");
        assertThat(INTAKE.lastAsked().headers()).doesNotContainKey("Authorization");
    }

    @Test
    void aServiceIsShownTheTokenAndNeverACookie() throws Exception {
        HttpResponse<String> answer = send(to("/api/cases")
                .header("Cookie", "__Host-session=abc; theme=dark")
                .build());
        assertThat(ESCALATION.lastAsked().headers().get("Authorization")).containsExactly("Bearer " + TOKEN);
        assertThat(ESCALATION.lastAsked().headers()).doesNotContainKey("Cookie");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void theSignInMayTellThatSomeoneHasSignedOutAndNobodyElseMay() throws Exception {
        assertThat(signedOut(SIGN_IN.logoutToken("incidentkedjan", "dpo")).body())
                .isEmpty();
        assertThat(signedOut(SIGN_IN.logoutToken("incidentkedjan", "dpo")).statusCode())
                .isEqualTo(200);
        assertThat(signedOut(SIGN_IN.logoutToken("another-client", "dpo")).statusCode())
                .isEqualTo(400);
        assertThat(signedOut("a-guess").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> signedOut(String token) throws Exception {
        return send(unknown("/logout/connect/back-channel/municipality")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("logout_token=" + token))
                .build());
    }

    @Test
    void anotherSiteCannotMakeABrowserSendAnything() throws Exception {
        HttpResponse<String> answer = send(unknown("/anmal")
                .header("Accept", BROWSER)
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("text=hej"))
                .build());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("<html");
        assertThat(INTAKE.asked()).isEmpty();
    }

    @Test
    void noLogIsKeptOfWhoAskedForWhat(@Autowired WebServerApplicationContext context) {
        var tomcat = ((TomcatWebServer) context.getWebServer()).getTomcat();

        assertThat(Stream.of(tomcat.getEngine(), tomcat.getHost())
                        .flatMap(container -> Stream.of(container.getPipeline().getValves())))
                .isNotEmpty()
                .noneMatch(AccessLog.class::isInstance);
    }

    @Test
    void aMissingPageIsSaidInTheLanguageOfTheOneWhoAsks() throws Exception {
        assertThat(get("/finns-inte", BROWSER).body()).contains("Sidan finns inte");
        HttpResponse<String> problem = get("/api/finns-inte", "application/json");
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        return send(to(path).header("Accept", accept).build());
    }

    private HttpResponse<String> post(String path, String body, String type, String accept)
            throws IOException, InterruptedException {
        return send(to(path).header("Accept", accept)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** From someone who shows who they are. */
    private HttpRequest.Builder to(String path) {
        return unknown(path).header("Authorization", "Bearer " + TOKEN);
    }

    /** From someone who does not. */
    private HttpRequest.Builder unknown(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private int statusOfRaw(String path) throws IOException {
        return Integer.parseInt(raw(path).substring(9, 12));
    }

    /** Sends the address as it stands; a client library would tidy it first. */
    private String raw(String path) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + "Authorization: Bearer " + TOKEN + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
