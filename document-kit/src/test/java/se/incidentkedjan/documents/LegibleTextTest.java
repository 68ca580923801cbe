package se.incidentkedjan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LegibleTextTest {

    @Test
    void ordinaryTextIsLeftAsItIs() {
        String text = "Åke, 12 § – «så»\tmed tabb\noch rad \uD83E\uDDEF שלום";

        assertThat(LegibleText.of(text)).isSameAs(text);
    }

    @Test
    void everyLineBreakBecomesOne() {
        assertThat(LegibleText.of("a\r\nb\rc\nd\u2028e")).isEqualTo("a\nb\nc\nd[U+2028]e");
    }

    @Test
    void whateverIsTypedXmlCanHoldItAndNothingIsLost() {
        Random random = new Random(20261120);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder typed = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                // Half of them are control characters, marks and halves of characters.
                typed.append((char)
                        (random.nextBoolean() ? random.nextInt(0x10000) : STRANGE[random.nextInt(STRANGE.length)]));
            }
            String legible = LegibleText.of(typed.toString());

            assertThat(legible.codePoints()).allMatch(LegibleTextTest::xmlHolds);
            assertThat(LegibleText.of(legible)).isEqualTo(legible);
            assertThat(legible.codePointCount(0, legible.length()))
                    .isGreaterThanOrEqualTo(typed.toString()
                            .replace("\r\n", "\n")
                            .codePointCount(
                                    0, typed.toString().replace("\r\n", "\n").length()));
        }
    }

    private static final int[] STRANGE = {
        0, 1, 9, 10, 13, 0x1B, 0x7F, 0x85, 0x202E, 0x2067, 0xD800, 0xDC00, 0xFFFE, 0xFFFF
    };

    private static boolean xmlHolds(int sign) {
        return sign == 0x9
                || sign == 0xA
                || (sign >= 0x20 && sign <= 0xD7FF)
                || (sign >= 0xE000 && sign <= 0xFFFD)
                || (sign >= 0x10000 && sign <= 0x10FFFF);
    }
}
