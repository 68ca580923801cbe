package se.incidentkedjan.notification.sending.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.incidentkedjan.notification.Fixtures.REPORTED;
import static se.incidentkedjan.notification.Fixtures.anyIncident;
import static se.incidentkedjan.notification.sending.http.PlayedServer.hangingUp;
import static se.incidentkedjan.notification.sending.http.PlayedServer.with;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.events.NotificationEvent.Failure;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.contact.Way;
import se.incidentkedjan.notification.dispatch.Outcome;
import se.incidentkedjan.notification.letter.ALetter;
import se.incidentkedjan.notification.sending.Message;
import se.incidentkedjan.notification.sending.http.PlayedServer;
import se.incidentkedjan.testing.SettableClock;

@ExtendWith(OutputCaptureExtension.class)
class SmsCarrierTest {

    private static final String NUMBER = "+46701740605";
    private static final String SUBJECT = "Ny incident: \"åäö\" & mer 100 %\nrad två {to}";
    private static final Outcome ACCEPTED = new Outcome.Accepted();
    private static final Outcome LATER = new Outcome.TriedInVain(false);
    private static final Outcome UNANSWERED = new Outcome.TriedInVain(true);
    private static final Outcome NEVER = new Outcome.GivenUp(Failure.REFUSED_BY_RELAY);

