package se.incidentkedjan.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.incidentkedjan.kit.config.InvalidConfiguration;

class DutyTextsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String FILE = """
            valid-from: 2026-07-01
            authorities:
              - {code: IMY, name: Integritetsskyddsmyndigheten, channel: E-tjänsten}
            duties:
              - code: IMY_NOTIFICATION
                title: Anmäl till IMY
                authority: IMY
                legal-reference: Artikel 33.1
                valid-from: 2018-05-25
            """;

    @TempDir
    private Path folder;

    @Test
    void aMissingFileStopsTheStartAndSaysWhereItShouldBe() {
        assertThatThrownBy(() -> DutyTexts.read(folder.resolve("duties.yml")))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageContaining("duties.yml, rad 1, kolumn 1: Filen finns inte. Den ska ligga här: " + folder);
    }

    @Test
    void aDutyWithoutATitleStopsTheStartWithItsLine() {
        assertThatThrownBy(() -> read(FILE.replace("    title: Anmäl till IMY\n", "")))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageContaining("duties.yml, rad 5", "Fältet «title» saknas här.");
    }

    @Test
    void anAuthorityThatIsNotInTheFileStopsTheStartWithAGuess() {
        assertThatThrownBy(() -> read(FILE.replace("authority: IMY", "authority: IMI")))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageContaining("Myndigheten «IMI» finns inte under authorities. Menade du «IMY»?");
    }

    @Test
    void whatTheFileDoesNotKnowHasNoText() throws IOException {
        assertThat(read(FILE).duty("IMY_NOTIFICATION", TODAY))
                .hasValueSatisfying(duty -> assertThat(duty.title()).isEqualTo("Anmäl till IMY"));
        assertThat(read(FILE).duty("ELSAK_REPORT", TODAY)).isEmpty();
        assertThat(read(FILE).authority("IMY"))
                .hasValueSatisfying(authority -> assertThat(authority.channel()).isEqualTo("E-tjänsten"));
        assertThat(read(FILE).authority("ELSAK")).isEmpty();
    }

    private DutyTexts read(String content) throws IOException {
        return DutyTexts.read(Files.writeString(folder.resolve("duties.yml"), content));
    }
}
