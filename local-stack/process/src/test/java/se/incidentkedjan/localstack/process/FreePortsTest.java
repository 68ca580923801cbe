package se.incidentkedjan.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FreePortsTest {

    @Test
    void whatSomeoneHasTakenNobodyElseGets() {
        var taken = FreePorts.take(200);

        assertThat(taken).hasSize(200).doesNotHaveDuplicates();
        assertThat(FreePorts.take(200)).hasSize(200).doesNotContainAnyElementsOf(taken);
    }
}
