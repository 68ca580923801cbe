package se.incidentkedjan.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsPartsTest {

    @ParameterizedTest
    @CsvSource({
        "å, 160, 1",
        "å, 161, 2",
        "å, 306, 2",
        "Ö, 307, 3",
        "€, 80, 1",
        "€, 81, 2",
        "á, 70, 1",
        "á, 71, 2",
        "«, 134, 2",
        "«, 135, 3"
    })
    void aTextTakesAsManyMessagesAsItsLettersNeed(String letter, int times, int parts) {
        assertThat(SmsParts.of(letter.repeat(times)).parts()).isEqualTo(parts);
    }

    @ParameterizedTest
    @CsvSource({"Jag har det: åäö ÅÄÖ é, ''", "«Jag» har det…, «»…"})
    void whatIsOutsideTheAlphabetOfPhonesIsNamed(String text, String outside) {
        assertThat(String.join("", SmsParts.of(text).outside())).isEqualTo(outside);
    }
}
