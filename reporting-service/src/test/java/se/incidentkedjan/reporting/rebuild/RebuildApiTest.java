package se.incidentkedjan.reporting.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.reporting.ServiceFixture;
import se.incidentkedjan.reporting.counting.Story;

class RebuildApiTest extends ServiceFixture {

    private static final String OPERATOR = "Bearer " + SIGN_IN.service("operator", "reporting-service");
    private static final String ANOTHER = "Bearer " + SIGN_IN.service("incident-intake", "reporting-service");

    private MvcTestResult get(String address) {
        return http.get()
                .uri(address)
                .header(HttpHeaders.AUTHORIZATION, OPERATOR)
                .exchange();
    }

    private MvcTestResult rebuild(String from) {
        return http.post()
                .uri("/internal/statistics/rebuild?from=" + from)
                .header(HttpHeaders.AUTHORIZATION, OPERATOR)
                .exchange();
    }

    private void waitUntilItIsDone() {
        var factor = Integer.getInteger("incidentkedjan.test.timeout-factor", 1);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10L * factor))
                .untilAsserted(() -> assertThat(get("/internal/statistics/rebuild"))
                        .bodyJson()
                        .extractingPath("$.step")
                        .isEqualTo("DONE"));
    }

    @Test
    void afterARebuildWhatIsSaidAgainIsCountedOnce() {
        var story = Story.ofAReportAt("2026-11-20T10:00:00Z").reported(Category.OTHER, "socialforvaltningen");
        hear(story);

        assertThat(rebuild("stores")).hasStatus(HttpStatus.ACCEPTED);
        waitUntilItIsDone();
        assertThat(ask("/api/statistics"))
                .bodyJson()
                .extractingPath("$.totals.reported")
                .isEqualTo(0);

        hear(story);
        hear(story);
        assertThat(ask("/api/statistics"))
                .bodyJson()
                .extractingPath("$.totals.reported")
                .isEqualTo(1);
        assertThat(get("/internal/statistics/verify"))
                .bodyJson()
                .extractingPath("$.agrees")
                .isEqualTo(true);
    }

    @Test
    void fromTheTopicsItGoesToTheBeginning() {
        assertThat(rebuild("kafka")).hasStatus(HttpStatus.ACCEPTED);
        waitUntilItIsDone();

        assertThat(feed.calls).containsExactly("stop", "to beginning", "start");
    }

    @Test
    void itMustBeToldFromWhere() {
        assertThat(rebuild("")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(feed.calls).isEmpty();
    }

    @Test
    void nobodyButTheOperatorRebuildsAnything() {
        assertThat(http.post().uri("/internal/statistics/rebuild?from=kafka")).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(http.post().uri("/internal/republish")).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(http.post()
                        .uri("/internal/statistics/rebuild?from=kafka")
                        .header(HttpHeaders.AUTHORIZATION, ANOTHER))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(http.post()
                        .uri("/internal/statistics/rebuild?from=kafka")
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + SIGN_IN.person("dataskyddsombud")))
                .hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(feed.calls).isEmpty();
    }
}
