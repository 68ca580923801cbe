package se.incidentkedjan.reporting.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.reporting.report.Town;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DataPackageTest {

    private static final Licence LICENCE =
            new Licence("CC0-1.0", "Creative Commons Zero 1.0", "https://licens.example/");

    private static byte[] bytes(List<OpenYear> years) {
        return new DataPackage(years, Town.ORGANISATION, LICENCE, "https://kommun.example/oppna-data").json();
    }

    private static JsonNode written(List<OpenYear> years) {
        return JsonMapper.shared().readTree(bytes(years));
    }

    private static OpenYear year() {
        return OpenYear.of(Years.published(2026, 60, 1), Town.ORGANISATION);
    }

    @Test
    void eachRowOfTheFileIsAsTheDictionarySays() {
        var year = year();
        var fields = written(List.of(year)).at("/resources/0/schema/fields");
        var lines = new String(OpenFile.csv(List.of(year)), UTF_8).split("\r\n");

        assertThat(lines[0].split(","))
                .containsExactlyElementsOf(fields.valueStream()
                        .map(field -> field.required("name").asString())
                        .toList());
        assertThat(lines).hasSizeGreaterThan(100);
        for (var line : Arrays.asList(lines).subList(1, lines.length)) {
            var cells = line.split(",", -1);
            for (int at = 0; at < cells.length; at++) {
                assertFits(fields.get(at), cells[at]);
            }
        }
    }

    private static void assertFits(JsonNode field, String cell) {
        var constraints = field.required("constraints");
        if (cell.isEmpty()) {
            assertThat(constraints.required("required").asBoolean())
                    .as(field.toString())
                    .isFalse();
            return;
        }
        switch (field.required("type").asString()) {
            case "integer" -> assertThat(cell).matches("\\d+");
            case "year" -> assertThat(cell).matches("\\d{4}");
            case "number" -> assertThat(cell).matches("\\d+(\\.\\d+)?");
            case "boolean" -> assertThat(cell).isIn("true", "false");
            default -> assertThat(field.required("type").asString()).isEqualTo("string");
        }
        if (constraints.has("enum")) {
            assertThat(constraints.required("enum").valueStream().map(JsonNode::asString))
                    .contains(cell);
        }
        if (constraints.has("pattern")) {
            assertThat(cell).matches(constraints.required("pattern").asString());
        }
    }

    @Test
    void everyMeasureAndPartInTheFileIsExplained() {
        var year = year();
        var measures = written(List.of(year)).required("measures");

        for (var value : year.values()) {
            var explained = measures.valueStream()
                    .filter(one -> one.required("code")
                            .asString()
                            .equals(value.measure().code()))
                    .findFirst()
                    .orElseThrow();
            assertThat(explained.required("description").asString()).isNotBlank();
            assertThat(explained.required("unit").asString())
                    .isEqualTo(value.measure().unit().code());
            if (!explained.required("membersAreOpen").asBoolean()) {
                assertThat(explained
                                .required("members")
                                .valueStream()
                                .map(one -> one.required("code").asString()))
                        .contains(value.member());
            }
        }
    }

    @Test
    void theFilesLieInAFolderToLookAt() throws IOException {
        var folder = Files.createDirectories(Path.of("target", "open-data"));
        var year = year();

        Files.write(folder.resolve("2026.csv"), OpenFile.csv(List.of(year)));
        Files.write(folder.resolve("2026.json"), OpenFile.json(List.of(year)));
        Files.write(folder.resolve("datapackage.json"), bytes(List.of(year)));

        assertThat(folder.resolve("2026.csv"))
                .hasSize(written(List.of(year)).at("/resources/0/bytes").asLong());
    }

    @Test
    void itSaysWhatTheFilesAreAndWhatOthersMayDoWithThem() {
        var year = year();

        var written = written(List.of(year));

        assertThat(written.required("profile").asString()).isEqualTo("tabular-data-package");
        assertThat(written.at("/licenses/0/name").asString()).isEqualTo("CC0-1.0");
        assertThat(written.at("/resources/0/path").asString()).isEqualTo("2026.csv");
        assertThat(written.at("/resources/0/bytes").asInt()).isEqualTo(OpenFile.csv(List.of(year)).length);
        assertThat(written.at("/resources/0/schema/missingValues/0").asString()).isEmpty();
        assertThat(written.at("/sources/0/title").asString()).contains("2026", Years.HASH);
        assertThat(bytes(List.of(year))).isEqualTo(bytes(List.of(year)));
    }

    @Test
    void beforeAnyYearIsPublishedItIsADictionaryAllTheSame() {
        var written = written(List.of());

        assertThat(written.required("resources")).hasSize(1);
        assertThat(written.at("/resources/0/schema/fields")).hasSize(OpenField.values().length);
    }

    @Test
    void aCodeIsInPlainLettersAndIsNoOther() {
        assertThat(Arrays.stream(Measure.values()).map(Measure::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z][a-z0-9_]*"));
        assertThat(Arrays.stream(OpenField.values()).map(OpenField::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z]+"));
    }
}
