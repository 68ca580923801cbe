package se.incidentkedjan.escalation.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Brevet gick fel             | [[  | ]]",
                "Brevet (bilaga 1) gick fel  | [[  | ]]",
                "Brevet [bilaga 1] gick fel  | {{  | }}",
                "Brevet ]] gick fel          | {{  | }}",
                "Brevet [1] {gick} fel       | [1( | )1]",
                "[1( } Brevet                | [2( | )2]",
                "[1(2)2] } Brevet            | [3( | )3]"
            })
    void theSignsAreSuchAsTheTextDoesNotHave(String text, String open, String close) {
        assertThat(Marks.notIn(text)).isEqualTo(new Marks(open, close));
    }

    @Test
    void alsoATextOfNothingButSignsHasSignsOfItsOwn() {
        var text = new StringBuilder("{");
        for (int number = 1; number <= 50; number++) {
            text.append('[').append(number).append('(');
        }

        assertThat(Marks.notIn(text.toString())).isEqualTo(new Marks("[51(", ")51]"));
    }
}
