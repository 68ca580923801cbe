package se.incidentkedjan.events.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+46",
                "-1",
                "@x",
                " =1+1",
                "\u00a0=1",
                "\u200b=1",
                "\"=1",
                "＝1+1",
                "＠x",
                "\tx",
                "\nx",
                "\rx"
            })
    void whatLooksLikeAFormulaHasAnApostropheBeforeIt(String text) {
        assertThat(SheetText.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=1", "1-2", " ", "'=1", "år 2024"})
    void whatDoesNotIsLeftAsItIs(String text) {
        assertThat(SheetText.harmless(text)).isEqualTo(text);
    }
}
