package se.incidentkedjan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void theChainAndTheLightOneTakeTurns() {
        assertThat(Options.of().order()).containsExactly(Subject.CHAIN, Subject.LIGHT, Subject.CHAIN, Subject.LIGHT);
    }

    @Test
    void theNumberOfReportsCanBeChosen() {
        assertThat(Options.of("--quick", "--reports", "500").reports()).isEqualTo(500);
    }

    @Test
    void oneMeasurementWithManyCasesIsChosenByTheirNumber() {
        assertThat(Options.cases("--change-facts", "--change-facts", "1000")).isEqualTo(1000);
        assertThat(Options.cases("--work-list", "--change-facts", "1000")).isZero();
        assertThat(Options.cases("--work-list")).isZero();
    }

    @Test
    void fewerCasesThanCanBeMeasuredAreRefused() {
        assertThat(Options.cases("--work-list", "--work-list", "100")).isEqualTo(100);
        assertThatThrownBy(() -> Options.cases("--work-list", "--work-list", "99"))
                .hasMessageContaining("minst 100");
        assertThatThrownBy(() -> Options.cases("--change-facts", "--change-facts", "many"))
                .hasMessageContaining("many");
    }

    @Test
    void whatIsNotAnOptionIsRefusedWithThoseThatAre() {
        assertThatThrownBy(() -> Options.of("--fast")).hasMessageContainingAll("--quick", "--change-facts", "--rules");
        assertThatThrownBy(() -> Options.of("--reports", "many")).hasMessageContaining("many");
        assertThatThrownBy(() -> Options.of("--reports")).hasMessageContaining("saknar värde");
    }
}
