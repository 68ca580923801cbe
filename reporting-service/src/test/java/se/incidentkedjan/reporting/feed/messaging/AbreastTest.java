package se.incidentkedjan.reporting.feed.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AbreastTest {

    private static final Duration SOON = Duration.ofMillis(1);
    private static final int AT_A_TIME = 100;
    private static final int MOST = 4_000;

    private static final TopicPartition REPORTS = new TopicPartition("incident-intake", 0);
    private static final TopicPartition CASES = new TopicPartition("escalation", 0);
    private static final TopicPartition MESSAGES = new TopicPartition("notification", 0);
    /** How many things each says of an incident. */
    private static final Map<TopicPartition, Integer> SAYS = Map.of(REPORTS, 1, CASES, 5, MESSAGES, 2);

    private final MockConsumer<String, byte[]> topics = new MockConsumer<>(AutoOffsetResetStrategy.EARLIEST.name());
    private final Consumer<String, byte[]> consumer = Abreast.reading(topics, MOST);

    @BeforeEach
    void begin() {
        topics.assign(SAYS.keySet());
        var begin = new HashMap<TopicPartition, Long>();
        SAYS.keySet().forEach(partition -> begin.put(partition, 0L));
        topics.updateBeginningOffsets(begin);
        topics.setMaxPollRecords(AT_A_TIME);
    }

    /** One incident a minute. */
    private void said(int incidents) {
        var end = new HashMap<TopicPartition, Long>();
        SAYS.forEach((partition, times) -> {
            for (int i = 0; i < incidents * times; i++) {
                long at = i / times * 60_000L;
                topics.addRecord(new ConsumerRecord<>(
                        partition.topic(),
                        0,
                        i,
                        at,
                        TimestampType.CREATE_TIME,
                        1,
                        1,
                        "incident " + i / times,
                        new byte[] {1},
                        new RecordHeaders(),
                        Optional.empty()));
            }
            end.put(partition, (long) incidents * times);
        });
        topics.updateEndOffsets(end);
    }

    private static int lastIncident(ConsumerRecords<String, byte[]> batch, TopicPartition partition) {
        return (int) (batch.records(partition).getLast().timestamp() / 60_000);
    }

    @Test
    void whatIsSaidOfAnIncidentInDifferentTopicsComesInOneBatch() {
        said(10_000);

        var batch = consumer.poll(SOON);

        assertThat(batch.count()).isGreaterThanOrEqualTo(MOST).isLessThan(MOST + AT_A_TIME);
        // A reading of one topic is at most so many incidents ahead.
        for (var partition : SAYS.keySet()) {
            assertThat(lastIncident(batch, partition)).as(partition.topic()).isBetween(500 - 150, 500 + 150);
        }
    }

    @Test
    void everythingIsReadOnceAndInItsOrderAndNobodyIsLeftWaiting() {
        said(3_000);
        Map<TopicPartition, List<Long>> read = new HashMap<>();

        while (read.values().stream().mapToInt(List::size).sum() < 8 * 3_000) {
            var batch = consumer.poll(SOON);
            assertThat(batch).isNotEmpty();
            for (var partition : batch.partitions()) {
                batch.records(partition)
                        .forEach(record -> read.computeIfAbsent(partition, ignored -> new ArrayList<>())
                                .add(record.offset()));
                assertThat(batch.nextOffsets().get(partition).offset())
                        .isEqualTo(batch.records(partition).getLast().offset() + 1);
            }
            assertThat(consumer.paused()).isEmpty();
        }

        SAYS.forEach((partition, times) -> assertThat(read.get(partition))
                .as(partition.topic())
                .hasSize(3_000 * times)
                .isSorted()
                .doesNotHaveDuplicates());
    }

    @Test
    void aLittleIsReadAsItComes() {
        said(50);

        assertThat(consumer.poll(SOON).count()).isEqualTo(AT_A_TIME);
    }

    @Test
    void oneThatHasNothingMoreToSayDoesNotKeepTheOthersWaiting() {
        said(3_000);
        topics.seekToEnd(List.of(MESSAGES));

        var batch = consumer.poll(SOON);

        assertThat(batch.count()).isGreaterThanOrEqualTo(MOST);
        assertThat(batch.partitions()).containsExactlyInAnyOrder(REPORTS, CASES);
    }

    @Test
    void whatSomebodyElseLetsWaitGoesOnWaiting() {
        said(3_000);
        topics.pause(List.of(CASES));

        var batch = consumer.poll(SOON);

        assertThat(batch.count()).isGreaterThanOrEqualTo(MOST);
        assertThat(batch.partitions()).containsExactlyInAnyOrder(REPORTS, MESSAGES);
        assertThat(consumer.paused()).containsExactly(CASES);
    }

    @Test
    void whatHasBeenReadIsHandedOverWhenTheNextReadingFails() {
        said(3_000);
        topics.schedulePollTask(() -> {});
        topics.schedulePollTask(() -> topics.setPollException(new KafkaException("away")));

        var batch = consumer.poll(SOON);

        assertThat(batch.count()).isEqualTo(AT_A_TIME);
        assertThat(consumer.paused()).isEmpty();
        assertThat(consumer.poll(SOON)).isNotEmpty();
    }

    @Test
    void aReadingThatFailsAtOnceFails() {
        said(3_000);
        topics.setPollException(new KafkaException("away"));

        assertThatThrownBy(() -> consumer.poll(SOON)).hasMessage("away");
    }

    @Test
    void itIsOtherwiseTheConsumerThatItIs() {
        assertThat(consumer.assignment()).isEqualTo(SAYS.keySet());
        var another = new TopicPartition("another", 0);
        assertThatThrownBy(() -> consumer.position(another)).isInstanceOf(IllegalArgumentException.class);
    }
}
