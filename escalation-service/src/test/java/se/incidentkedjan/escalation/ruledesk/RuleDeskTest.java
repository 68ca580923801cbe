package se.incidentkedjan.escalation.ruledesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.incidentkedjan.escalation.Config;

class RuleDeskTest {

    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();

    private boolean run(String... words) {
        said.clear();
        return new RuleDesk(Config.folder(), said::add).run(List.of(words));
    }

    private Path copyOf(String name, String... replacements) throws IOException {
        var text = Files.readString(Config.folder().resolve(name));
        for (var i = 0; i < replacements.length; i += 2) {
            assertThat(text).contains(replacements[i]);
            text = text.replace(replacements[i], replacements[i + 1]);
        }
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void whatShipsIsRightAndHasNothingToWarnOf() {
        assertThat(run("check")).isTrue();
        assertThat(said).singleElement().asString().startsWith("Inga fel.");
        assertThat(run("check", Config.folder().resolve("rules.yml").toString()))
                .isTrue();
        assertThat(run("check", Config.folder().resolve("duties.yml").toString()))
                .isTrue();
    }

    @Test
    void everyFaultIsToldWithFileLineAndHint() throws IOException {
        var rules = copyOf("rules.yml", "category == \"PHISHING\" && !nearMiss", "category == \"PHISING\" && !nearMis");
        copyOf("duties.yml", "ordinarie && vardskada_mojlig", "ordinarie && vardskada_mojli");

        assertThat(run("check", folder.toString())).isFalse();

        var line = Files.readAllLines(rules).indexOf("    when: category == \"PHISING\" && !nearMis") + 1;
        assertThat(said)
                .anySatisfy(text ->
                        assertThat(text).startsWith(rules + ":" + line + ":").contains("Menade du «nearMiss»?"))
                .anySatisfy(text -> assertThat(text).contains("duties.yml:").contains("Menade du «vardskada_mojlig»?"));
        assertThat(said.getLast()).isEqualTo("3 fel.");
    }

    @Test
    void aFaultInWhatIsGroupedIsToldToo() throws IOException {
        var storms = copyOf("storm.yml", "group-from: 3", "group-from: 1");

        assertThat(run("check", folder.toString())).isFalse();
        assertThat(said)
                .anySatisfy(text -> assertThat(text).startsWith(storms + ":").contains("2 till 1000"));
    }

    @Test
    void aFileThatIsNotThereIsToldInOneLine() {
        assertThat(run("check", folder.resolve("inte.yml").toString())).isFalse();
        assertThat(said).singleElement().asString().contains("finns inte");
    }

    @Test
    void aRuleThatCanNeverFireAndADutyThatIsNeverAskedForAreWarnedOf() throws IOException {
        copyOf(
                "rules.yml",
                "when: category == \"PHISHING\" && !nearMiss",
                "when: category == \"PHISHING\" && category == \"OUTAGE\"");
        copyOf("duties.yml", "    when: ordinarie && vardskada_mojlig\n", "");

        assertThat(run("check", folder.toString())).isTrue();
        assertThat(said)
                .anySatisfy(text -> assertThat(text).contains("«it-bluff-lyckad» kan aldrig slå till"))
                .anySatisfy(text -> assertThat(text).contains("LEX_MARIA gäller aldrig"));
    }

    @Test
    void aRuleIsExplainedWithWhatItsConditionsMean() {
        assertThat(run("explain", "personuppgifter-risk")).isTrue();
        assertThat(said)
                .contains("  personuppgiftsincident && !ingen_trolig_risk", "  allvar: måttlig")
                .anySatisfy(text -> assertThat(text).contains("där exponerade betyder: Någon obehörig"))
                .anySatisfy(
                        text -> assertThat(text).contains("IMY_NOTIFICATION (Anmäl personuppgiftsincidenten till IMY)"))
                .anySatisfy(text -> assertThat(text).contains("DPO snart, svar inom 4 timmar"))
                .anySatisfy(text -> assertThat(text).contains("personalData.recipientTrusted"));
    }

    @Test
    void aDutyIsExplainedByItsCodeAndByItsTrigger() {
        assertThat(run("explain", "LEX_SARAH")).isTrue();
        var byCode = List.copyOf(said);
        assertThat(byCode)
                .contains("  Kontrollera lagrummet innan den följs.", "Lagstadgad")
                .anySatisfy(text -> assertThat(text).contains("där omsorg betyder"));

        assertThat(run("explain", "plikt-lex-sarah")).isTrue();
        assertThat(said).isEqualTo(byCode);

        assertThat(run("explain", "NIS2_FINAL_REPORT")).isTrue();
        assertThat(said)
                .contains("Ges av reglerna", "  nis2-ekonomi")
                .anySatisfy(text ->
                        assertThat(text).contains("senast efter 1 månad, från att NIS2_NOTIFICATION fullgjordes"));

        assertThat(run("explain", "POLICE_REPORT")).isTrue();
        assertThat(said).contains("Rutin, ingen lag kräver den");
    }

    @Test
    void aNameThatIsWrongGetsAHint() {
        assertThat(run("explain", "LEX_SARA")).isFalse();
        assertThat(said).singleElement().asString().contains("Menade du «LEX_SARAH»?");
    }

    @Test
    void twoEqualFoldersDoNotDiffer() {
        assertThat(run("diff", Config.folder().toString(), Config.folder().toString()))
                .isTrue();
        assertThat(said).containsExactly("Reglerna och skyldigheterna säger samma sak.");
    }

    @Test
    void aDifferenceSaysWhatItMeans() throws IOException {
        copyOf(
                "rules.yml",
                "operations.costShare > 5",
                "operations.costShare > 3",
                "personalData.subjects.count >= 1000",
                "personalData.subjects.count >= 2000",
                "    when: category == \"PREMISES\"\n",
                "    when: category == \"PREMISES\" && !nearMiss || category == \"OTHER\"\n",
                "  - id: it-bluff\n",
                "  - id: it-bluffen\n");
        copyOf("duties.yml", "limit: 72 h", "limit: 96 h");

        assertThat(run("diff", Config.folder().toString(), folder.toString())).isTrue();

        assertThat(String.join("\n", said))
                .containsSubsequence("~ nis2-ekonomi", "operations.costShare > 5", "→", "> 3", "slår till i fler fall")
                .containsSubsequence("~ it-lokaler", "i fall där den inte gjorde det, och inte längre i andra")
                .containsSubsequence("- it-bluff  ", "Borttagen")
                .containsSubsequence("~ IMY_NOTIFICATION", "72 timmar", "96 timmar")
                .contains("+ it-bluffen  ");
        assertThat(said.indexOf(
                        "~ personuppgifter-kansliga-manga  Känsliga personuppgifter om många människor har blivit"
                                + " åtkomliga för obehöriga"))
                .isNotNegative();
        assertThat(String.join("\n", said))
                .containsSubsequence("~ personuppgifter-kansliga-manga", "slår till i färre fall");
    }

    /** An old file of rules may lack what the duties of today build on. */
    @Test
    void aFileOfRulesIsComparedForItself() throws IOException {
        var rules = copyOf(
                "rules.yml",
                "  - name: ordinarie\n",
                "  - name: vanlig\n",
                "leverantor && ordinarie",
                "leverantor && vanlig");

        assertThat(run(
                        "diff",
                        rules.toString(),
                        Config.folder().resolve("rules.yml").toString()))
                .isTrue();
        assertThat(String.join("\n", said))
                .containsSubsequence("~ leverantor-personuppgifter", "vanlig", "→", "ordinarie")
                .doesNotContain("LEX_MARIA", "slår till i");
    }

    @Test
    void whoeverAsksWronglyIsToldHowToAsk() {
        assertThat(run()).isFalse();
        assertThat(said).singleElement().asString().contains("rules check");
        assertThat(run("diff", "bara-en")).isFalse();
        assertThat(run("explain")).isFalse();
    }
}
