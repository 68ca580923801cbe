package se.incidentkedjan.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesMainTest {

    private static final Path SHIPPED = Path.of(System.getProperty("project.root", ""), "config");

    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();

    private boolean run(String... words) {
        said.clear();
        return RulesMain.run(SHIPPED, List.of(words), said::add);
    }

    private Path copy(String name, String right, String wrong) throws IOException {
        var text = Files.readString(SHIPPED.resolve(name));
        assertThat(text).contains(right);
        return Files.writeString(folder.resolve(name), text.replace(right, wrong));
    }

    @Test
    void whatShipsIsRightAndHasNothingToWarnOf() {
        assertThat(run("check")).isTrue();
        assertThat(said).hasSize(3).allSatisfy(line -> assertThat(line).startsWith("Inga fel."));
        assertThat(said.get(1)).endsWith(SHIPPED.resolve("form.yml") + ".");
        assertThat(said.getLast()).endsWith(SHIPPED.resolve("meetings.yml") + ".");
    }

    @Test
    void whatIsWrongInTheFormIsToldAlthoughTheRulesAreRight() throws IOException {
        var form = copy("form.yml", "most-questions: 3", "most-questions: 30");

        assertThat(run("check", folder.toString())).isFalse();

        int line = Files.readAllLines(form).indexOf("most-questions: 30") + 1;
        assertThat(said).first().asString().startsWith("Inga fel.");
        assertThat(said)
                .anySatisfy(text ->
                        assertThat(text).startsWith(form + ":" + line + ":").contains("ett heltal från 0 till 8"));
        assertThat(said)
                .contains("1 fel.")
                .last()
                .asString()
                .startsWith("Inga fel.")
                .contains("meetings.yml");
    }

    @Test
    void whatIsWrongInTheMeetingsIsToldAlthoughTheRestIsRight() throws IOException {
        var meetings = copy("meetings.yml", "subject: namnd/socialnamnden", "subject: namnd/socialnamden");

        assertThat(run("check", folder.toString())).isFalse();

        assertThat(said.subList(0, 2)).allSatisfy(line -> assertThat(line).startsWith("Inga fel."));
        assertThat(said)
                .anySatisfy(text ->
                        assertThat(text).startsWith(meetings + ":").contains("Menade du «namnd/socialnamnden»?"));
    }

    @Test
    void aCopyOfTheMeetingsIsLookedAtByItselfWhateverItIsCalled() throws IOException {
        var meetings = copy("meetings.yml", "2026-12-08", "2026-13-08");
        var renamed = Files.move(meetings, folder.resolve("nasta-ar.yml"));

        assertThat(run("check", renamed.toString())).isFalse();
        assertThat(said).hasSize(3).first().asString().startsWith(renamed + ":");
        assertThat(said).last().isEqualTo("1 fel.");
    }

    @Test
    void theMeetingsAreCheckedWithTheOrganisationBesideThem() throws IOException {
        copy("meetings.yml", "readers: [kommundirektoren", "readers: [kommunchefen");
        copy("organisation.yml", "id: kommundirektoren", "id: kommunchefen");

        run("check", folder.toString());

        assertThat(said).last().asString().startsWith("Inga fel.").contains("meetings.yml");
    }

    @Test
    void whatIsWrongInTheRulesIsToldAlthoughTheFormIsRight() throws IOException {
        copy("rules.yml", "category == \"PHISHING\" && !nearMiss", "category == \"PHISING\" && !nearMiss");

        assertThat(run("check", folder.toString())).isFalse();
        assertThat(said)
                .anySatisfy(text -> assertThat(text).contains("rules.yml:"))
                .anySatisfy(text -> assertThat(text).startsWith("Inga fel.").contains("form.yml"));
    }

    @Test
    void aCopyOfTheFormIsLookedAtByItselfWhateverItIsCalled() throws IOException {
        var form = copy("form.yml", "codes: [HEALTH]", "codes: [HELTH]");
        var renamed = Files.move(form, folder.resolve("nya-ord.yml"));

        assertThat(run("check", renamed.toString())).isFalse();
        assertThat(said)
                .hasSize(3)
                .anySatisfy(text -> assertThat(text).startsWith(renamed + ":").contains("Menade du «HEALTH»?"))
                .contains("    Så här står det: HELTH", "1 fel.");
    }

    @Test
    void aFileOfRulesIsLookedAtWithoutTheForm() throws IOException {
        var rules = copy("rules.yml", "category == \"PHISHING\" && !nearMiss", "category == \"PHISHING\"");

        assertThat(run("check", rules.toString())).isTrue();
        assertThat(said).singleElement().asString().contains("rules.yml");
    }

    @Test
    void theOtherCommandsAskTheRules() {
        assertThat(run("explain", "LEX_SARA")).isFalse();
        assertThat(said).singleElement().asString().contains("Menade du «LEX_SARAH»?");
        assertThat(run("check", "inte.yml")).isFalse();
        assertThat(said).singleElement().asString().contains("finns inte");
        assertThat(run()).isFalse();
        assertThat(said).singleElement().asString().contains("rules check [FIL ELLER MAPP]");
    }
}
