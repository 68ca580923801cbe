package se.incidentkedjan.intake.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.intake.ShippedConfig;
import se.incidentkedjan.kit.config.InvalidConfiguration;

class FormBookTest {

    private static final FormBook SHIPPED = FormBook.read(ShippedConfig.folder());

    @TempDir
    private Path folder;

    @Test
    void whatIsNotInTheListIsWhatNobodyKnows() {
        assertThat(SHIPPED.happening(Category.OTHER)).isEqualTo(SHIPPED.happening(Category.UNKNOWN));
    }

    @Test
    void theWordsFitWhatHappened() {
        assertThat(SHIPPED.question("personalData.involved", Category.PHISHING))
                .isNotEqualTo(SHIPPED.question("personalData.involved", Category.MISDIRECTED))
                .isPresent();
        assertThat(SHIPPED.question("operations.activityLimitedHours", Category.MISDIRECTED))
                .isEmpty();
    }

    @Test
    void theFirstPageShowsAFew() {
        assertThat(SHIPPED.happenings().stream().filter(Happening::isCommon)).hasSizeBetween(4, 7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fact: personalData.kinds | fact: personalData.kind   | Menade du «personalData.kinds»?",
                "codes: [HEALTH]          | codes: [HELTH]            | Menade du «HEALTH»?",
                "codes: [HEALTH]          | codes: [UNKNOWN]          | finns",
                "code: PREMISES           | code: SUPPLIER            | står redan i listan",
                "code: PREMISES           | code: OTHER               | Det saknas händelser: PREMISES",
                "most-questions: 3        | most-questions: 30        | heltal från 0 till 8",
                "keeps: [EMAIL, PHONE, IP_ADDRESS] | keeps: [NAMES]   | känns inte igen",
                "codes: [NATIONAL_ID]     | codes: []                 | är tom",
                "fact: personalData.groups | fact: unit               | kan inte frågas så"
            })
    void whatIsWrongIsToldWithItsLineAndWhatToDo(String right, String wrong, String reason) throws IOException {
        var lines = Files.readAllLines(ShippedConfig.folder().resolve(FormBook.FILE));
        int line = Stream.iterate(0, i -> i + 1)
                .filter(i -> lines.get(i).contains(right))
                .findFirst()
                .orElseThrow();
        lines.set(line, lines.get(line).replace(right, wrong));
        Files.write(folder.resolve(FormBook.FILE), lines);

        var refused = catchThrowableOfType(InvalidConfiguration.class, () -> FormBook.read(folder));

        assertThat(refused.problems())
                .anySatisfy(problem -> assertThat(problem.reason()).contains(reason));
    }
}
