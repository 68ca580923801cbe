package se.incidentkedjan.intake.form.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import se.incidentkedjan.intake.Caller;
import se.incidentkedjan.intake.RunningIntake;

/** Where organisation.yml gives no number to call, people are told what to do instead. */
@RunningIntake
@TestPropertySource(properties = "incidentkedjan.config-dir=target/test-classes/intake-config-without-security-chief")
@DirtiesContext
class NoSecurityChiefTest {

    private static final String ORDINARY_PHONE = "070-1740605";

    @LocalServerPort
    private int port;

    private Caller system;

    @BeforeEach
    void call() {
        system = new Caller(port);
    }

    @Test
    void thePageAndTheReceiptSayWhomToGoToInstead() {
        var someone = system.unknown();
        var page = someone.submit(Map.of("answer", "YES"));
        var sent = someone.submit(Map.of("token", "5f2c8a52-3c1b-4c55-9d59-0f6f5d1f3a10", "securityClassified", "YES"));
        var receipt = someone.get(sent.header("location"), "Accept", "text/html");

        assertThat(page.body()).contains("inget telefonnummer", "Gå till din chef", ORDINARY_PHONE);
        assertThat(receipt.body()).contains("inget telefonnummer", "Gå till din chef", ORDINARY_PHONE);
    }

    @Test
    void whoeverDoesNotKnowIsSentToTheirManager() {
        assertThat(system.unknown()
                        .get(
                                "/anmal?category=OTHER&securityClassified=UNKNOWN&personalData.involved=NO",
                                "Accept",
                                "text/html")
                        .body())
                .contains("tala med din chef", "<textarea");
    }

    @Test
    void aSystemIsToldToReachTheSecurityChief() {
        assertThat(system.report("{\"facts\": {\"securityClassified\": \"YES\"}}")
                        .body())
                .contains("Ta kontakt med kommunens säkerhetsskyddschef.");
    }
}
