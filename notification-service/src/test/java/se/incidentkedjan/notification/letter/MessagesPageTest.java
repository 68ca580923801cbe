package se.incidentkedjan.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The page for those who write templates names what they may use. After a change of the messages, run with
 * {@code -Dmessages-page.write=true}.
 */
class MessagesPageTest {

    private static final Path PAGE = Path.of(System.getProperty("project.root"), "docs", "meddelanden.md");
    private static final String MARK = "<!-- The tables are written by MessagesPageTest. -->\n";

    @Test
    void thePageNamesEveryMessageAndEveryNameInIt() throws IOException {
        var page = Files.readString(PAGE);
        var expected = page.substring(0, page.indexOf(MARK) + MARK.length()) + tables();
        if (Boolean.getBoolean("messages-page.write")) {
            Files.writeString(PAGE, expected);
        }
        assertThat(Files.readString(PAGE))
                .as("-Dmessages-page.write=true writes it anew")
                .isEqualTo(expected);
    }

    private static String tables() {
        var tables = new StringBuilder();
        for (var kind : LetterKind.values()) {
            tables.append("\n### `%s`\n\n%s.\n\n| namn | sort | vad det står för |\n|---|---|---|\n"
                    .formatted(kind.code(), kind.purpose()));
            rows(tables, "", kind.placeholders());
        }
        return tables.toString();
    }

    private static void rows(StringBuilder tables, String indent, List<Placeholder> placeholders) {
        for (var one : placeholders) {
            tables.append("| %s`%s` | %s | %s |\n"
                    .formatted(indent, one.name(), one.type().title(), one.meaning()));
            rows(tables, "i `" + one.name() + "`: ", one.inside());
        }
    }
}
