package se.incidentkedjan.reporting.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.incidentkedjan.events.Drill;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.reporting.ServiceFixture;
import se.incidentkedjan.reporting.counting.HeldDrills;
import se.incidentkedjan.reporting.counting.Story;
import se.incidentkedjan.reporting.counting.Verification;

class DrillsShownTest extends ServiceFixture {

    private static final Drill TO_THE_DPO = new Drill(RoleCode.of("DPO"), null, Duration.ofHours(1), List.of());

    /** Shortly before the clock stands. */
    private static final Instant NOW = Instant.parse("2026-11-20T15:30:00Z");

    @Autowired
    private HeldDrills held;

    @Autowired
    private Verification verification;

    private MvcTestResult as(String group, String address) {
        return http.get()
                .uri(address)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + SIGN_IN.person(group))
                .header(HttpHeaders.ACCEPT, "text/html")
                .exchange();
    }

    @Test
    void aDrillIsToldByItselfAndNotAmongIncidents() {
        hear(
                Story.ofAReportAt(NOW).reported(Category.OUTAGE, null),
                Story.ofAReportAt(NOW).drill(TO_THE_DPO).answered(Duration.ofMinutes(4)));

        assertThat(ask("/api/statistics").exchange())
                .bodyJson()
                .extractingPath("$.totals.reported")
                .isEqualTo(1);
        var drills = ask("/api/statistics/drills").exchange();
        assertThat(drills).bodyJson().extractingPath("$.made").isEqualTo(1);
        assertThat(drills).bodyJson().extractingPath("$.answeredInTime").isEqualTo(1);
        assertThat(drills).bodyJson().extractingPath("$.drills[0].afterSeconds").isEqualTo(240);
        assertThat(drills).bodyJson().extractingPath("$.drills[0].role").isEqualTo("DPO");
        assertThat(verification.verify().agrees()).isTrue();
    }

    @Test
    void drillsAreKnownAgainAfterARestart() {
        hear(Story.ofAReportAt(NOW).drill(TO_THE_DPO).answered(Duration.ofMinutes(4)));
        var before = held.all();

        counting.recover();

        assertThat(held.all()).isEqualTo(before).hasSize(1);
    }

    @Test
    void theOverviewAndTheHealthPageSayHowTheLatestWent() {
        hear(Story.ofAReportAt(NOW).drill(TO_THE_DPO).answered(Duration.ofMinutes(4)));

        assertThat(as("informationssakerhetschef", "/lage")).bodyText().contains("1 av 1 övningar besvarades i tid.");
        assertThat(as("informationssakerhetschef", "/halsa"))
                .bodyText()
                .contains("besvarad i tid, efter 4 minuter", "Nästa övning", "Starta en övning nu", "Dataskyddsombud");
        assertThat(as("dataskyddsombud", "/halsa"))
                .bodyText()
                .contains("besvarad i tid")
                .doesNotContain("Starta en övning nu");
        assertThat(as("namnd-social", "/halsa")).hasStatus(403);
    }

    @Test
    void aFailedDrillIsTheFirstThatTheHealthPageSays() {
        hear(Story.ofAReportAt(NOW.minus(Duration.ofHours(2))).drill(TO_THE_DPO));

        assertThat(as("dataskyddsombud", "/halsa"))
                .bodyText()
                .contains("Kedjan höll inte i övningen", "Ingen svarade i tid");
    }

    @Test
    void whenNoDrillHasBeenMadeThePageSaysSo() {
        assertThat(as("dataskyddsombud", "/halsa")).bodyText().contains("Ingen övning har gjorts än");
    }

    @Test
    void aPeriodThatIsNoneIsRefused() {
        assertThat(ask("/api/statistics/drills?from=2026-12-01&to=2026-11-01").exchange())
                .hasStatus(400);
        assertThat(ask("/api/statistics/drills?from=igår").exchange()).hasStatus(400);
    }
}
