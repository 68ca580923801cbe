package se.incidentkedjan.notification.letter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.incidentkedjan.kit.KitSettings;
import se.incidentkedjan.kit.config.Reloading;
import se.incidentkedjan.notification.letter.LetterTemplates;

class LetterPagesTest {

    private static final String ADDRESS = "https://incidentkedjan.kommun.example";

    @TempDir
    private Path config;

    @Test
    void aChangedTemplateThatIsWrongIsToldOfAndNotShown() throws IOException {
        var folder = config.resolve("letters");
        var templates = new Reloading<>(
                LetterTemplates.files(folder),
                () -> LetterTemplates.read(folder, ADDRESS),
                Clock.systemUTC(),
                state -> {});
        var pages = new LetterPages(
                templates,
                new KitSettings(config, ADDRESS, ZoneOffset.UTC, new KitSettings.Kafka("", "", Duration.ofSeconds(1))));
        Files.createDirectories(folder.resolve("sv"));
        Files.writeString(folder.resolve("sv/receipt.md"), "subject: {{ordet}}\nbrief: Hej\n---\n# Hej\n");
        templates.look();

        assertThat(pages.list().getModel().get("problems"))
                .asString()
                .contains("letters/sv/receipt.md, rad 1, kolumn 10: Namnet «ordet» finns inte");
        assertThat(pages.show("receipt", "sv").getModel().get("text"))
                .asString()
                .startsWith("Tack för din rapport");
        assertThat(pages.show("receipt", "sv").getModel().get("problems")).isNotEqualTo(List.of());
    }
}
