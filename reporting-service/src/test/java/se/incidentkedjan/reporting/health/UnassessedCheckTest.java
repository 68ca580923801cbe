package se.incidentkedjan.reporting.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class UnassessedCheckTest {

    private boolean hasHeardAll = true;
    private long waiting;
    private final UnassessedCheck check =
            new UnassessedCheck(age -> age.equals(Duration.ofMinutes(5)) ? waiting : 0, () -> hasHeardAll);

    @Test
    void aReportThatWaitsForTheRulesForTooLongIsToldOf() {
        waiting = 1;
        check.look();
        assertThat(check.look())
                .hasValueSatisfying(said -> assertThat(said)
                        .startsWith("En anmälan har väntat")
                        .contains("ingen är kallad till den", "escalation-service"));

        waiting = 12;
        assertThat(check.look())
                .hasValueSatisfying(
                        said -> assertThat(said).startsWith("12 anmälningar").contains("kallad till dem"));
    }

    @Test
    void oldReportsThatComeAfterAnOutageHaveUntilTheNextLookToBeAssessed() {
        waiting = 40;
        assertThat(check.look()).isEmpty();

        waiting = 0;
        assertThat(check.look()).isEmpty();
    }

    @Test
    void nothingIsToldWhileNoReportWaits() {
        assertThat(check.look()).isEmpty();
    }

    @Test
    void nothingIsToldUntilEverythingThatWasSaidIsHeard() {
        waiting = 1;
        hasHeardAll = false;

        assertThat(check.look()).isEmpty();
        assertThat(check.look()).isEmpty();
    }
}