    private final PlayedServer gateway = new PlayedServer(with(200, "{}"));
    private final Map<String, String> settings = new HashMap<>();
    private final SettableClock clock = new SettableClock(REPORTED);

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void aGatewayThatWantsAFormAndAPasswordGetsThem() {
        settings.put("body", "from={from}&to={to}&message={text}");
        settings.put("user", "u123");
        settings.put("secret", "p456");
        settings.put("from", "Exempelkom");

        assertThat(sent()).isEqualTo(ACCEPTED);

        var asked = gateway.asked.getFirst();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.header("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(asked.header("Authorization")).isEqualTo("Basic dTEyMzpwNDU2");
        assertThat(asked.header("Idempotency-Key")).isEqualTo("d1");
        assertThat(asked.body())
                .isEqualTo(
                        "from=Exempelkom&to=%2B46701740605&message=Ny+incident%3A+%22%C3%A5%C3%A4%C3%B6%22+%26+mer+100"
                                + "+%25%0Arad+tv%C3%A5+%7Bto%7D.");
    }

    @Test
    void withNoMoreThanAnAddressItIsWhatTheGatewayOfTheLocalStackTakes() {
        assertThat(sent()).isEqualTo(ACCEPTED);

        assertThat(gateway.asked.getFirst().body().split("&"))
                .contains("to=%2B46701740605", "from=Incident", "id=d1")
                .anyMatch(field -> field.startsWith("text=Ny+incident"));
    }

    @Test
    void aGatewayThatWantsJsonAndATokenGetsThem() throws IOException {
        settings.put("content-type", "json");
        settings.put("method", "PUT");
        settings.put("secret-file", secretFile("rw-------").toString());
        settings.put("headers.X-Kund", "kommunen");

        assertThat(sent()).isEqualTo(ACCEPTED);

        var asked = gateway.asked.getFirst();
        assertThat(asked.method()).isEqualTo("PUT");
        assertThat(asked.header("Content-Type")).isEqualTo("application/json");
        assertThat(asked.header("Authorization")).isEqualTo("Bearer nyckel-ur-fil");
        assertThat(asked.header("X-Kund")).isEqualTo("kommunen");
        var body = EventJson.mapper().readTree(asked.body());
        assertThat(body.get("to").asString()).isEqualTo(NUMBER);
        assertThat(body.get("text").asString()).isEqualTo(SUBJECT + ".");
        assertThat(body.get("from").asString()).isEqualTo("Incident");
        assertThat(body.get("id").asString()).isEqualTo("d1");
    }

    @Test
    void aSecretCanStandInAHeaderOfItsOwn() {
        settings.put("secret", "hemligt");
        settings.put("secret-header", "X-API-Key");

        sent();

        assertThat(gateway.asked.getFirst().header("X-API-Key")).isEqualTo("hemligt");
        assertThat(gateway.asked.getFirst().header("Authorization")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"200", "201", "202", "204"})
    void whatItTakesIsAccepted(int status) {
        gateway.now(with(status, ""));
        assertThat(sent()).isEqualTo(ACCEPTED);
    }

    @ParameterizedTest
    @CsvSource({"400", "402", "410", "413", "422"})
    void whatIsWrongWithOneMessageIsGivenUp(int status) {
        gateway.now(with(status, ""));
        assertThat(sent()).isEqualTo(NEVER);
    }

    @ParameterizedTest
    @CsvSource({"301", "302", "307", "308", "401", "403", "404", "405", "408", "425", "429", "500", "503"})
    void whatConcernsAllMessagesLosesNone(int status) {
        gateway.now(with(status, ""));
        assertThat(sent()).isEqualTo(LATER);
    }

    @ParameterizedTest
    @CsvSource({"502", "504"})
    void whoStandsBetweenMayHavePassedItOn(int status) {
        gateway.now(with(status, ""));
        assertThat(sent()).isEqualTo(UNANSWERED);
    }

    @Test
    void aRedirectIsNeverFollowed(CapturedOutput output) {
        try (var elsewhere = new PlayedServer(with(200, ""))) {
            gateway.now(exchange -> {
                exchange.getResponseHeaders()
                        .set("Location", elsewhere.address("/sms").toString());
                exchange.sendResponseHeaders(307, -1);
            });

            assertThat(sent()).isEqualTo(LATER);
            assertThat(elsewhere.asked).isEmpty();
            assertThat(output).contains("set incidentkedjan.notification.sms.url to where it leads");
        }
    }

    @Test
    void theMunicipalityCanSayWhatStatusesAndAnswersMean() {
        settings.put("accepted-statuses", "200");
        settings.put("refused-statuses", "500");
        settings.put("later-statuses", "422");
        settings.put("refused-when", "\"status\":\\s*\"(invalid|blocked)\"");
        settings.put("later-when", "queue full");

        gateway.now(with(202, ""));
        assertThat(sent()).isEqualTo(LATER);
        gateway.now(with(500, ""));
        assertThat(sent()).isEqualTo(NEVER);
        gateway.now(with(422, ""));
        assertThat(sent()).isEqualTo(LATER);
        gateway.now(with(200, "{\"status\": \"blocked\"}"));
        assertThat(sent()).isEqualTo(NEVER);
        gateway.now(with(200, "queue full"));
        assertThat(sent()).isEqualTo(LATER);
        gateway.now(with(200, "{\"status\": \"ok\"}"));
        assertThat(sent()).isEqualTo(ACCEPTED);
    }

    @Test
    void anAnswerThatNeverComesIsNotTakenForANo() {
        gateway.now(hangingUp());
        assertThat(sent()).isEqualTo(UNANSWERED);
    }

    @Test
    void anAnswerThatIsTooSlowIsNotTakenForANo() {
        var end = new CountDownLatch(1);
        settings.put("connect-timeout", "100ms");
        settings.put("answer-timeout", "300ms");
        gateway.now(exchange -> {
            try {
                end.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertThat(sent()).isEqualTo(UNANSWERED);
        end.countDown();
    }

    @Test
    void aHugeAnswerIsNotReadToItsEnd() {
        settings.put("refused-when", "the end");
        gateway.now(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var part = "x".repeat(64 * 1024).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            for (int written = 0; written < 4_096; written++) {
                exchange.getResponseBody().write(part);
            }
        });

        assertThat(sent()).isEqualTo(ACCEPTED);
    }

    @Test
    void aGatewayThatIsAwayHasHeardNothing() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        settings.put("url", "http://127.0.0.1:" + port + "/sms");
        try (var carrier = carrier()) {
            assertThat(carrier.isReady()).isFalse();
            assertThat(carrier.carry(message(NUMBER))).isEqualTo(LATER);
        }
    }

    @Test
    void aGatewayThatAsksUsToWaitIsLeftAloneSoLong() {
        gateway.now(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "60");
            exchange.sendResponseHeaders(429, -1);
        });
        try (var carrier = carrier()) {
            assertThat(carrier.isReady()).isTrue();
            assertThat(carrier.carry(message(NUMBER))).isEqualTo(LATER);
            gateway.now(with(200, ""));

            clock.turn(Duration.ofSeconds(59));
            assertThat(carrier.isReady()).isFalse();
            assertThat(carrier.carry(message(NUMBER))).isEqualTo(LATER);
            assertThat(gateway.asked).hasSize(1);

            clock.turn(Duration.ofSeconds(1));
            assertThat(carrier.isReady()).isTrue();
            assertThat(carrier.carry(message(NUMBER))).isEqualTo(ACCEPTED);
        }
    }

    @Test
    void aGatewayThatLetsUsWaitInVainDoesNotHoldUpThoseWhoComeAfter() {
        gateway.now(hangingUp());
        try (var carrier = carrier()) {
            assertThat(carrier.carry(message(NUMBER))).isEqualTo(UNANSWERED);
            gateway.now(with(200, ""));

            assertThat(carrier.isReady()).isFalse();
            assertThat(carrier.carry(message(NUMBER))).isEqualTo(LATER);
            assertThat(gateway.asked).hasSize(1);

            clock.turn(Duration.ofSeconds(30));
            assertThat(carrier.isReady()).isTrue();
            assertThat(carrier.carry(message(NUMBER))).isEqualTo(ACCEPTED);
        }
    }

