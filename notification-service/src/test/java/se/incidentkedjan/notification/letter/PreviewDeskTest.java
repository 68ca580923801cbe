package se.incidentkedjan.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewDeskTest {

    @TempDir
    private Path config;

    private final List<String> said = new ArrayList<>();

    private boolean run(String... words) {
        said.clear();
        return new PreviewDesk(config, said::add).run(List.of(words));
    }

    private String said() {
        return String.join("\n", said);
    }

    @Test
    void everyMessageIsShownInEveryLanguage() {
        assertThat(run()).isTrue();
        for (var kind : LetterKind.values()) {
            assertThat(said()).contains(kind.code() + " (svenska)", kind.code() + " (engelska)");
        }
        assertThat(said())
                .contains("Ämne: Tack för din rapport 2026-000123", "i 2 delar")
                .doesNotContain("egen mall");
    }

    @Test
    void oneMessageInOneLanguageCanBeAskedFor() {
        assertThat(run("receipt", "--language", "en")).isTrue();
        assertThat(said())
                .contains("Thank you for your report", "Swedish time")
                .doesNotContain("Tack för", "escalation", "svenska");
    }

    @Test
    void theirOwnAreNamedAsSuch() throws IOException {
        own("subject: Hej {{reference}}\nbrief: Hej\n---\n# Hej\n");

        assertThat(run("receipt", "--language", "sv")).isTrue();
        assertThat(said()).contains("kommunens egen mall", "Ämne: Hej 2026-000123");
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsShown() throws IOException {
        own("subject: Hej {{referens}}\nbrief: Hej\n---\n# Hej\n");

        assertThat(run("glass-broken")).isFalse();
        assertThat(said())
                .contains(
                        "letters/sv/receipt.md, rad 1, kolumn 14: Namnet «referens» finns inte",
                        "Menade du «reference»?")
                .doesNotContain("Ämne");
    }

    @Test
    void slipsOfTheFingerAreExplained() {
        assertThat(run("reciept")).isFalse();
        assertThat(said())
                .contains(
                        "«reciept». Menade du «receipt»?",
                        "De som finns: escalation,",
                        "./incidentkedjan notify preview");
        assertThat(run("--language", "fi")).isFalse();
        assertThat(said()).contains("Språket «fi» finns inte. Välj sv eller en.");
        assertThat(run("--config")).isFalse();
        assertThat(said()).contains("Valet --config saknar värde");
        assertThat(run("--config", "finns-inte")).isFalse();
        assertThat(said()).contains("Mappen finns-inte finns inte.");
    }

    private void own(String content) throws IOException {
        Files.createDirectories(config.resolve("letters/sv"));
        Files.writeString(config.resolve("letters/sv/receipt.md"), content);
    }
}
