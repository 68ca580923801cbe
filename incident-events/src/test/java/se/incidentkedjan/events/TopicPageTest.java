package se.incidentkedjan.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page that other systems are built by. */
class TopicPageTest {

    private String page = "";

    @BeforeEach
    void read() throws IOException {
        var root = Objects.requireNonNull(System.getProperty("project.root"), "Maven says where the project is");
        page = Files.readString(Path.of(root, "docs", "topics.md"));
    }

    @Test
    void thePageTellsOfEveryTypeAndItsTopic() {
        assertThat(EventType.values())
                .allSatisfy(type -> assertThat(page)
                        .contains(
                                "| `" + type.wireName() + "` | `" + type.owner().topic() + "` |"));
    }

    @Test
    void thePageTellsOfNoOtherTypes() {
        var told = page.lines()
                .filter(line -> line.startsWith("| `se.incidentkedjan."))
                .count();

        assertThat(told).isEqualTo(EventType.values().length);
    }

    @Test
    void thePageTellsOfEveryHeader() {
        assertThat(Arrays.stream(EventEnvelope.Header.class.getFields()).map(TopicPageTest::value))
                .isNotEmpty()
                .allSatisfy(header -> assertThat(page).contains("| `" + header + "` |"));
    }

    private static String value(java.lang.reflect.Field field) {
        try {
            return String.valueOf(field.get(null));
        } catch (IllegalAccessException e) {
            throw new AssertionError(field.getName(), e);
        }
    }
}
