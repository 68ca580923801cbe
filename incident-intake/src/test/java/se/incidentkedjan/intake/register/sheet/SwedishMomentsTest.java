package se.incidentkedjan.intake.register.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.intake.register.MomentReading;

class SwedishMomentsTest {

    private final SwedishMoments moments = new SwedishMoments();

    @ParameterizedTest
    @CsvSource({
        "2024-03-05 14:30, 2024-03-05T13:30:00Z",
        "2024-03-05T14:30:59, 2024-03-05T13:30:00Z",
        "2024-03-05 kl. 14.30, 2024-03-05T13:30:00Z",
        "5/3 2024 14:30, 2024-03-05T13:30:00Z",
        "5 mars 2024 14:30, 2024-03-05T13:30:00Z",
        "2024-07-05 14:30, 2024-07-05T12:30:00Z",
        "2024-03-05T14:30:00Z, 2024-03-05T14:30:00Z",
        "2024-03-05T14:30:00+02:00, 2024-03-05T12:30:00Z",
        "2024-03-05 14:30+01:00, 2024-03-05T13:30:00Z",
        "2024-03-05T14:30:00.000+00:00, 2024-03-05T14:30:00Z",
        "45356.604166667, 2024-03-05T13:30:00Z"
    })
    void aTimeIsSwedishUnlessItSaysAnother(String text, Instant at) {
        assertThat(moments.apply(text)).isEqualTo(new MomentReading.Read(at, at, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-03-05", "5/3 2024", "05/03/2024", "20240305", "5 mars 2024", "45356"})
    void aDayAloneIsFromItsBeginningToItsEnd(String text) {
        assertThat(moments.apply(text))
                .isEqualTo(new MomentReading.Read(
                        Instant.parse("2024-03-04T23:00:00Z"), Instant.parse("2024-03-05T22:59:59Z"), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"i våras", "2024-13-01", "2024-02-30", "14:30", "2024", "412", "5/3"})
    void whatIsNoDateIsWrong(String text) {
        assertThat(moments.apply(text)).isInstanceOf(MomentReading.Wrong.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03-05 08:00-12:00",
                "2024-03-05 08:00 - 12:00",
                "2024-03-05 08.00–12.00",
                "5/3 2024 kl. 08:00 till 12:00",
                "2024-03-05T08:00:00-05:00"
            })
    void aRangeIsNoOffset(String text) {
        assertThat(moments.apply(text))
                .isInstanceOfSatisfying(
                        MomentReading.Wrong.class,
                        wrong -> assertThat(wrong.what())
                                .contains("är två tider. Behåll den första, och lägg den andra i en egen kolumn"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-03-05T08:00:00+03:00", "2024-03-05 08:00+12:00"})
    void anOffsetThatSwedenNeverHasIsWrong(String text) {
        assertThat(moments.apply(text))
                .isInstanceOfSatisfying(
                        MomentReading.Wrong.class,
                        wrong -> assertThat(wrong.what()).contains("varken svensk tid eller UTC"));
    }

    @Test
    void aLongTextIsNoDateAndTakesNoTime() {
        assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThat(moments.apply("a" + ", ".repeat(90_000) + "b"))
                        .isInstanceOf(MomentReading.Wrong.class));
    }

    @Test
    void anHourThatWasNotThereIsWrongAndOneThatWasThereTwiceIsTheFirst() {
        assertThat(moments.apply("2024-03-31 02:30"))
                .isInstanceOfSatisfying(
                        MomentReading.Wrong.class,
                        wrong -> assertThat(wrong.what()).contains("fanns inte"));
        assertThat(moments.apply("2024-10-27 02:30")).isInstanceOfSatisfying(MomentReading.Read.class, read -> {
            assertThat(read.from()).isEqualTo("2024-10-27T00:30:00Z");
            assertThat(read.remark()).contains("två gånger", "första");
        });
    }
}
