package se.incidentkedjan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.incidentkedjan.notification.roster.PlanFiles;
import se.incidentkedjan.testing.TestSignIn;

/** Files that change while the service runs. */
class RosterChangesTest {

    private static final Duration PATIENCE =
            Duration.ofSeconds(20).multipliedBy(Long.getLong("incidentkedjan.test.timeout-factor", 1));

    @TempDir
    private Path folder;

    private ServiceFixture service;

    @BeforeEach
    void start() throws IOException {
        PlanFiles.copyShippedTo(folder);
        service = new ServiceFixture(null, "--incidentkedjan.config-dir=" + folder);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private String whenThePage(String path, Predicate<String> says) {
        return await().atMost(PATIENCE)
                .until(
                        () -> service.get(path, TestSignIn.running().person("informationssakerhetschef"))
                                .body(),
                        says);
    }

    @Test
    void aHoleInTheRosterIsSeenWithoutARestartAndAWrongFileChangesNothing() throws IOException {
        var roster = Files.readString(folder.resolve("roster.yml"));
        assertThat(whenThePage("/jour/tackning", page -> true))
                .contains("Inga luckor")
                .doesNotContain("Det finns luckor");

        Files.writeString(
                folder.resolve("roster.yml"),
                roster.replace(
                        "absences: []",
                        "absences: [{person: tjansteman-i-beredskap, from: 2020-01-01, to: 2099-12-31}]"));
        assertThat(whenThePage("/jour/tackning", page -> page.contains("Det finns luckor")))
                .contains("Tjänsteman i beredskap är borta och har ingen ersättare som går att nå")
                .doesNotContain("Inga luckor");
        assertThat(service.get("/api/coverage").body()).contains("\"complete\":false", "\"role\":\"DPO\"");

        Files.writeString(
                folder.resolve("roster.yml"), roster.replace("usual-hours: kontorstid", "usual-hours: kontor"));
        assertThat(whenThePage("/jour", page -> page.contains("De ändrade filerna är fel")))
                .contains("roster.yml, rad ");
        assertThat(service.get("/api/coverage").body()).as("as before").contains("\"complete\":false");
    }
}
