package se.incidentkedjan.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.incidentkedjan.notification.contact.Language;

/** What holds for every message in every language. */
class LetterFormTest {

    private static final Pattern STYLE = Pattern.compile("style=\"([^\"]*)\"");
    private static final Pattern COLOR = Pattern.compile("(?:^|;)color:#([0-9a-f]{6})");
    private static final Pattern BACKGROUND = Pattern.compile("background-color:#([0-9a-f]{6})");

    static Stream<Arguments> messages() {
        return Arrays.stream(LetterKind.values())
                .flatMap(kind -> Arrays.stream(Language.values()).map(language -> Arguments.of(kind, language)));
    }

    private static List<Letter> letters(LetterKind kind, Language language) {
        return Stream.concat(
                        Samples.of(kind, language, Templates.ADDRESS).stream()
                                .map(sample -> Templates.shipped()
                                        .template(kind, language)
                                        .fill(sample.model())),
                        Stream.of(Filled.with("Ord", kind, language)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void theTwoFormsSayTheSameWords(LetterKind kind, Language language) {
        assertThat(letters(kind, language))
                .allSatisfy(letter -> assertThat(Words.ofHtml(letter.html())).isEqualTo(Words.ofText(letter.text())));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void nothingIsLeftUnfilledAndNobodysAddressIsTold(LetterKind kind, Language language) {
        assertThat(letters(kind, language))
                .allSatisfy(letter -> assertThat(letter.subject() + letter.brief() + letter.text() + letter.html())
                        .doesNotContain("{{", "}}", "null", "\uE000", "@", "+46"));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void theHtmlFetchesNothingRunsNothingAndSaysItsLanguage(LetterKind kind, Language language) {
        assertThat(letters(kind, language)).allSatisfy(letter -> {
            assertThat(letter.html())
                    .doesNotContain("<img", "<script", "<link", "<style", "url(", "src=", "@import")
                    .doesNotContainPattern(" on[a-z]+=")
                    .contains("<html lang=\"" + Wording.in(language).tag() + "\"")
                    .contains("<meta name=\"color-scheme\" content=\"light dark\">");
        });
    }

    @ParameterizedTest
    @MethodSource("messages")
    void whateverHasAColourHasABackgroundOfItsOwnThatItCanBeReadOn(LetterKind kind, Language language) {
        assertThat(letters(kind, language))
                .allSatisfy(letter -> assertThat(
                                STYLE.matcher(letter.html()).results().map(style -> style.group(1)))
                        .allSatisfy(style -> {
                            var color = COLOR.matcher(style);
                            var background = BACKGROUND.matcher(style);
                            var isColored = color.find();
                            assertThat(background.find())
                                    .as("a background without a colour, or the other way round")
                                    .isEqualTo(isColored);
                            if (isColored) {
                                assertThat(contrast(color.group(1), background.group(1)))
                                        .isGreaterThanOrEqualTo(4.5);
                                assertThat(contrast(background.group(1), "ffffff"))
                                        .isGreaterThanOrEqualTo(3);
                                assertThat(contrast(background.group(1), "121212"))
                                        .isGreaterThanOrEqualTo(3);
                            }
                        }));
    }

    @Test
    void thereIsOneButtonAndItIsTheMostImportantLink() {
        var html = Filled.with("Ord", LetterKind.ESCALATION, Language.SWEDISH).html();

        assertThat(html.split("background-color:", -1)).hasSize(2);
        assertThat(html.substring(html.indexOf("background-color:"))).contains(">Jag har det</a>");
    }

    @Test
    void aDrillIsMarkedWhereverItIsRead() {
        for (var language : Language.values()) {
            var mark = language == Language.SWEDISH ? "ÖVNING" : "DRILL";
            var letter = Filled.with("Ord", LetterKind.ESCALATION, language).asDrill();

            assertThat(letter.subject()).startsWith(mark + ": ");
            assertThat(letter.brief()).startsWith(mark + ". ");
            assertThat(letter.text()).startsWith(mark + ". ");
            assertThat(letter.html()).contains("<body", "<p>" + mark + ". ");
        }
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyNameOfAMessageHasAValueAndNoOthersDo(LetterKind kind, Language language) {
        assertThat(Samples.of(kind, language, Templates.ADDRESS))
                .allSatisfy(sample -> agree(kind.placeholders(), sample.model().values()));
    }

    private static void agree(List<Placeholder> placeholders, Map<?, ?> values) {
        assertThat(values.keySet().stream().map(Object::toString))
                .containsExactlyInAnyOrderElementsOf(
                        placeholders.stream().map(Placeholder::name).toList());
        for (var one : placeholders) {
            if (values.get(one.name()) instanceof List<?> items) {
                assertThat(items).allSatisfy(item -> agree(one.inside(), (Map<?, ?>) item));
            }
        }
    }

    @Test
    void aNoticeHoldsNoAddressOfAPerson() {
        assertThat(Arrays.stream(Notice.class.getRecordComponents())
                        .map(part -> part.getName().toLowerCase(Locale.ROOT)))
                .noneMatch(name -> name.contains("mail") || name.contains("phone") || name.contains("address"));
    }

    /** As WCAG 2.2 counts it. */
    private static double contrast(String one, String other) {
        var light = Math.max(luminance(one), luminance(other));
        var dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(String color) {
        return 0.2126 * part(color, 0) + 0.7152 * part(color, 2) + 0.0722 * part(color, 4);
    }

    private static double part(String color, int at) {
        var value = Integer.parseInt(color.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
