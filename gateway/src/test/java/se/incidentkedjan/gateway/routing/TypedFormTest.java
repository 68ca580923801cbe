package se.incidentkedjan.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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

    private static TypedForm form(String body) {
        return TypedForm.of(body.getBytes(StandardCharsets.UTF_8));
    }
}
