package se.incidentkedjan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.incidentkedjan.notification.Fixtures.aReport;
import static se.incidentkedjan.notification.Fixtures.anyIncident;
import static se.incidentkedjan.notification.Fixtures.enveloped;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import se.incidentkedjan.notification.sending.smtp.TroubledRelay;

/** A reporter's address is in no line of the log, however talkative the relay and the log are. */
@ExtendWith(OutputCaptureExtension.class)
class NoAddressInTheLogTest {

    private static final Duration PATIENCE =
            Duration.ofSeconds(20).multipliedBy(Long.getLong("incidentkedjan.test.timeout-factor", 1));
    private static final String MARK = "markerad-anmalare";
    private static final String ADDRESS = MARK + "@kommun.example";
    private static final AtomicReference<UnaryOperator<@Nullable String>> SCRIPT = new AtomicReference<>(line -> "");
    private static ServiceFixture service;
    private static TroubledRelay relay;

    @BeforeAll
    static void start() throws IOException {
        relay = new TroubledRelay(line -> SCRIPT.get().apply(line));
        service = new ServiceFixture(relay.port(), "--logging.level.root=debug");
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
        relay.close();
        LoggingSystem.get(NoAddressInTheLogTest.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.INFO);
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1, 550",
        "RCPT, 451 4.7.1, 451",
        "DATA, 554 5.7.1, 554",
        "the message, 554 5.7.1, 554",
        "the message, 452 4.2.2, 452",
        "MAIL, 550 5.7.1, 550"
    })
    void aRelayThatRepeatsItInItsRefusalDoesNotBringItThere(
            String command, String answer, String code, CapturedOutput output) {
        SCRIPT.set(line -> line.startsWith(command) ? answer + " <" + ADDRESS + "> " + ADDRESS : "");

        thank(ADDRESS, output, "code " + code);
    }

    @Test
    void aConnectionThatIsCutDoesNotBringItThere(CapturedOutput output) {
        SCRIPT.set(line -> line.startsWith("RCPT") ? null : "");

        thank(ADDRESS, output, "did not get through this time");
    }

    @Test
    void anAddressThatCannotBeUsedIsNotShownEither(CapturedOutput output) {
        SCRIPT.set(line -> "");

        thank(MARK + " @@kommun.example", output, "has an address that cannot be used");
    }

    private static void thank(String address, CapturedOutput output, String said) {
        int before = output.length();
        var incident = anyIncident();
        service.reporterOf(incident, address);
        service.bring("thankReporters", enveloped(aReport(incident), 1));

        await().atMost(PATIENCE).until(() -> output.toString().substring(before).contains(said));

        assertThat(output.toString().toLowerCase(Locale.ROOT)).doesNotContain(MARK);
    }
}
