package se.incidentkedjan.escalation.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.escalation.disclosure.MarkedText.Reading;
import se.incidentkedjan.escalation.disclosure.Part.Run.Hidden;
import se.incidentkedjan.escalation.disclosure.Part.Run.Shown;

class MarkedTextTest {

    private static final String TEXT = "Exempla Påhittsson ringde.\nBrevet gick fel.";

    private static Mistake mistake(String typed) {
        return assertThat(MarkedText.read(TEXT, typed))
                .as(typed)
                .asInstanceOf(InstanceOfAssertFactories.type(Reading.Wrong.class))
                .actual()
                .mistake();
    }

    @Test
    void theTextIsReadWithoutWhatIsMarked() {
        assertThat(MarkedText.read(TEXT, "[[Exempla Påhittsson]] ringde.\nBrevet [[gick]] fel."))
                .isEqualTo(new Reading.Read(
                        List.of(new Hidden(), new Shown(" ringde.\nBrevet "), new Hidden(), new Shown(" fel.")),
                        List.of(new MarkedText.Passage(0, 18), new MarkedText.Passage(34, 38))));
    }

    @Test
    void allOfItCanBeMarkedAndPassagesCanStandSideBySide() {
        assertThat(MarkedText.read("brevet", "[[bre]][[vet]]"))
                .isEqualTo(new Reading.Read(
                        List.of(new Hidden(), new Hidden()),
                        List.of(new MarkedText.Passage(0, 3), new MarkedText.Passage(3, 6))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[Exempla Påhittsson]] ringde.\r\nBrevet gick fel.",
                "[[Exempla Påhittsson]] ringde.\rBrevet gick fel.",
                "\r\n[[Exempla Påhittsson]] ringde.\nBrevet gick fel.\n"
            })
    void aBrowserMaySendLineEndsOfItsOwn(String typed) {
        assertThat(MarkedText.read(TEXT, typed)).isInstanceOf(Reading.Read.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[[Exempla Påhittsson ringde.~Brevet gick fel.           | MARKS_UNEVEN   | [[Exempla",
                "Exempla Påhittsson]] ringde.~Brevet gick fel.           | MARKS_UNEVEN   | ]] ringde",
                "[[Exempla]] Påhittsson]] ringde.~Brevet gick fel.       | MARKS_UNEVEN   | ]] ringde",
                "Exempla]] [[Påhittsson ringde.~Brevet gick fel.         | MARKS_UNEVEN   | ]] [[Påhitt",
                "[[Exempla [[Påhittsson]] ringde]].~Brevet gick fel.     | MARKS_NESTED   | [[Påhitt",
                "[[Exempla [[Påhittsson ringde.~Brevet gick fel.         | MARKS_NESTED   | [[Påhitt",
                "[[]]Exempla Påhittsson ringde.~Brevet gick fel.         | PASSAGE_EMPTY  | [[]]Exempla",
                "Exempla[[ ]]Påhittsson ringde.~Brevet gick fel.         | PASSAGE_EMPTY  | [[ ]]",
                "[[Exempla]] Påhittson ringde.~Brevet gick fel.          | TEXT_CHANGED   | Påhittsson",
                "[[Exempla]] ringde.~Brevet gick fel.                    | TEXT_CHANGED   | Påhittsson",
                "[[Exempla]] Påhittsson ringde.~Brevet gick fel          | TEXT_CHANGED   | gick fel.",
                "[[Exempla]] Påhittsson ringde.~Brevet gick fel. Och mer | TEXT_CHANGED   | gick fel.",
                "[[[Exempla]]] Påhittsson ringde.~Brevet gick fel.       | TEXT_CHANGED   | Exempla",
                "Brevet gick fel.                                        | TEXT_CHANGED   | Exempla"
            })
    void whatIsWrongIsSaidWithTheWordsWhereItIs(String typed, Mistake.Kind kind, String near) {
        var mistake = mistake(typed.replace('~', '\n'));

        assertThat(mistake.kind()).isEqualTo(kind);
        assertThat(mistake.quote()).contains(near);
        assertThat(mistake.toString()).doesNotContain(near);
    }

    @Test
    void somethingMustBeMarked() {
        assertThat(mistake(TEXT)).isEqualTo(Mistake.of(Mistake.Kind.NOTHING_MARKED));
    }

    @Test
    void bracketsOfTheTextAreNoMarks() {
        var text = "Se [[bilaga]] om Exempla.";

        assertThat(MarkedText.read(text, "Se [[bilaga]] om {{Exempla}}."))
                .isEqualTo(new Reading.Read(
                        List.of(new Shown("Se [[bilaga]] om "), new Hidden(), new Shown(".")),
                        List.of(new MarkedText.Passage(17, 24))));
        assertThat(MarkedText.read(text, text)).isInstanceOf(Reading.Wrong.class);
    }

    @Property
    void howeverATextIsMarkedItIsReadAsItWasMarked(@ForAll @From("texts") MarkedTexts.Example example) {
        assertThat(MarkedText.read(example.text(), example.marked()))
                .isEqualTo(new Reading.Read(example.runs(), example.passages()));
    }

    @Provide
    Arbitrary<MarkedTexts.Example> texts() {
        return MarkedTexts.ofAnySigns();
    }
}
