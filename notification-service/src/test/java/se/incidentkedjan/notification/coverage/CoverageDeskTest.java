package se.incidentkedjan.notification.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.notification.roster.PlanFiles.at;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.incidentkedjan.notification.roster.PlanFiles;

class CoverageDeskTest {

    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();

    private boolean run(String... words) {
        return new CoverageDesk(Clock.fixed(at("2026-11-20 16:45"), ZoneOffset.UTC), said::add)
                .run(List.of(words), PlanFiles.shipped());
    }

    @Test
    void theShippedFilesHaveNoGaps() {
        assertThat(run()).isTrue();
        assertThat(said).singleElement().asString().startsWith("Inga luckor");
    }

    @Test
    void theGapsOfAnotherFolderAreListedAndTheCommandFails() {
        new PlanFiles(folder).withRoster("absences: [{person: tib, from: 2026-11-28, to: 2026-11-28}]\n");

        assertThat(run("--config", folder.toString())).isFalse();
        assertThat(said.getFirst()).contains("luckor de kommande 14 dagarna");
        assertThat(said).anySatisfy(line -> assertThat(line).contains("Dataskyddsombud", "lör 28 nov 00.00"));
    }

    @Test
    void wrongFilesAreToldWithFileAndLine() {
        new PlanFiles(folder)
                .write(PlanFiles.ORGANISATION, PlanFiles.CHAINS.replace("wait: 50 %", "wait: halva"), PlanFiles.ROSTER);

        assertThat(run("--config=" + folder)).isFalse();
        assertThat(said).singleElement().asString().startsWith("chains.yml, rad 6");
    }

    @Test
    void whatIsNotUnderstoodIsAnsweredWithHowToAsk() {
        assertThat(run("--katalog", "config")).isFalse();
        assertThat(said).singleElement().asString().contains("notify coverage [--config KATALOG]");
    }
}
