package se.incidentkedjan.escalation.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.incidentkedjan.escalation.Config;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.kit.config.InvalidConfiguration;

class StormRulesTest {

    private static final String RIGHT = """
            valid-from: 2026-11-22
            window: 2 h
            group-from: 5
            automatic: false
            never: [OTHER]
            """;

    @TempDir
    private Path folder;

    private StormRules read(String text) throws IOException {
        Files.writeString(folder.resolve(StormRules.FILE), text);
        return StormRules.read(folder);
    }

    @Test
    void theFileSaysWhatIsGrouped() throws IOException {
        assertThat(read(RIGHT))
                .isEqualTo(new StormRules(Duration.ofHours(2), 5, false, java.util.Set.of(Category.OTHER)));
    }

    @Test
    void whatShipsGroupsMailsAndOutagesAndNeverLetters() {
        var shipped = StormRules.read(Config.folder());

        assertThat(shipped.isAutomatic()).isTrue();
        assertThat(shipped.groupFrom()).isEqualTo(3);
        assertThat(shipped.window()).isEqualTo(Duration.ofMinutes(30));
        assertThat(shipped.never())
                .contains(Category.MISDIRECTED, Category.LOST_OR_STOLEN)
                .doesNotContain(Category.PHISHING, Category.OUTAGE, Category.MALWARE);
    }

    @Test
    void withoutAFileNothingIsGrouped() {
        assertThat(StormRules.read(folder).isAutomatic()).isFalse();
        assertThat(StormRules.read(folder).never()).contains(Category.values());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "window: 2 h     | window: 25 h          | 2 | från 1 min till 24 h",
                "window: 2 h     | window: 0 min         | 2 | från 1 min till 24 h",
                "group-from: 5   | group-from: 1         | 3 | heltal från 2 till 1000",
                "never: [OTHER]  | never: [PHISING]      | 5 | PHISHING",
                "automatic: false| automatic: nej        | 4 | true (ja) eller false (nej)",
                "automatic: false| automatisk: false     | 4 | automatic"
            })
    void aMistakeIsToldWhereItStandsAndInWords(String right, String wrong, int line, String reason) {
        assertThatThrownBy(() -> read(RIGHT.replace(right, wrong)))
                .isInstanceOfSatisfying(
                        InvalidConfiguration.class,
                        refused -> assertThat(refused.problems()).anySatisfy(problem -> {
                            assertThat(problem.line()).isEqualTo(line);
                            assertThat(problem.toString()).contains(reason);
                        }));
    }
}
