package se.incidentkedjan.kit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.KafkaException;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.EscalationEvent.DutyMissed;
import se.incidentkedjan.events.EventEnvelope;
import se.incidentkedjan.events.EventType;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Municipality;

class LedgerTest {

    public record Thing(int count, Municipality municipality) {}

    private static final Municipality HERE = Municipality.of("9999");
    private static final Duration PATIENCE =
            Duration.ofSeconds(10).multipliedBy(Long.getLong("incidentkedjan.test.timeout-factor", 1));

    private final IncidentId incident = new IncidentId(new UUID(7, 7));
    private LedgerFixture fixture;
    private Ledger<Thing> things;

    @BeforeEach
    void open() {
        fixture = new LedgerFixture();
        fixture.relay.start();
        things = fixture.ledger(Thing.class);
    }

    @AfterEach
    void close() {
        fixture.relay.stop();
        fixture.close();
    }

    @Test
    void whatIsKeptIsReadBackAndTold() {
        things.open(incident, Decision.become(new Thing(1, HERE), List.of(missed())));

        assertThat(things.find(incident)).contains(new Thing(1, HERE));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(sequences()).contains("1"));
        await().atMost(PATIENCE).until(() -> document().get("pendingSince") == null);
        assertThat(document().get("journal", Document.class).get("published")).isEqualTo(1L);
    }

    @Test
    void aLedgerIsThereBeforeItsStoreIs() {
        fixture.storeGoesAway();

        var ledger = fixture.ledger(Thing.class);

        assertThatThrownBy(() -> ledger.find(incident)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void theIndexesOfSearchesAreThereAfterTheFirstUse() {
        var ledger = fixture.ledgerSearchedBy(Thing.class, new Document("state.count", -1));

        ledger.find(incident);

        assertThat(fixture.mongo.getCollection("things").listIndexes())
                .extracting(index -> index.get("key", Document.class))
                .contains(new Document("state.count", -1));
    }

    @Test
    void twoIncidentsCannotHaveTheSameUniqueValue() {
        var ledger = fixture.ledger(Thing.class, Set.of("state.count"));
        ledger.open(incident, Decision.become(new Thing(1, HERE)));

        assertThatThrownBy(() -> ledger.open(new IncidentId(new UUID(7, 8)), Decision.become(new Thing(1, HERE))))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void theSameIncidentCannotBeOpenedTwice() {
        things.open(incident, Decision.become(new Thing(1, HERE)));

        assertThatThrownBy(() -> things.open(incident, Decision.become(new Thing(2, HERE))))
                .isInstanceOf(Outdated.class);
        assertThat(things.find(incident)).contains(new Thing(1, HERE));
    }

    @Test
    void ofManyThatAreOpenedAtOnceOnlyTheOneThatIsThereAlreadyIsRefused() throws Exception {
        things.open(incident, Decision.become(new Thing(1, HERE)));
        var refused = new AtomicInteger();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                var id = i % 10 == 0 ? incident : new IncidentId(new UUID(9, i));
                threads.submit(() -> {
                    try {
                        things.open(id, Decision.become(new Thing(2, HERE), List.of(missed())));
                    } catch (Outdated e) {
                        refused.incrementAndGet();
                    }
                });
            }
        }

        assertThat(refused).hasValue(4);
        assertThat(things.find(incident)).contains(new Thing(1, HERE));
        for (int i = 1; i < 10; i++) {
            assertThat(things.find(new IncidentId(new UUID(9, i)))).contains(new Thing(2, HERE));
        }
    }

    @Test
    void changesMadeAtTheSameTimeAllCount() throws Exception {
        things.open(incident, Decision.become(new Thing(0, HERE)));

        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 16; i++) {
                threads.submit(() -> things.change(
                        incident, thing -> Decision.become(new Thing(thing.count() + 1, HERE), List.of(missed()))));
            }
        }

        assertThat(things.find(incident)).contains(new Thing(16, HERE));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(sequences()).contains("16"));
    }

    @Test
    void anEventThatComesAgainChangesNothing() {
        var event = envelope(1);

        things.hear(List.of(event), this::countUp);
        things.hear(List.of(event, event), this::countUp);

        assertThat(things.find(incident)).contains(new Thing(1, HERE));
    }

    @Test
    void aBatchWithSeveralEventsOfOneIncidentIsOneWrite() {
        things.hear(List.of(envelope(1), envelope(2), envelope(3)), this::countUp);

        assertThat(things.find(incident)).contains(new Thing(3, HERE));
        assertThat(document().get("version")).isEqualTo(1L);
    }

    @Test
    void whenKafkaDoesNotAcknowledgeTheBatchComesAgainAndIsToldThenWithoutASecondEffect() {
        fixture.kafkaIsAway = true;
        assertThatThrownBy(() -> things.hear(List.of(envelope(1)), this::countUpAndTell))
                .isInstanceOf(KafkaException.class);
        assertThat(fixture.sent).isEmpty();

        fixture.kafkaIsAway = false;
        things.hear(List.of(envelope(1)), this::countUpAndTell);

        assertThat(things.find(incident)).contains(new Thing(1, HERE));
        // Whoever searches for what was left behind may have told it as well: the same event, which repeats bear.
        assertThat(sequences()).isNotEmpty().containsOnly("1");
    }

    @Test
    void nothingIsToldBeforeWhatKafkaRefusedJustBeforeItCameBack() {
        fixture.kafkaRefusesOnce = true;

        things.open(incident, Decision.become(new Thing(1, HERE), List.of(missed(), missed(), missed())));
        fixture.relay.stop();
        fixture.relay.start();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(sequences()).contains("3"));
        assertThat(sequences()).startsWith("1", "2", "3");
    }

    @Test
    void whatWasLeftBehindIsFoundByTheSearch() {
        fixture.relay.stop();
        fixture.kafkaIsAway = true;
        things.open(incident, Decision.become(new Thing(1, HERE), List.of(missed())));
        fixture.kafkaIsAway = false;

        fixture.relay.start();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(sequences()).contains("1"));
    }

    @Test
    void whatWasLeftBehindIsFoundAlsoWhenTheClockHasBeenSetBackSince() {
        fixture.relay.stop();
        fixture.kafkaIsAway = true;
        things.open(incident, Decision.become(new Thing(1, HERE), List.of(missed())));
        fixture.kafkaIsAway = false;
        fixture.since = Duration.ofHours(-6);

        fixture.relay.start();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(sequences()).contains("1"));
    }

    @Test
    void everythingEverSaidCanBeToldAgain() {
        things.open(incident, Decision.become(new Thing(1, HERE), List.of(missed(), missed())));
        await().atMost(PATIENCE).until(() -> document().get("pendingSince") == null);
        synchronized (fixture.sent) {
            fixture.sent.clear();
        }

        assertThat(fixture.relay.publishEverything()).isEqualTo(2);

        assertThat(sequences()).containsSequence("1", "2").containsOnly("1", "2");
    }

    @Test
    void manyAreChangedTogetherAndThoseThatAreNotThereAreLeftOut() {
        var other = new IncidentId(new UUID(8, 8));
        things.open(incident, Decision.become(new Thing(1, HERE)));
        things.open(other, Decision.become(new Thing(5, HERE)));

        var after = things.changeAll(
                Set.of(incident, other, new IncidentId(new UUID(9, 9))),
                (id, thing) -> thing.count() == 5
                        ? Decision.nothing()
                        : Decision.become(new Thing(2, HERE), List.of(missed()))
                                .tracedBy("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));

        assertThat(Kept.states(after))
                .containsOnlyKeys(incident, other)
                .containsEntry(incident, new Thing(2, HERE))
                .containsEntry(other, new Thing(5, HERE));
        assertThat(things.find(incident)).contains(new Thing(2, HERE));
        // The search may tell what it finds before the acknowledgement stands: the same event, which repeats bear.
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(sequences()).isNotEmpty().containsOnly("1"));
        synchronized (fixture.sent) {
            assertThat(fixture.sent.getFirst().headers().lastHeader("traceparent"))
                    .isNotNull();
        }
    }

    @Test
    void changesOfManyAtTheSameTimeAllCountOnceAndAreAllTold() throws Exception {
        var other = new IncidentId(new UUID(8, 8));
        things.open(incident, Decision.become(new Thing(0, HERE)));
        things.open(other, Decision.become(new Thing(0, HERE)));

        // Each change takes the number it stands for, so that deciding it twice is the same as once.
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int i = 1; i <= 10; i++) {
                int bit = 1 << i;
                threads.submit(() -> things.changeAll(
                        Set.of(incident, other),
                        (id, thing) -> (thing.count() & bit) != 0
                                ? Decision.nothing()
                                : Decision.become(new Thing(thing.count() | bit, HERE), List.of(missed()))));
            }
        }

        assertThat(things.find(incident)).contains(new Thing(2046, HERE));
        assertThat(things.find(other)).contains(new Thing(2046, HERE));
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(sequences().stream().filter("10"::equals)).hasSizeGreaterThanOrEqualTo(1));
    }

    private Decision<Thing> countUp(EventEnvelope envelope, Thing thing) {
        return Decision.become(new Thing(thing == null ? 1 : thing.count() + 1, HERE));
    }

    private Decision<Thing> countUpAndTell(EventEnvelope envelope, Thing thing) {
        return Decision.become(countUp(envelope, thing).state(), List.of(missed()));
    }

    private DutyMissed missed() {
        return new DutyMissed(incident, HERE, DutyCode.of("IMY_NOTIFICATION"), Instant.EPOCH, null, null);
    }

    private EventEnvelope envelope(long sequence) {
        return new EventEnvelope(
                UUID.randomUUID().toString(), EventType.DUTY_MISSED, sequence, LedgerFixture.NOW, null, missed());
    }

    private List<String> sequences() {
        synchronized (fixture.sent) {
            return new ArrayList<>(fixture.sent)
                    .stream()
                            .map(record -> new String(
                                    record.headers().lastHeader("ce_sequence").value(),
                                    java.nio.charset.StandardCharsets.UTF_8))
                            .toList();
        }
    }

    private Document document() {
        return fixture.mongo.getCollection("things").find().first();
    }
}
