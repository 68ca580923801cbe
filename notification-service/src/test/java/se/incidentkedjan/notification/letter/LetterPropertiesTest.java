package se.incidentkedjan.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.incidentkedjan.notification.contact.Language;

/** Whatever the values are: they come out as they are, and never as markup, as a template or as anything that steers text. */
class LetterPropertiesTest {

    private static final String PLAIN = "Qqz";

    @Property(tries = 150)
    void aValueIsShownAsItIsAndChangesNothingAround(@ForAll("treacherousWords") String value) {
        var shown = Model.tidy(value).isEmpty() ? "-" : Model.tidy(value);
        inEveryMessage((kind, language) -> {
            var plain = Filled.with(PLAIN, kind, language);
            var letter = Filled.with(shown, kind, language);

            assertThat(letter.html()).isEqualTo(plain.html().replace(PLAIN, Words.escaped(shown)));
            assertThat(letter.subject()).isEqualTo(plain.subject().replace(PLAIN, shown));
            assertThat(withoutUnderlines(letter.text()))
                    .isEqualTo(withoutUnderlines(plain.text()).replace(PLAIN, shown));
        });
    }

    @Property(tries = 100)
    void theBriefIsShortWithItsLinkWholeHoweverLongTheValuesAre(@ForAll("longWords") String value) {
        inEveryMessage((kind, language) -> {
            var letter = Filled.with(value, kind, language);
            var hasLink =
                    kind.placeholders().stream().anyMatch(one -> one.type().isLink());

            assertThat(letter.asDrill().brief()).hasSizeLessThanOrEqualTo(Template.LONGEST_BRIEF);
            assertThat(letter.brief().contains(Filled.LINK)).isEqualTo(hasLink);
        });
    }

    private static void inEveryMessage(BiConsumer<LetterKind, Language> check) {
        for (var kind : LetterKind.values()) {
            for (var language : Language.values()) {
                check.accept(kind, language);
            }
        }
    }

    @Property(tries = 300)
    void whatSteersTextIsTakenAway(@ForAll("treacherousWords") String value) {
        assertThat(Model.tidy(value)).doesNotContainPattern("[\\p{Cc}\\p{Cf}]|  |^ | $");
    }

    private static String withoutUnderlines(String text) {
        return text.replaceAll("(?m)^-{6,}$", "");
    }

    @Provide
    Arbitrary<String> treacherousWords() {
        var pieces = Arbitraries.of(
                "{{reference}}",
                "{{#again}}",
                "{{{",
                "}}",
                "**",
                "__",
                "`",
                "# ",
                "\n# ",
                "\n\n- ",
                "1. ",
                "\n---\n",
                "[a](https://b.example)",
                "<b>",
                "</p>",
                "<script>",
                "&amp;",
                "&#65;",
                "\"",
                "'",
                "\\",
                "!",
                "|",
                "> ",
                "~~~",
                "    ",
                "\t",
                "\r\n",
                "\u202e",
                "\u0000",
                "å",
                "null",
                "%s",
                "$1",
                "x",
                ": ",
                "<!--",
                "https://b.example");
        return Arbitraries.oneOf(
                pieces.list().ofMinSize(1).ofMaxSize(3).map(list -> String.join("", list)),
                Arbitraries.strings().ofMaxLength(20));
    }

    @Provide
    Arbitrary<String> longWords() {
        return Arbitraries.strings()
                .withChars('å', 'W', ' ', '*', '\ud83d', '\ude80')
                .ofMinLength(1)
                .ofMaxLength(200);
    }
}
