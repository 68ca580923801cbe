package se.incidentkedjan.escalation.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.incidentkedjan.escalation.Config;
import se.incidentkedjan.escalation.disclosure.Examination.Verdict;
import se.incidentkedjan.escalation.disclosure.Mistake.Kind;
import se.incidentkedjan.events.UnitCode;

/** Giving out a text with passages of it masked. */
class PassagesTest {

    private static final Secrecy SECRECY = Secrecy.read(
            Config.folder().resolve("secrecy.yml"),
            Config.shipped().organisation().boards());
    private static final CaseField NAME = new CaseField("words.name", "Namn", List.of("Exempla Påhittsson"), true);

    private static CaseField text(String text) {
        return new CaseField("words.description", "Text", List.of(text), true, true);
    }

    private static CaseField other(String line) {
        return new CaseField("facts.system", "System", List.of(line), true);
    }

    private static FieldChoice marking(String marked) {
        return new FieldChoice.MaskPassages("OSL_26", "", marked);
    }

    /** What comes of marking the text, with the same choice as ever for the other fields. */
    private static Verdict decide(FieldChoice choice, CaseField... fields) {
        var choices = new HashMap<String, FieldChoice>();
        for (var field : fields) {
            choices.put(field.code(), field.prose() ? choice : new FieldChoice.GiveOut());
        }
        return new Examination(
                        List.of(fields),
                        SECRECY,
                        UnitCode.of("socialnamnden"),
                        Config.facts("{\"category\": \"MISDIRECTED\"}"))
                .decide(choices);
    }

