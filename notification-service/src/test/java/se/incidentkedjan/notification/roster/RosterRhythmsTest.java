package se.incidentkedjan.notification.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.kit.config.InvalidConfiguration;

class RosterRhythmsTest {

    private static final RoleCode UNIT_MANAGER = RoleCode.of("UNIT_MANAGER");

    @TempDir
    private Path folder;

    @Test
    void aPersonsOwnLineGoesBeforeThatOfTheRoleAndWithoutEitherItIsAtOnce() {
        var roster = new PlanFiles(folder).withRoster("""
                          - {person: cia, rhythm: WEEKLY MON 07:30}
                        rhythms:
                          - {role: UNIT_MANAGER, rhythm: DAILY 07:30}
                        """).roster();

        assertThat(roster.rhythm("dan", UNIT_MANAGER)).hasToString("DAILY 07:30");
        assertThat(roster.rhythm("cia", UNIT_MANAGER)).hasToString("WEEKLY MON 07:30");
        assertThat(roster.rhythm("dan", PlanFiles.DPO)).hasToString("AT_ONCE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{role: UNIT_MANAGER, rhythm: VARJE DAG}                                       | AT_ONCE (genast), DAILY 07:30",
                "{role: UNIT_MANAGER, rhythm: DAILY 7.30}                                      | AT_ONCE (genast), DAILY 07:30",
                "{role: CHEF, rhythm: AT_ONCE}                                                 | «CHEF» finns inte",
                "{role: UNIT_MANAGER, rhythm: AT_ONCE, when: nu}                               | when",
            })
    void whatIsWrongIsToldWithWhatCanStandThere(String line, String told) {
        assertThatThrownBy(() -> new PlanFiles(folder).withRoster("rhythms:\n  - " + line + "\n"))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageContaining("roster.yml")
                .hasMessageContaining(told);
    }

    @Test
    void aRoleHasOneRhythm() {
        assertThatThrownBy(() -> new PlanFiles(folder).withRoster("""
                        rhythms:
                          - {role: UNIT_MANAGER, rhythm: AT_ONCE}
                          - {role: UNIT_MANAGER, rhythm: DAILY 07:30}
                        """)).hasMessageContaining("redan en rytm");
    }
}
