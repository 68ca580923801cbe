package se.incidentkedjan.intake.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MaskingPropertiesTest {

    @Property
    void thePiecesAreTheTextAsItWasWritten(@ForAll String text) {
        assertThat(Masking.mask(text).pieces().stream()
                        .map(piece -> switch (piece) {
                            case Masked.Piece.Kept(String kept) -> kept;
                            case Masked.Piece.Taken(PatternKind kind, String written) -> written;
                        })
                        .collect(Collectors.joining()))
                .isEqualTo(text);
    }

    @Property
    void whatIsMaskedIsNotFoundAgain(@ForAll("sentences") String text) {
        var once = Masking.mask(text).text();

        assertThat(Masking.mask(once).text()).isEqualTo(once);
    }

    @Property
    void lettersAloneAreNeverTouched(@ForAll("words") String text) {
        assertThat(Masking.mask(text).text()).isEqualTo(text);
    }

    @Property
    void noIdentityNumberIsLeftWhateverStandsAroundIt(
            @ForAll("words") String before, @ForAll("numbers") String number, @ForAll("words") String after) {
        var text = before + " " + number + " " + after;

        // A mobile phone can look like the number of someone born 2007.
        assertThat(Masking.mask(text).text())
                .isIn(before + " [personnummer] " + after, before + " [telefonnummer] " + after);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars('å', 'ä', 'ö', 'é')
                .ofMinLength(1)
                .ofMaxLength(9)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<String> numbers() {
        return Combinators.combine(
                        Arbitraries.of("", "19", "20"),
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(1, 31),
                        Arbitraries.of(0, 60),
                        Arbitraries.of("", "-", "+", " ", "–"),
                        Arbitraries.integers().between(0, 9999))
                .as((century, year, month, day, more, sign, serial) ->
                        "%s%02d%02d%02d%s%04d".formatted(century, year, month, day + more, sign, serial));
    }

    @Provide
    Arbitrary<String> sentences() {
        return Arbitraries.oneOf(
                        words(),
                        numbers(),
                        Arbitraries.of(
                                "anna@kommun.example",
                                "070-1740605",
                                "Exempelgatan 3",
                                "ABC 123",
                                "192.0.2.1",
                                "dnr 2026/12",
                                "bg 123-4567"))
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join(" ", parts));
    }
}
