package se.incidentkedjan.escalation.ruledesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.incidentkedjan.escalation.Config;
import se.incidentkedjan.events.PrivacyRisk;
import se.incidentkedjan.events.Severity;
import se.incidentkedjan.rules.Circumstances;
import se.incidentkedjan.rules.Rehearsal;
import se.incidentkedjan.rules.Rehearsal.Past;
import se.incidentkedjan.rules.RuleBook;
import se.incidentkedjan.rules.Verdict;

class RehearsalTableTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 10, 31);

    @TempDir
    private Path folder;

    private static RuleBook now() {
        return RuleFiles.of(Config.folder(), Config.folder()).read().book();
    }

    private RuleBook with(String old, String replacement) throws IOException {
        var text = Files.readString(Config.folder().resolve("rules.yml"));
        assertThat(text).contains(old);
        Files.writeString(folder.resolve("rules.yml"), text.replace(old, replacement));
        return RuleFiles.of(folder, Config.folder()).read().book();
    }

    private static Past outage(String reference, LocalDate aware, String hours) {
        var facts = Config.facts("""
                {"category": "OUTAGE", "securityClassified": "NO", "personalData": {"involved": "NO"},
                 "operations": {"sectors": ["MUNICIPAL_ADMINISTRATION"], "activityLimitedHours": %s}}""".formatted(hours));
        return new Past(
                        reference,
                        "id-" + reference,
                        facts,
                        Circumstances.UNKNOWN,
                        aware,
                        new Verdict(Severity.LOW, PrivacyRisk.NONE, java.util.Set.of(), List.of()),
                        List.of())
                .decidedBy(now());
    }

    @Test
    void theSameRulesMoveNothing() {
        var rehearsal = Rehearsal.of(List.of(outage("2026-000001", FIRST, "5")).stream(), now(), FIRST, LAST, null);

        assertThat(rehearsal.rehearsed()).isEqualTo(1);
        assertThat(rehearsal.moved()).isEmpty();
        assertThat(RehearsalTable.lines(rehearsal)).contains("0 av 1 incidenter får ett annat utfall.");
    }

    @Test
    void anIncidentThatMovesIsShownWithWhy() throws IOException {
        var stricter = with(
                "operations.activityLimitedHours > 4 || operations.alternativeMethodsHours > 12",
                "operations.activityLimitedHours > 2");

        var rehearsal = Rehearsal.of(
                List.of(outage("2026-000001", FIRST, "3"), outage("2026-000002", LAST, "1")).stream(),
                stricter,
                FIRST,
                LAST,
                null);

        assertThat(rehearsal.rehearsed()).isEqualTo(2);
        assertThat(rehearsal.moved()).singleElement().satisfies(moved -> {
            assertThat(moved.reference()).isEqualTo("2026-000001");
            assertThat(moved.firing()).containsExactly("nis2-offentlig-forvaltning");
            assertThat(moved.noLongerFiring()).isEmpty();
        });
        assertThat(rehearsal.graver()).isEqualTo(1);
        assertThat(rehearsal.withNewDuties()).isEqualTo(1);
        assertThat(rehearsal.lessGrave() + rehearsal.withFewerDuties()).isZero();
        assertThat(RehearsalTable.lines(rehearsal))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("2026-000001     2026-10-01  allvar måttlig → allvarlig")
                        .endsWith("+ nis2-offentlig-forvaltning"))
                .anySatisfy(line -> assertThat(line.strip()).isEqualTo("+ NIS2_EARLY_WARNING"))
                .contains("1 av 2 incidenter får ett annat utfall.");
    }

    @Test
    void bothDaysOfThePeriodAreCountedIn() {
        var incidents = List.of(
                outage("1", FIRST.minusDays(1), "1"),
                outage("2", FIRST, "1"),
                outage("3", LAST, "1"),
                outage("4", LAST.plusDays(1), "1"));

        assertThat(Rehearsal.of(incidents.stream(), now(), FIRST, LAST, null).rehearsed())
                .isEqualTo(2);
    }

    @Test
    void aRuleThatIsToComeCanBeRehearsedAsOnADay() throws IOException {
        var later = with(
                "    when: operations.costShare > 5\n    then: *betydande\n    legal-reference: Cybersäkerhetslagen (2025:1506), 2 kap. 5-8 §§; MCFFS 2026:8\n    valid-from: 2026-07-01",
                "    when: operations.activityLimitedHours >= 1\n    then: *betydande\n    legal-reference: Kommande\n    valid-from: 2027-01-01");
        var incidents = List.of(outage("1", FIRST, "1"));

        assertThat(Rehearsal.of(incidents.stream(), later, FIRST, LAST, null).moved())
                .isEmpty();
        assertThat(Rehearsal.of(incidents.stream(), later, FIRST, LAST, LocalDate.of(2027, 1, 1))
                        .moved())
                .hasSize(1);
    }
}
