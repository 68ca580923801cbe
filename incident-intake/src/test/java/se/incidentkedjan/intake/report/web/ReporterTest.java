package se.incidentkedjan.intake.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.incidentkedjan.intake.Caller;
import se.incidentkedjan.intake.RunningIntake;

@RunningIntake
class ReporterTest {

    @LocalServerPort
    private int port;

    @Test
    void theServiceThatSendsReceiptsGetsTheAddressAndNobodyElseDoes() {
        var caller = new Caller(port);
        var id = caller.report(ApiForms.FULL_EXAMPLE).json().get("id").stringValue();
        var path = "/internal/reports/" + id + "/reporter";

        var answer = caller.get(path, "Authorization", "Bearer " + RunningIntake.TOKEN);

        assertThat(answer.json()).hasToString("{\"name\":\"Anställd Exempel\",\"email\":\"anstalld@kommun.example\"}");
        assertThat(answer.header("cache-control")).contains("no-store");
        assertThat(caller.get(path).status()).isEqualTo(401);
        assertThat(caller.get(path, "Authorization", "Bearer guess").status()).isEqualTo(401);
    }

    @Test
    void whatTheReporterLeftOutIsLeftOut() {
        var caller = new Caller(port);
        var id = caller.report(
                        "{\"reporter\":{\"name\":\" Exempel \",\"email\":\"\"},\"facts\":{\"category\":\"OTHER\"}}")
                .json()
                .get("id")
                .stringValue();

        var answer =
                caller.get("/internal/reports/" + id + "/reporter", "Authorization", "Bearer " + RunningIntake.TOKEN);

        assertThat(answer.json()).hasToString("{\"name\":\"Exempel\"}");
    }

    @Test
    void whoeverSaidNothingOfThemselvesIsNotThere() {
        var caller = new Caller(port);
        var id = caller.report(ApiForms.SMALL_EXAMPLE).json().get("id").stringValue();

        assertThat(caller.get("/internal/reports/" + id + "/reporter", "Authorization", "Bearer " + RunningIntake.TOKEN)
                        .status())
                .isEqualTo(404);
        assertThat(caller.get("/internal/reports/none/reporter", "Authorization", "Bearer " + RunningIntake.TOKEN)
                        .status())
                .isEqualTo(404);
    }
}
