package se.incidentkedjan.intake.register.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", " =1+1", "\u200b=1+1", "＝1+1"})
    void aHeadingThatASpreadsheetWouldTakeForAFormulaIsText(String heading) {
        assertThat(new String(NoteFile.csv(Stream.of(List.of("2", heading))), UTF_8))
                .isEqualTo("\uFEFF2;'" + heading + "\r\n");
    }
}
