package se.incidentkedjan.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * The page that a municipality reads to know who may do what. Its table is written anew with
 * {@code mvn test -pl service-kit -am -Dtest=AccessPageTest -Daccess-page.write=true -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class AccessPageTest {

    private static final String BEGIN = "<!-- tabellen börjar: skrivs av AccessPageTest -->\n";
    private static final String END = "<!-- tabellen slutar -->";

    private final Path file = Path.of(
            Objects.requireNonNull(System.getProperty("project.root"), "Maven says where the project is"),
            "docs",
            "behorighet.md");

    @Test
    void theTableOfThePageIsTheMatrix() throws IOException {
        var page = Files.readString(file);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        int to = page.indexOf(END);
        assertThat(page).contains(BEGIN, END);
        var table = new AccessTable(Matrix.ofThisVersion()).markdown();

        if (Boolean.getBoolean("access-page.write")) {
            Files.writeString(file, page.substring(0, from) + table + page.substring(to));
        } else {
            assertThat(page.substring(from, to))
                    .as("the table of docs/behorighet.md; -Daccess-page.write=true writes it anew")
                    .isEqualTo(table);
        }
    }

    @Test
    void thePageNamesEveryRoleByItsCode() throws IOException {
        var page = Files.readString(file);

        assertThat(Role.values())
                .allSatisfy(role -> assertThat(page).contains("| " + role.swedish() + " | `" + role.name() + "` |"));
    }
}
