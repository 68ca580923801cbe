package se.incidentkedjan.kit.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.Test;

class DealtWithTest {

    @Test
    void lettersCanBeDealtWithInAnyOrder() {
        var dealtWith = DealtWith.of(null).and(2).and(0);

        assertThat(dealtWith.contains(1)).isFalse();
        assertThat(dealtWith.leftBefore(4)).isEqualTo(2);
        assertThat(dealtWith.and(1)).isEqualTo(new DealtWith(3, new TreeSet<>()));
    }

    @Test
    void kafkaKeepsWhatHasBeenDealtWith() {
        var dealtWith = DealtWith.of(null).and(0).and(3).and(5);

        assertThat(dealtWith.toCommit()).isEqualTo(new OffsetAndMetadata(1, "3,5"));
        assertThat(DealtWith.of(dealtWith.toCommit())).isEqualTo(dealtWith);
    }
}
