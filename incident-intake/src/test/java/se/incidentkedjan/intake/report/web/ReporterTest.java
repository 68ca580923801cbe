package se.incidentkedjan.intake.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.intake.Caller;
import se.incidentkedjan.intake.RunningIntake;
import se.incidentkedjan.intake.report.Disposal;

@RunningIntake
class ReporterTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Disposal disposal;

    @Test
    void theServiceThatSendsReceiptsGetsTheAddressAndNobodyElseDoes() {
        var caller = new Caller(port);
        var id = caller.report(ApiForms.FULL_EXAMPLE).json().get("id").stringValue();
        var path = "/internal/reports/" + id + "/reporter";

        var answer = caller.service("notification-service").get(path);

        assertThat(answer.json().get("name").stringValue()).isEqualTo("Anställd Exempel");
        assertThat(answer.json().get("email").stringValue()).isEqualTo("anstalld@kommun.example");
        assertThat(answer.json().get("pass").stringValue()).startsWith(id + ".");
        assertThat(answer.header("cache-control")).contains("no-store");
        assertThat(caller.unknown().get(path).status()).isEqualTo(401);
        assertThat(caller.showing("guess").get(path).status()).isEqualTo(401);
        assertThat(caller.get(path).status()).isEqualTo(401);
        assertThat(caller.service("reporting-service").get(path).status()).isEqualTo(403);
    }

    @Test
    void whatTheReporterLeftOutIsLeftOut() {
        var caller = new Caller(port);
        var id = caller.report(
                        "{\"reporter\":{\"name\":\" Exempel \",\"email\":\"\"},\"facts\":{\"category\":\"OTHER\"}}")
                .json()
                .get("id")
                .stringValue();

        var answer = caller.service("notification-service").get("/internal/reports/" + id + "/reporter");

        assertThat(answer.json()).hasToString("{\"name\":\"Exempel\"}");
    }

    @Test
    void anErasedReporterIsGoneForGood() {
        var caller = new Caller(port);
        var id = caller.report(ApiForms.FULL_EXAMPLE).json().get("id").stringValue();

        disposal.erase(IncidentId.parse(id));

        var answer = caller.service("notification-service").get("/internal/reports/" + id + "/reporter");
        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.json().get("detail").stringValue()).contains("gallrade");
        var receipt = caller.get("/anmal/kvitto/" + id, "Accept", "text/html");
        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.body()).doesNotContain("Ett kvitto skickas");
    }

    @Test
    void whoeverSaidNothingOfThemselvesIsNotThere() {
        var caller = new Caller(port);
        var id = caller.report(ApiForms.SMALL_EXAMPLE).json().get("id").stringValue();

        assertThat(caller.service("notification-service")
                        .get("/internal/reports/" + id + "/reporter")
                        .status())
                .isEqualTo(404);
        assertThat(caller.service("notification-service")
                        .get("/internal/reports/none/reporter")
                        .status())
                .isEqualTo(404);
    }
}
