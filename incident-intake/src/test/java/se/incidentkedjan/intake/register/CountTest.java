package se.incidentkedjan.intake.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.events.facts.Precision;
import se.incidentkedjan.events.facts.SubjectCount;

/** How many people a cell says; a number that is misread may be the one that decides a duty. */
class CountTest {

    private final RegisterWorld world = new RegisterWorld();

    private Preview preview(String count) {
        return world.preview(
                world.opened("Nr;Inkom;Avslutad;Antal personer\n1;2024-03-05;2024-04-01;\"" + count + "\"\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 | 12 | EXACT",
                "12.0 | 12 | EXACT",
                "12,00 | 12 | EXACT",
                "100.00 | 100 | EXACT",
                "1.000 | 1000 | EXACT",
                "10 000 | 10000 | EXACT",
                "10\u00a0000 | 10000 | EXACT",
                "10\u2009000 | 10000 | EXACT",
                "10\u202f000 | 10000 | EXACT",
                "1 000 000,0 | 1000000 | EXACT",
                "ca 200 | 200 | APPROXIMATE",
                "cirka 1.500 st | 1500 | APPROXIMATE",
                ">20 personer | 20 | APPROXIMATE"
            })
    void aNumberIsWhatPeopleMeanByIt(String text, long count, Precision precision) {
        assertThat(preview(text).first().getFirst().old().facts().personalData().subjects())
                .isEqualTo(new SubjectCount(count, precision));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"12.5", "10 20", "1,000", "1.0000", "12 345 67", "1 000.0.0", "12-15", "1234567890123", "-3"})
    void whatCanBeReadInTwoWaysIsNoNumber(String text) {
        var preview = preview(text);

        assertThat(preview.ready()).isZero();
        assertThat(preview.notes()).singleElement().satisfies(note -> {
            assertThat(note.column()).isEqualTo("Antal personer");
            assertThat(note.what()).endsWith("är inget antal.");
        });
    }
}
