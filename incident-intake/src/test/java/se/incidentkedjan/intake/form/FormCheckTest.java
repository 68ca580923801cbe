package se.incidentkedjan.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.intake.ShippedConfig;

class FormCheckTest {

    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();

    private boolean check(Path... named) {
        said.clear();
        return new FormCheck()
                .run(
                        ShippedConfig.folder(),
                        List.of(named).stream().map(Path::toString).toList(),
                        said::add);
    }

    private Path copy(String right, String wrong) throws IOException {
        var text = Files.readString(ShippedConfig.folder().resolve(FormBook.FILE));
        assertThat(text).contains(right);
        return Files.writeString(folder.resolve("ny.yml"), text.replace(right, wrong));
    }

    @Test
    void whatShipsIsRightAndEachOfItsQuestionsCanBePut() {
        assertThat(check()).isTrue();
        assertThat(said).singleElement().asString().matches("Inga fel[.] 12 händelser och \\d+ frågor i .*form.yml[.]");
    }

    @Test
    void allThatIsWrongIsToldAtOnceWithItsPlace() throws IOException {
        var file = copy("    common: true", "    common: kanske");
        Files.writeString(file, Files.readString(file).replace("fact: personalData.kinds", "fact: personalData.kind"));

        assertThat(check(file)).isFalse();
        assertThat(said)
                .anySatisfy(
                        line -> assertThat(line).matches("\\Q" + file + "\\E:\\d+:\\d+: .*true \\(ja\\) eller false.*"))
                .anySatisfy(line -> assertThat(line).contains("Menade du «personalData.kinds»?"))
                .contains("    Så här står det: kanske");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PHISHING", "MALWARE", "UNKNOWN"})
    void aMisspeltCodeIsOneFault(String code) throws IOException {
        var file = copy("code: " + code, "code: " + code.replaceFirst(".$", "X"));

        assertThat(check(file)).isFalse();
        assertThat(said.stream().filter(line -> line.startsWith(file.toString())))
                .singleElement()
                .asString()
                .contains("Menade du «" + code + "»?");
    }

    @Test
    void aHappeningThatIsMissingIsToldOf() throws IOException {
        var file = copy("code: PHISHING", "code: MALWARE");

        assertThat(check(file)).isFalse();
        assertThat(said.stream().filter(line -> line.startsWith(file.toString())))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("«MALWARE» står redan i listan"))
                .anySatisfy(line -> assertThat(line).contains("Det saknas händelser: PHISHING"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ring {telefon} nu.       | Ring {telfon} nu.            | Bara {telefon} byts ut",
                "Ring {telefon} nu.       | Ring {telefon} eller {telefon}. | en gång i varje råd",
                "Ring {telefon} nu.       | Ring {telefon nu.            | Bara {telefon} byts ut",
                "sv: Borttappat eller stulet | sv: Borttappat ({telefon}) | {telefon} byts inte ut här"
            })
    void aNumberThatWouldNotBeShownIsToldOf(String right, String wrong, String reason) throws IOException {
        assertThat(check(copy(right, wrong))).isFalse();
        assertThat(said).anySatisfy(line -> assertThat(line).contains(reason));
    }

    @Test
    void aQuestionThatNoRuleReadsIsWarnedOf() throws IOException {
        var file = copy("fact: operations.activityLimitedHours", "fact: klassa.traceability");

        assertThat(check(file)).isTrue();
        assertThat(said)
                .hasSize(2)
                .last()
                .isEqualTo(
                        "Varning: frågan om klassa.traceability ställs aldrig, för ingen regel läser den uppgiften.");
    }

    @Test
    void whatIsWrongInTheRulesIsNotToldOfHere() throws IOException {
        var file = copy("fact: operations.activityLimitedHours", "fact: klassa.traceability");
        Files.writeString(folder.resolve("rules.yml"), "rules: 1");

        assertThat(check(file)).isTrue();
        assertThat(said).noneMatch(line -> line.contains("rules.yml"));
    }

    @Test
    void whatIsNoTextAtAllIsToldOf() throws IOException {
        var file = Files.write(folder.resolve("form-kopia.yml"), "happenings: å".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(FormCheck.FORM.is(file)).isTrue();
        assertThat(check(file)).isFalse();
        assertThat(said).anySatisfy(line -> assertThat(line).contains("UTF-8"));
    }

    @Test
    void onlyAFormIsTakenForOne() {
        assertThat(FormCheck.FORM.is(ShippedConfig.folder().resolve(FormBook.FILE)))
                .isTrue();
        assertThat(FormCheck.FORM.is(ShippedConfig.folder().resolve("rules.yml")))
                .isFalse();
        assertThat(FormCheck.FORM.is(ShippedConfig.folder())).isFalse();
        assertThat(FormCheck.FORM.is(folder.resolve("inte.yml"))).isFalse();
    }
}
