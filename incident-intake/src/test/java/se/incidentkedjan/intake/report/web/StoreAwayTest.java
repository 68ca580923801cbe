package se.incidentkedjan.intake.report.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import se.incidentkedjan.intake.Caller;
import se.incidentkedjan.intake.RunningIntake;
import se.incidentkedjan.intake.StoreInMemory;
import se.incidentkedjan.testing.TestStore;

@RunningIntake
@TestPropertySource(properties = StoreInMemory.PATIENCE + "=400")
@DirtiesContext
class StoreAwayTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestStore store;

    @Test
    void withoutItsStoreTheServiceSaysThatNothingIsSavedAndKeepsWhatWasTyped() {
        var caller = new Caller(port);
        var saved = caller.report(ApiForms.SMALL_EXAMPLE).header("location");
        store.close();

        var token = "5f2c8a52-3c1b-4c55-9d59-0f6f5d1f3a10";
        var page = caller.submit(Map.of("token", token, "category", "PHISHING", "description", "Ett konstigt mejl"));
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.body())
                .contains(
                        "Din anmälan är inte sparad",
                        "070-1740605",
                        "Ett konstigt mejl",
                        "value=\"" + token + "\"",
                        "name=\"category\" value=\"PHISHING\"",
                        "<title>Inte sparad: ");

        var withFile = caller.submitWithFiles(
                "/anmal",
                Map.of("token", token, "category", "PHISHING", "description", "Ett konstigt mejl"),
                new Caller.Chosen("mejl.txt", "innehåll"),
                new Caller.Chosen("bild.txt", "innehåll"));
        assertThat(withFile.status()).isEqualTo(503);
        assertThat(withFile.body())
                .contains(
                        "Din anmälan är inte sparad",
                        "Ett konstigt mejl",
                        "value=\"" + token + "\"",
                        "Filerna följde inte med. Välj dem igen");

        var security = caller.submit(Map.of("token", token, "securityClassified", "YES", "description", "hemligt"));
        assertThat(security.status()).isEqualTo(503);
        assertThat(security.body())
                .contains("Din anmälan är inte sparad", "Vänta inte på oss: ring", "070-1740606")
                .doesNotContain("hemligt", "<textarea");

        var answer = caller.report(ApiForms.FULL_EXAMPLE, "Idempotency-Key", "k-away");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("content-type")).startsWith("application/problem+json");
        assertThat(answer.header("retry-after")).isNotEmpty();
        assertThat(answer.json().get("detail").stringValue())
                .contains("inte säkert om något sparades", "samma Idempotency-Key")
                .doesNotContain("Inget har sparats");

        var batch = caller.post(
                "/api/incidents/batch",
                BatchApiTest.batch(BatchApiTest.many(100, "away")).getBytes(UTF_8),
                "Content-Type",
                "application/json");
        assertThat(batch.status()).isEqualTo(200);
        assertThat(batch.json().get("saved").intValue()).isZero();
        assertThat(batch.json().get("results"))
                .allSatisfy(
                        result -> assertThat(result.get("status").intValue()).isEqualTo(503));
        var file = caller.post(saved + "/attachments", new byte[] {1}, "Content-Type", "image/png");
        assertThat(file.status()).isEqualTo(503);

        var receipt = caller.get(saved);
        assertThat(receipt.status()).isEqualTo(503);
        assertThat(receipt.json().get("detail").stringValue()).doesNotContain("sparade");
        assertThat(caller.get(saved.replace("/api/incidents", "/anmal/kvitto"), "Accept", "text/html")
                        .status())
                .isEqualTo(503);
        assertThat(caller.get("/anmal", "Accept", "text/html").status()).isEqualTo(200);
        assertThat(caller.get("/actuator/health/readiness").status()).isEqualTo(503);
        assertThat(caller.get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(caller.get("/actuator/prometheus").body())
                .contains("incidentkedjan_reports_total{channel=\"web_form\",outcome=\"not_saved\"} 3.0")
                .contains("incidentkedjan_reports_total{channel=\"api\",outcome=\"not_saved\"} 101.0");
    }
}
