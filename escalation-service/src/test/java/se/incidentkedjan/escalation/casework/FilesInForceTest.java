package se.incidentkedjan.escalation.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.incidentkedjan.escalation.Config;
import se.incidentkedjan.kit.config.Reloading;

class FilesInForceTest {

    @TempDir
    Path folder;

    private final List<Reloading.State<DecisionBasis>> told = new ArrayList<>();

    @BeforeEach
    void copyWhatShips() throws IOException {
        for (var name : List.of("rules.yml", "duties.yml", "organisation.yml")) {
            Files.copy(Config.folder().resolve(name), folder.resolve(name));
        }
    }

    private void change(String file, String from, String to) throws IOException {
        var text = Files.readString(folder.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(file), text.replaceFirst(from, to));
    }

    @Test
    void aChangedFileIsInForceAtTheNextLookAndWorkInBetweenSeesOneVersion() throws IOException {
        var files = new FilesInForce(folder, Clock.systemUTC(), told::add);
        var before = files.now();

        change("duties.yml", "limit: 72 h", "limit: 96 h");
        assertThat(files.versions()).isEqualTo(before.versions());
        files.look();

        assertThat(files.versions()).isNotEqualTo(before.versions());
        assertThat(before.versions().duties()).isNotEqualTo(files.versions().duties());
        assertThat(told).hasSize(1);
    }

    @Test
    void aWrongFileNeverReplacesAGoodOneAndIsToldUntilItIsRight() throws IOException {
        var files = new FilesInForce(folder, Clock.systemUTC(), told::add);
        var before = files.now();

        change("rules.yml", "severity: LOW", "severity: LAGOM");
        files.look();
        assertThat(files.now()).isSameAs(before);
        assertThat(files.state().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.file()).isEqualTo("rules.yml"));

        change("rules.yml", "severity: LAGOM", "severity: LOW");
        files.look();
        assertThat(files.state().problems()).isEmpty();
    }
}
