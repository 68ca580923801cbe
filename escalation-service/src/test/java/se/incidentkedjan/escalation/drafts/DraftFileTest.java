package se.incidentkedjan.escalation.drafts;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.incidentkedjan.escalation.Config;
import se.incidentkedjan.kit.config.InvalidConfiguration;

/** A wrong file of forms stops the start and says where, what and how to mend it. */
class DraftFileTest {

    private static final String RIGHT = """
            valid-from: 2026-11-21
            forms:
              - duty: IMY_NOTIFICATION
                title: Anmälan
                origin: Formuläret
                seen: 2026-11-21
                fields:
                  - number: "1"
                    label: Namn
                    source: NAME
                    certainty: SEEN
            """;

    @TempDir
    private Path folder;

    private DraftForms read(String text) throws IOException {
        var file = folder.resolve("drafts.yml");
        Files.writeString(file, text);
        return DraftForms.read(file, Config.shipped().duties().codes());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "source: NAME           | source: NAMNE          | rad 10 | Menade du «NAME»",
                "duty: IMY_NOTIFICATION | duty: IMY_NOTIFIKATION | rad 3  | finns inte i duties.yml",
                "certainty: SEEN        | certainty: SÄKER       | rad 11 | Giltiga värden är",
                "label: Namn            | etikett: Namn          | rad 9  | Fältet «etikett» finns inte här",
                "title: Anmälan         | stage: SUPPLEMENT      | rad 4  | Bara COMPLETE och STATUS_REPORT"
            })
    void aMistakeIsToldWithItsLine(String right, String wrong, String line, String reason) {
        assertThatThrownBy(() -> read(RIGHT.replace(right, wrong)))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageContaining(reason)
                .hasMessageContaining(line);
    }

    @Test
    void twoFormsForTheSameAreRefused() {
        var again = RIGHT + RIGHT.substring(RIGHT.indexOf("  - duty"));

        assertThatThrownBy(() -> read(again)).hasMessageContaining("Två formulär för IMY_NOTIFICATION");
    }
}
