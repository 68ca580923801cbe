package se.incidentkedjan.notification.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.incidentkedjan.kit.config.InvalidConfiguration;

class RosterFileTest {

    private static final String FILE = """
            valid-from: 2026-01-15
            hours:
              - code: kontorstid
                name: Kontorstid
                periods: [{days: [MON], from: 08:00, to: 16:30}]
            usual-hours: kontorstid
            people:
              - person: anna
                channels: [SMS]
                hours: [kontorstid]
                substitutes: [bo]
              - person: cia
            absences:
              - {person: anna, from: 2026-11-23, to: 2026-11-24, substitute: dan}
            duty:
              - role: IT_ON_CALL
                people: [anna, bo]
                starts: 2026-11-23
                every: 1 w
                changes: 08:00
                swaps: [{person: cia, from: 2026-11-25, to: 2026-11-26}]
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "days: [MON]            | days: [MÅN]               | rad 5  | MON, TUE, WED",
                "from: 08:00            | from: 8.00                | rad 5  | ett klockslag",
                "to: 16:30              | to: 08:00                 | rad 5  | samma klockslag",
                "usual-hours: kontorstid| usual-hours: kontor       | rad 6  | Tiderna är: kontorstid",
                "person: anna           | person: annna             | rad 8  | Menade du «anna»?",
                "channels: [SMS]        | channels: [FAX]           | rad 9  | E_MAIL, SMS, WEBHOOK",
                "hours: [kontorstid]    | hours: [natt]             | rad 10 | Tiderna är: kontorstid",
                "substitutes: [bo]      | substitutes: [anna]       | rad 11 | ersätta sig själv",
                "person: cia            | person: anna              | rad 12 | finns redan i listan",
                "to: 2026-11-24         | to: 2026-11-22            | rad 14 | inte efter början",
                "to: 2026-11-24         | to: 24 november           | rad 14 | en dag som",
                "substitute: dan        | substitute: anna          | rad 14 | ersätta sig själv",
                "role: IT_ON_CALL       | role: IT_JOUR             | rad 16 | «IT_JOUR» finns inte",
                "people: [anna, bo]     | people: []                | rad 17 | är tom",
                "every: 1 w             | every: varje vecka        | rad 19 | 1 w",
                "every: 1 w             | varje: 1 w                | rad 19 | finns inte här",
                "{person: cia, from     | {person: kia, from        | rad 21 | Menade du «cia»?"
            })
    void aMistakeIsToldWithItsLineAndWhatToDo(String right, String wrong, String line, String advice) {
        var files = new PlanFiles(folder);
        assertThat(FILE).contains(right);
        assertThat(files.read(PlanFiles.ORGANISATION, PlanFiles.CHAINS, FILE)).isNotNull();

        assertThatThrownBy(() -> files.read(PlanFiles.ORGANISATION, PlanFiles.CHAINS, FILE.replace(right, wrong)))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageContaining("roster.yml, " + line)
                .hasMessageContaining(advice);
    }

    @Test
    void aRoleOfTheWholeMunicipalityHasNoDutyOfAUnit() {
        assertThatThrownBy(() -> new PlanFiles(folder)
                        .withRoster(
                                "duty: [{role: IT_ON_CALL, unit: skolan, people: [bo], starts: 2026-11-23, every: 1 w,"
                                        + " changes: 08:00}]\n"))
                .hasMessageContaining("är en för hela kommunen");
    }
}
