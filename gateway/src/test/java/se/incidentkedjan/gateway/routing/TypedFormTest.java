package se.incidentkedjan.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriUtils;
import se.incidentkedjan.gateway.routing.TypedForm.Input;

class TypedFormTest {

    @Test
    void everyFieldComesBackInOrder() {
        assertThat(form("a=1&b=tv%C3%A5+ord&a=2&tom=").inputs())
                .containsExactly(
                        new Input("a", "1"), new Input("b", "två ord"), new Input("a", "2"), new Input("tom", ""));
    }

    @Test
    void wordsAreWhatAPersonTyped() {
        assertThat(form("kategori=LOST_OR_STOLEN&text=Min+dator&personuppgifter=YES&tid=16.45"
                                + "&nyckel=0192f7c0-0000-7000-8000-000000000000&sant=true")
                        .words())
                .containsExactly("Min dator", "16.45");
    }

    @Test
    void brokenEncodingLosesNothing() {
        assertThat(form("text=100%+klart&&=x").inputs()).containsExactly(new Input("text", "100%+klart"));
    }

    @Test
    void anyTextSurvives() {
        Random random = new Random(503);
        for (int round = 0; round < 2_000; round++) {
            String text = random.ints(random.nextInt(40), 1, 0xD7FF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(form("t=" + UriUtils.encode(text, StandardCharsets.UTF_8))
                            .inputs())
                    .containsExactly(new Input("t", text));
        }
    }

    @Test
    void aFormWithFilesGivesBackItsFieldsAndTellsThatThereWereFiles() {
        String body = part("name=\"text\"", "tv\u00e5 ord\r\noch ett")
                + part("name=\"tom\"", "")
                + part("name=\"filer\"; filename=\"bild.png\"", "PNG")
                + "--b--\r\n";

        assertThat(parts(body))
                .isEqualTo(new TypedForm(List.of(new Input("text", "två ord\r\noch ett"), new Input("tom", "")), true));
    }

    @Test
    void aBrowserThatSendsAFormWithoutAFileHasSentNone() {
        assertThat(parts(part("name=\"text\"", "hej") + part("name=\"filer\"; filename=\"\"", "") + "--b--\r\n"))
                .isEqualTo(new TypedForm(List.of(new Input("text", "hej")), false));
    }

    @Test
    void aFileWhoseNameNoFileSystemTakesIsAFile() {
        assertThat(parts(part("name=\"text\"", "hej") + part("name=\"filer\"; filename=\"a\0b.png\"", "PNG")
                        + "--b--\r\n"))
                .isEqualTo(new TypedForm(List.of(new Input("text", "hej")), true));
    }

    @Test
    void ofAFormThatIsCutInItsFileTheFieldsAreStillThere() {
        String whole = part("name=\"text\"", "hej") + part("name=\"filer\"; filename=\"f\"", "x".repeat(10_000));

        assertThat(parts(whole.substring(0, 5_000))).isEqualTo(new TypedForm(List.of(new Input("text", "hej")), true));
    }

    @Test
    void whatIsNoFormWithFilesHasNothing() {
        assertThat(parts("")).isEqualTo(TypedForm.NOTHING);
        assertThat(parts("hej")).isEqualTo(TypedForm.NOTHING);
        assertThat(TypedParts.of("multipart/form-data", "hej".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(TypedForm.NOTHING);
    }

    private static TypedForm parts(String body) {
        return TypedParts.of("multipart/form-data; boundary=b", body.getBytes(StandardCharsets.UTF_8));
    }

    private static String part(String disposition, String content) {
        return "--b\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
    }

    private static TypedForm form(String body) {
        return TypedForm.of(body.getBytes(StandardCharsets.UTF_8));
    }
}
