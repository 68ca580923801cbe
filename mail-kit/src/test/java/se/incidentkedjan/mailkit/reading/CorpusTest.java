package se.incidentkedjan.mailkit.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each mail of the corpus is read as {@code expected.txt} says: its name in brackets, then a line for each thing that is told of
 * it. What is not told is as in a mail of a person's with nothing but words.
 */
class CorpusTest {

    private static final int LONGEST = 100;

    static List<String> names() {
        return Corpus.names();
    }

    private static Map<String, List<String>> expected() throws IOException {
        var expected = new LinkedHashMap<String, List<String>>();
        List<String> current = new ArrayList<>();
        for (var line : Files.readAllLines(Corpus.FOLDER.resolve("expected.txt"))) {
            if (line.startsWith("[")) {
                current = new ArrayList<>();
                assertThat(expected.put(line.substring(1, line.length() - 1), current))
                        .as(line)
                        .isNull();
            } else if (!line.isBlank() && !line.startsWith("#")) {
                current.add(line);
            }
        }
        return expected;
    }

    private static List<String> told(ReadMail mail) {
        var told = new ArrayList<String>();
        add(told, "from", mail.heading().from().stream().map(CorpusTest::told).collect(Collectors.joining(", ")));
        add(told, "subject", mail.subject());
        add(told, "written", mail.words().written());
        add(told, "quoted", mail.words().quoted());
        if (!mail.automatic().isPerson()) {
            add(told, "automatic", mail.automatic().name());
        }
        if (mail.seal() != Seal.NONE) {
            add(told, "seal", mail.seal().name());
        }
        mail.attachments()
                .forEach(one -> add(
                        told,
                        one.isInline() ? "picture" : "attachment",
                        one.name() + " " + one.type() + " " + one.size()));
        mail.originals().forEach(one -> add(told, "original", told(one)));
        mail.links()
                .forEach(one -> add(
                        told,
                        "link",
                        one.target().equals(one.shown()) ? one.target() : one.target() + " shown as " + one.shown()));
        add(
                told,
                "remarks",
                mail.remarks().stream().map(one -> one.code().name()).collect(Collectors.joining(" ")));
        return told;
    }

    private static String told(MailAddress address) {
        return address.name().isEmpty() ? address.address() : address.name() + " <" + address.address() + ">";
    }

    private static String told(Original original) {
        var traces = original.traces();
        return original.form() + " " + original.name() + ": " + traces.from() + ": " + traces.subject() + ": "
                + original.mail().words().written().lines().findFirst().orElse("")
                + (original.mail().originals().isEmpty()
                        ? ""
                        : " with " + told(original.mail().originals().getFirst()));
    }

    private static void add(List<String> told, String name, String value) {
        if (!value.isEmpty()) {
            var line = visible(value);
            told.add(name + ": "
                    + (line.length() > LONGEST && !name.equals("original") ? Plain.cut(line, LONGEST) + "…" : line));
        }
    }

    /** With a sign for each that is not seen. */
    private static String visible(String text) {
        var visible = new StringBuilder();
        text.codePoints().forEach(one -> {
            if (one == '\n') {
                visible.append(" / ");
            } else if (one == 0x200d || Character.isISOControl(one) || Character.getType(one) == Character.FORMAT) {
                visible.append("[%04x]".formatted(one));
            } else {
                visible.appendCodePoint(one);
            }
        });
        return visible.toString();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isReadAsExpected(String name) throws IOException {
        assertThat(told(Corpus.read(name))).as(name).isEqualTo(expected().get(name));
    }

    @Test
    void everyMailHasAnExpectationAndEveryExpectationAMail() throws IOException {
        assertThat(expected().keySet()).containsExactlyElementsOf(Corpus.names());
        assertThat(Corpus.names()).hasSizeGreaterThanOrEqualTo(150);
    }

    @Test
    void everyRemarkIsToldInPlainSwedish() {
        assertThat(Remark.Code.values())
                .allSatisfy(code -> assertThat(new Remark(code, 1).sentence()).endsWith("."));
    }

    @Test
    void nothingThatIsReadIsPrinted() {
        for (var name : Corpus.names()) {
            var mail = Corpus.read(name);

            assertThat(mail.toString() + mail.heading() + mail.words() + mail.headers() + mail.originals())
                    .doesNotContain("@");
        }
    }

    /** Writes what is read now, to be judged by eye against {@code expected.txt}. */
    public static void main(String[] arguments) {
        for (var name : Corpus.names()) {
            System.out.println("[" + name + "]");
            told(Corpus.read(name)).forEach(System.out::println);
            System.out.println();
        }
    }
}
