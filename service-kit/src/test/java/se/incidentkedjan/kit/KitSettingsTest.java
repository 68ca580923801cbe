package se.incidentkedjan.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

class KitSettingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "config",
                "./config",
                "../config",
                "../../config",
                "..",
                "target/../config",
                "a folder/config",
                "/",
                "/somewhere/../config"
            })
    void theFolderOfTheFilesIsTakenAsItIsWritten(String folder) {
        assertThat(bound(folder)).isEqualTo(Path.of(folder));
    }

    @Test
    void theFolderOfTheFilesMayBeAFileUrl() {
        assertThat(bound("file:///somewhere/config")).isEqualTo(Path.of("/somewhere/config"));
    }

    private static Path bound(String folder) {
        var bound = new ArrayList<Path>();
        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ClockAutoConfiguration.class))
                .withPropertyValues("incidentkedjan.config-dir=" + folder)
                .run(context -> bound.add(context.getBean(KitSettings.class).configDir()));
        return bound.getFirst();
    }
}