    @Test
    void aClockThatIsSetBackMakesNoWaitLonger() {
        gateway.now(hangingUp());
        try (var carrier = carrier()) {
            carrier.carry(message(NUMBER));
            gateway.now(with(200, ""));

            clock.turn(Duration.ofSeconds(-7200));
            assertThat(carrier.isReady()).isTrue();
            assertThat(carrier.carry(message(NUMBER))).isEqualTo(ACCEPTED);
        }
    }

    @Test
    void aNumberThatCannotBeOneIsGivenUpWithoutAsking() {
        try (var carrier = carrier()) {
            for (var number : List.of("0701740605", "+46 70", "", "+0701740605", NUMBER + "\r\nX: y", "a@b")) {
                assertThat(carrier.carry(message(number)))
                        .as(number)
                        .isEqualTo(new Outcome.GivenUp(Failure.BAD_ADDRESS));
            }
        }
        assertThat(gateway.asked).isEmpty();
    }

    @Test
    void settingsThatCannotBeUsedStopTheStart() throws IOException {
        settings.put("url", "https://sms.kommun.example/");
        assertRefused("url", "http://sms.kommun.example/", "https://");
        assertRefused("url", "https://u:p@sms.kommun.example/", "användare och lösenord");
        assertRefused("url", "https:///sms", "servernamn");
        assertRefused("url", "https://sms.kommun.example/ u:p", "webbadress");
        assertRefused("answer-timeout", "60s", "högst 12s");
        assertRefused("connect-timeout", "20s", "kortare än answer-timeout");
        assertRefused("body", "to={to}&text={txt}", "{txt}, som inte finns");
        assertRefused("body", "till {to}", "to={to}&text={text}");
        assertRefused("refused-when", "(", "reguljärt uttryck");
        assertRefused("user", "u123", "inget lösenord");
        assertRefused("headers.Host", "annan", "Ett huvud");
        assertRefused("secret-file", secretFile("rw-r--r--").toString(), "chmod 600");
        settings.put("content-type", "json");
        assertRefused("body", "{\"to\": {to}}", "giltig JSON");
        settings.clear();
        assertThat(SmsGateway.of(bound())).as("none").isEmpty();
    }

    @Test
    void neitherNumbersNorWordsNorSecretsNorAnswersAreInTheLog(CapturedOutput output) {
        settings.put("secret", "hemligt-värde");
        for (var answer : List.of(
                with(200, NUMBER), with(400, NUMBER + SUBJECT), with(401, NUMBER), with(503, NUMBER), hangingUp())) {
            gateway.now(answer);
            sent();
        }
        try (var carrier = carrier()) {
            carrier.carry(message("0701740605"));
        }

        assertThat(output.toString().toLowerCase(Locale.ROOT))
                .contains("delivery d1")
                .doesNotContain("701740605", "ny incident", "hemligt", "bearer");
        assertThat(bound().toString()).doesNotContain("hemligt");
    }

    private void assertRefused(String name, String value, String why) {
        var before = settings.get(name);
        settings.put(name, value);
        assertThatThrownBy(() -> SmsGateway.of(bound()))
                .as("%s", value)
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining("u:p");
        settings.remove(name);
        if (before != null) {
            settings.put(name, before);
        }
    }

    private Path secretFile(String rights) throws IOException {
        var file = folder.resolve("sms-secret-" + rights);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, "nyckel-ur-fil\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    }

    private Outcome sent() {
        try (var carrier = carrier()) {
            return carrier.carry(message(NUMBER));
        }
    }

    private SmsCarrier carrier() {
        settings.putIfAbsent("url", gateway.address("/sms").toString());
        return new SmsCarrier(SmsGateway.of(bound()).orElseThrow(), null, clock);
    }

    /** As Spring reads them. */
    private SmsSettings bound() {
        var source = new HashMap<String, String>();
        settings.forEach((name, value) -> source.put("sms." + name, value));
        return new Binder(new MapConfigurationPropertySource(source)).bindOrCreate("sms", SmsSettings.class);
    }

    private static Message message(String number) {
        return new Message(
                "d1",
                anyIncident(),
                new Way(DeliveryChannel.SMS, number),
                "IT-jouren",
                ALetter.about(SUBJECT),
                1,
                null);
    }
}