    private static Map<String, Mistake> mistakes(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused) verdict).mistakes();
    }

    private static Verdict marked(String marked, CaseField... others) {
        var fields = Arrays.copyOf(others, others.length + 1);
        fields[others.length] = text(marked.replace("[[", "").replace("]]", ""));
        return decide(marking(marked), fields);
    }

    @Test
    void thePassagesAreNotInTheParts() {
        var decided = (Verdict.Decided) marked("Jag såg [[Exempla]] med [[Påhittsson]].");

        assertThat(decided.parts())
                .singleElement()
                .isEqualTo(new Part.Partly(
                        "words.description",
                        "Text",
                        List.of(
                                new Part.Run.Shown("Jag såg "),
                                new Part.Run.Hidden(),
                                new Part.Run.Shown(" med "),
                                new Part.Run.Hidden(),
                                new Part.Run.Shown(".")),
                        SECRECY.find("OSL_26").orElseThrow(),
                        ""));
        assertThat(decided.toString()).doesNotContain("Exempla", "Påhitt");
    }

    @Test
    void theDecisionKeepsHowManyPassagesAndNotWhatTheySay() {
        var decided = (Verdict.Decided) marked("Jag såg [[Exempla]] med [[Påhittsson]].", other("Mölntest"));

        var kept = Disclosure.of(1, Instant.EPOCH, "pseudonym", List.of("HANDLER"), SECRECY, true, decided);

        assertThat(kept.given()).containsExactly("facts.system");
        assertThat(kept.masked()).containsExactly(new Disclosure.MaskedField("words.description", "OSL_26", 2));
        assertThat(kept.maskedInParts()).isEqualTo(1);
        assertThat(kept.maskedAsWhole()).isZero();
        assertThat(kept.toString()).doesNotContain("Exempla", "Påhitt", "Jag");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[[Anna]] ringde. Anna var arg.               | Anna",
                "[[Anna]] ringde. annas mamma var arg.        | Anna",
                "Hej[[ Anna, ]] ringde. (anna) var arg.       | Anna",
                "[[Anna]] ringde. Inloggad var anna08.        | Anna",
                "Annas mamma var arg på [[Anna]].             | Anna",
                "[[Anna  Ek]] ringde. Anna~Ek var arg.        | Anna Ek",
                "[[AB]] ringde. AB var arg.                   | AB",
                "1208[[9876]] ringde, och 12089876 svarade.   | 9876",
                "[[Anna]]belle ringde. Annabelle var arg.     | Anna"
            })
    void aPassageMayNotStandInTheRestOfItsText(String marked, String quote) {
        assertThat(mistakes(marked(marked.replace('~', '\n'))))
                .containsExactly(Map.entry("words.description", Mistake.at(Kind.PASSAGE_REMAINS, quote)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[[Anna]] ringde. [[Anna]] var arg.",
                "[[Anna]] ringde. Annika och Johanna var arga.",
                "[[Bo]] ringde i boet.",
                "[[Anna]] ringde[[!]] Vi svarade!"
            })
    void otherWordsAreNotThePassage(String marked) {
        assertThat(marked(marked)).isInstanceOf(Verdict.Decided.class);
    }

    @Test
    void aNameIsTheSameHoweverItsSignsAreMade() {
        assertThat(mistakes(marked("[[Åsa]] ringde. A\u030asa var arg."))).isNotEmpty();
        assertThat(mistakes(marked("[[Anna]] ringde. An\u00adna var arg."))).isNotEmpty();
        assertThat(mistakes(marked("[[Anna Ek]] ringde. Anna\u00a0Ek var arg.")))
                .isNotEmpty();
    }

    @Test
    void aPassageMayNotStandInAnotherFieldThatIsGivenOut() {
        assertThat(mistakes(marked("Fel i [[Mölntest]] i dag.", other("mölntest, version 2"))))
                .containsExactly(Map.entry("facts.system", new Mistake(Kind.SHOWS_MASKED, "Text", "Mölntest")));
    }

    @Test
    void aPassageOfOneOrTwoLettersMayStandInAnotherFieldThatIsGivenOut() {
        assertThat(marked("Fel i [[AB]] i dag.", other("AB 12"))).isInstanceOf(Verdict.Decided.class);
        assertThat(mistakes(marked("Fel i [[ABC]] i dag.", other("ABC 12")))).containsOnlyKeys("facts.system");
    }

    @Test
    void aPassageMayNotStandInAMotive() {
        var field = text("Exempla ringde.");

        assertThat(mistakes(decide(
                        new FieldChoice.MaskPassages("OSL_26", "Exempla är rädd", "[[Exempla]] ringde."), field)))
                .containsExactly(Map.entry("words.description", new Mistake(Kind.SHOWS_MASKED, "Text", "Exempla")));
    }

    @Test
    void whatAnotherFieldHidesMayNotStandInTheRestOfTheTextAndMayInAPassage() {
        var field = text("Jag, Exempla Påhittsson, ringde.");
        Map<String, FieldChoice> masked = Map.of("words.name", new FieldChoice.Mask("OSL_26", ""));

        for (var isInPassage : List.of(true, false)) {
            var choices = new HashMap<>(masked);
            choices.put(
                    field.code(),
                    marking(
                            isInPassage
                                    ? "Jag, [[Exempla Påhittsson]], ringde."
                                    : "[[Jag]], Exempla Påhittsson, ringde."));
            var verdict = new Examination(
                            List.of(NAME, field), SECRECY, UnitCode.of("socialnamnden"), Config.facts("{}"))
                    .decide(choices);

            assertThat(verdict).isInstanceOf(isInPassage ? Verdict.Decided.class : Verdict.Refused.class);
        }
    }

    @Test
    void whatIsMarkedWronglyHasNoGroundOrATooLongMotiveIsRefused() {
        var field = text("Exempla ringde.");

        assertThat(mistakes(decide(marking("[[Exempla ringde."), field))
                        .get(field.code())
                        .kind())
                .isEqualTo(Kind.MARKS_UNEVEN);
        assertThat(mistakes(decide(new FieldChoice.MaskPassages("OSL_99", "", "[[Exempla]] ringde."), field)))
                .containsValue(Mistake.of(Kind.NO_GROUND));
        assertThat(mistakes(
                        decide(new FieldChoice.MaskPassages("OSL_26", "x".repeat(201), "[[Exempla]] ringde."), field)))
                .containsValue(Mistake.of(Kind.MOTIVE_TOO_LONG));
        assertThat(mistakes(decide(new FieldChoice.GiveOutTouched(), field)))
                .containsValue(Mistake.of(Kind.TOUCHED_BUT_GIVEN));
    }

    @Test
    void onlyRunningTextCanBeMaskedInParts() {
        var examination = new Examination(List.of(NAME), SECRECY, UnitCode.of("socialnamnden"), Config.facts("{}"));

        assertThat(mistakes(examination.decide(Map.of(NAME.code(), marking("[[Exempla]] Påhittsson")))))
                .containsValue(Mistake.of(Kind.NOT_DECIDED));
    }

    @Property
    void whateverIsMarkedTheDocumentHasNoPassageThatDoesNotStandElsewhere(
            @ForAll @From("signs") MarkedTexts.Example example) {
        var verdict = decide(marking(example.marked()), text(example.text()));

        if (verdict instanceof Verdict.Decided(var parts)) {
            var partly = (Part.Partly) parts.getFirst();
            assertThat(partly.runs()).isEqualTo(example.runs());
            assertThat(partly.passages()).isEqualTo(example.secrets().size());
            example.secrets().stream()
                    .filter(secret -> example.shown().stream().noneMatch(shown -> shown.contains(secret)))
                    .forEach(secret -> assertThat(partly.runs())
                            .filteredOn(Part.Run.Shown.class::isInstance)
                            .noneMatch(run -> ((Part.Run.Shown) run).text().contains(secret)));
        } else {
            assertThat(mistakes(verdict).values()).extracting(Mistake::kind).containsOnly(Kind.PASSAGE_REMAINS);
            assertThat(example.shown())
                    .as("there is something that could show it")
                    .isNotEmpty();
        }
    }

    @Property
    void aWordThatIsMaskedAnywhereIsNowhereInTheDocument(@ForAll @From("words") MarkedTexts.Example example) {
        var verdict = decide(marking(example.marked()), text(example.text()));

        if (verdict instanceof Verdict.Decided) {
            var shown = example.shown().stream()
                    .flatMap(run -> Arrays.stream(run.toLowerCase(Locale.ROOT).split("\\P{L}+")))
                    .toList();
            example.secrets().stream()
                    .map(secret -> secret.toLowerCase(Locale.ROOT).strip())
                    .filter(secret -> secret.chars().allMatch(Character::isLetter))
                    .forEach(secret -> assertThat(shown).doesNotContain(secret, secret + "s"));
        }
    }

    @Provide
    Arbitrary<MarkedTexts.Example> signs() {
        return MarkedTexts.ofAnySigns();
    }

    @Provide
    Arbitrary<MarkedTexts.Example> words() {
        return MarkedTexts.ofWords();
    }
}
