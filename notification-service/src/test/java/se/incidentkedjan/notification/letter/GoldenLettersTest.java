package se.incidentkedjan.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.incidentkedjan.notification.contact.Language;

/**
 * Every shipped message in every language and for everything it may have to say, word for word. When a change is meant, run with
 * {@code -Dgolden-letters.write=true} and read what changed.
 */
class GoldenLettersTest {

    private static final Path FOLDER = Path.of(
            System.getProperty("project.root"), "notification-service/src/test/resources/notification-service/letters");

    static Stream<Arguments> messages() {
        return Arrays.stream(LetterKind.values())
                .flatMap(kind -> Arrays.stream(Language.values()).map(language -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void eachMessageSaysWhatItSaid(LetterKind kind, Language language) throws IOException {
        var told = new StringBuilder();
        for (var sample : Samples.of(kind, language, Templates.ADDRESS)) {
            var letter = Templates.shipped().template(kind, language).fill(sample.model());
            told.append("######## %s%n%s%n%s%n%n%s%n"
                    .formatted(sample.name(), letter.subject(), letter.brief(), letter.text()));
        }
        var name = Wording.in(language).tag() + "/" + kind.code();

        same(name + ".txt", told.toString());
        same(
                name + ".html",
                Templates.shipped().example(kind, language, Templates.ADDRESS).html());
    }

    private static void same(String name, String content) throws IOException {
        var file = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden-letters.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        }
        assertThat(content).isEqualTo(Files.readString(file));
    }
}
