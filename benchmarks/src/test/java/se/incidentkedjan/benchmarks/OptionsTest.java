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
    void whatIsNotAnOptionIsRefusedWithThoseThatAre() {
        assertThatThrownBy(() -> Options.of("--fast")).hasMessageContaining("--quick");
        assertThatThrownBy(() -> Options.of("--reports", "many")).hasMessageContaining("many");
        assertThatThrownBy(() -> Options.of("--reports")).hasMessageContaining("saknar värde");
    }
}
