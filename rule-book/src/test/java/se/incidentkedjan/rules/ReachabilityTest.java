package se.incidentkedjan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.kit.config.ConfigFile;

/** Rules that can never fire. */
class ReachabilityTest {

    @TempDir
    private Path folder;

    private static RuleBook with(String when) {
        return ConfigFile.parse(
                "rules.yml", """
                valid-from: 2026-07-01
                rules:
                  - id: alltid
                    title: Alltid
                    when: "true"
                    then: {severity: LOW, escalations: [{role: CISO, urgency: SOON}]}
                    legal-reference: Riktlinje
                  - id: prov
                    title: Prov
                    when: '%s'
                    then: {severity: SEVERE}
                    legal-reference: Riktlinje
                """.formatted(when), new RuleFile(Set.of(RoleCode.of("CISO")), Set.of())::read);
    }

    @Test
    void everyShippedRuleCanFire() {
        assertThat(ShippedRules.book().neverFiring()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "category == \"PHISHING\" && category == \"OUTAGE\"",
                "operations.costShare > 5 && operations.costShare < 3",
                "operations.affectedPersons > 5 && operations.affectedPersons < 6",
                "!known.operations.costShare && operations.costShare > 5",
                "nearMiss && !nearMiss",
                "\"HEALTH\" in personalData.kinds && size(personalData.kinds) == 0",
                "personalData.kinds.containsOnly([\"CONTACT\"]) && \"HEALTH\" in personalData.kinds",
                "recurrence.count >= 2 && !known.recurrence.count"
            })
    void aRuleThatContradictsItselfIsNamed(String when) {
        assertThat(with(when).neverFiring()).containsExactly("prov");
    }

    /** A contradiction is found however much else the condition builds on. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "personuppgifter-kansliga-manga | && personalData.subjects.count >= 1000 | && personalData.subjects.count >= 1000 && personalData.subjects.count < 500",
                "personuppgifter-kansliga-rojda | kansliga_uppgifter && !palitlig_mottagare | kansliga_uppgifter && !palitlig_mottagare && personalData.unintelligible == \"YES\"",
                "personuppgifter-ekonomi-missbrukas | exponerade && missbruk && | exponerade && missbruk && personalData.misuse == \"NONE_SEEN\" &&"
            })
    void aContradictionInAShippedRuleIsFound(String id, String right, String wrong) throws IOException {
        var text = Files.readString(ShippedRules.folder().resolve("rules.yml"));
        var rule = text.indexOf("  - id: " + id);
        var place = text.indexOf(right, rule);
        assertThat(place).isPositive();
        var rules = Files.writeString(
                folder.resolve("rules.yml"), text.substring(0, place) + wrong + text.substring(place + right.length()));

        assertThat(RuleBook.read(rules, ShippedRules.folder()).neverFiring()).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "operations.costShare > 5 && operations.costShare < 7",
                "operations.affectedPersons > 5 && operations.affectedPersons < 7",
                "\"HEALTH\" in personalData.kinds && \"CONTACT\" in personalData.kinds",
                "personalData.involved == \"UNKNOWN\" && category == \"UNKNOWN\"",
                "unit == \"socialforvaltningen\" && system != \"x\"",
                "recurrence.count >= 2 && recurrence.costShare > 5",
                "operations.activityLimitedHours > operations.alternativeMethodsHours"
            })
    void aRuleThatCanFireIsNot(String when) {
        assertThat(with(when).neverFiring()).isEmpty();
    }

    /** The analysis and plain trying must say the same: whatever fires for some incident is not called impossible. */
    @Test
    void nearlyEveryShippedRuleIsSeenToFire() {
        var seen = SeededIncidents.from(6)
                .limit(20_000)
                .flatMap(facts -> ShippedRules.book().evaluate(facts, LocalDate.of(2026, 11, 20)).because().stream())
                .map(Reason::rule)
                .collect(Collectors.toSet());
        var unseen =
                new TreeSet<>(ShippedRules.book().rules().stream().map(Rule::id).toList());
        unseen.removeAll(seen);

        assertThat(unseen)
                .as("rules that only fire because of other incidents")
                .containsExactlyInAnyOrder("nis2-upprepad", "nis2-upprepad-fraga");
    }
}
