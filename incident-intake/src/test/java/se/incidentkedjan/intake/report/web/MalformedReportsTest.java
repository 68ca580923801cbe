package se.incidentkedjan.intake.report.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.incidentkedjan.intake.Caller;
import se.incidentkedjan.intake.RunningIntake;

@RunningIntake
class MalformedReportsTest {

    private static final int TRIES = 600;
    private static final String SECRET = "aldrig-ut";
    private static final List<String> PIECES = List.of(
            "null",
            "true",
            "-1",
            "1e400",
            "\"\"",
            "[]",
            "{}",
            "\\u0000",
            "\\ud83d",
            "\"",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\u0000",
            "0x1F",
            "1e-400",
            "\"" + SECRET + "\"",
            "//",
            "NaN",
            "-",
            "\\",
            "\n",
            "é",
            "🔒",
            "\u2028");

    @LocalServerPort
    private int port;

    @Test
    void nothingThatCanBeSentMakesTheServiceFail() {
        var caller = new Caller(port);
        var random = new Random(20261120);
        for (int i = 0; i < TRIES; i++) {
            byte[] body = damaged(random);

            var answer = caller.report(body);

            assertThat(answer.status())
                    .as("try %d: %s", i, new String(body, UTF_8))
                    .satisfiesAnyOf(
                            status -> assertThat(status).isEqualTo(201),
                            status -> assertThat(status).isBetween(400, 499));
            assertThat(answer.body()).doesNotContain("Exception", "\tat ", "tools.jackson", SECRET);
        }
    }

    private static byte[] damaged(Random random) {
        var text = new StringBuilder(ApiForms.FULL_EXAMPLE);
        int wounds = 1 + random.nextInt(4);
        for (int i = 0; i < wounds; i++) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(6));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(from, to);
                case 1 -> text.insert(from, PIECES.get(random.nextInt(PIECES.size())));
                case 2 -> replaceAValue(text, random);
                default -> text.replace(from, to, PIECES.get(random.nextInt(PIECES.size())));
            }
            if (text.isEmpty()) {
                text.append(' ');
            }
        }
        byte[] bytes = text.toString().getBytes(UTF_8);
        if (random.nextInt(4) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /** Keeps the JSON whole, so that what reads the fields gets its share. */
    private static void replaceAValue(StringBuilder text, Random random) {
        int colon = text.indexOf(": ", random.nextInt(text.length()));
        int end = colon < 0 ? -1 : text.indexOf(",", colon);
        if (end > 0) {
            text.replace(colon + 2, end, PIECES.get(random.nextInt(9)));
        }
    }
}
