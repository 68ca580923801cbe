package se.incidentkedjan.intake.drill.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.incidentkedjan.events.Drill;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.intake.Caller;
import se.incidentkedjan.intake.RunningIntake;
import se.incidentkedjan.intake.report.FrontDesk;
import se.incidentkedjan.intake.report.IdempotencyKey;
import se.incidentkedjan.intake.report.Outcome;
import se.incidentkedjan.intake.report.Reports;
import se.incidentkedjan.testing.TestSignIn;

@RunningIntake
class StartingADrillTest {

    private static final RoleCode CHIEF = RoleCode.of("SECURITY_CHIEF");

    @LocalServerPort
    private int port;

    @Autowired
    private Reports reports;

    @Autowired
    private FrontDesk desk;

    private Caller ciso() {
        return new Caller(port).showing(TestSignIn.running().person("informationssakerhetschef"));
    }

    private static Caller.Answer post(Caller caller, String body, String... headers) {
        var all = Stream.concat(Stream.of("Content-Type", "application/json"), List.of(headers).stream())
                .toArray(String[]::new);
        return caller.send("POST", "/api/drills", body, all);
    }

    private static Caller.Answer press(Caller caller, String form) {
        return caller.send(
                "POST", "/ovning", form, "Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html");
    }

    @Test
    void theCisoStartsOneThatIsKeptAsADrill() {
        var answer = post(ciso(), "{\"role\": \"SECURITY_CHIEF\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("reference").asString()).startsWith("2026-");
        var kept = reports.find(IncidentId.parse(answer.json().path("id").asString()))
                .orElseThrow();
        assertThat(kept.drill()).isEqualTo(new Drill(CHIEF, null, Duration.ofHours(1), List.of()));
    }

    @Test
    void theSameKeyIsTheSameDrill() {
        var first = post(ciso(), "{\"role\": \"SECURITY_CHIEF\"}", "Idempotency-Key", "one");
        var again = post(ciso(), "{\"role\": \"SECURITY_CHIEF\"}", "Idempotency-Key", "one");

        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    void aRoleThatCannotBeAskedIsRefusedWithThoseThatCan() {
        var answer = post(ciso(), "{\"role\": \"UNIT_MANAGER\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("SECURITY_CHIEF", "role");
        assertThat(post(ciso(), "{}").status()).isEqualTo(400);
    }

    @Test
    void othersMayNot() {
        var dpo = new Caller(port).showing(TestSignIn.running().person("dataskyddsombud"));

        assertThat(post(dpo, "{\"role\": \"SECURITY_CHIEF\"}").status()).isEqualTo(403);
        assertThat(press(dpo, "roll=SECURITY_CHIEF&nyckel=x").status()).isEqualTo(403);
        assertThat(post(new Caller(port).unknown(), "{\"role\": \"SECURITY_CHIEF\"}")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void theButtonLeadsBackToTheHealthPage() {
        var answer = press(ciso(), "roll=SECURITY_CHIEF&nyckel=from-the-page");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("location")).endsWith("/halsa?ovning=startad");
        assertThat(reports.find(IdempotencyKey.ofStartedDrill("from-the-page"))).isPresent();
        assertThat(press(ciso(), "roll=&nyckel=x").header("location")).endsWith("/halsa?ovning=valj");
    }

    @Test
    void ofManyWhoMakeTheSamePlannedDrillAtOnceOneDoes() {
        var key = IdempotencyKey.ofDrill(LocalDate.parse("2026-12-02"));
        var drill = new Drill(CHIEF, LocalDate.parse("2026-12-02"), Duration.ofHours(1), List.of());

        var outcomes = IntStream.range(0, 8)
                .parallel()
                .mapToObj(one -> desk.receive(drill, key))
                .toList();

        assertThat(outcomes).filteredOn(Outcome.Received.class::isInstance).hasSize(1);
        assertThat(reports.latestDrill()).hasValue(LocalDate.parse("2026-12-02"));
    }
}
