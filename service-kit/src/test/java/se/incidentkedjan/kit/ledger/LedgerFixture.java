package se.incidentkedjan.kit.ledger;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;
import se.incidentkedjan.kit.messaging.EventMeters;
import se.incidentkedjan.kit.messaging.EventRecords;
import se.incidentkedjan.kit.relay.EventRelay;
import se.incidentkedjan.kit.tracing.EventTracing;
import se.incidentkedjan.testing.TestStore;

/** A ledger on a store in memory, and a Kafka that notes what it is sent and can be told to be away. */
final class LedgerFixture implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-20T15:45:00Z");

    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final List<ProducerRecord<String, byte[]>> sent = new ArrayList<>();
    final MongoTemplate mongo;
    final EventRelay relay;
    boolean kafkaIsAway;
    volatile boolean kafkaRefusesOnce;
    /** How far the clock of the relay has come since things were written. */
    volatile Duration since = Duration.ofMinutes(1);

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client;
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final EventMeters meters = new EventMeters(registry);

    LedgerFixture() {
        var address = server.bind();
        client = MongoClients.create("mongodb://localhost:" + address.getPort() + "/?serverSelectionTimeoutMS=1000");
        mongo = new MongoTemplate(client, "test");
        relay = new EventRelay(kafka(), new EventRecords(""), meters, relayClock(), Duration.ofSeconds(2));
    }

    private Clock relayClock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return clock.instant().plus(since);
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    <A> Ledger<A> ledger(Class<A> type) {
        return ledger(type, Set.of());
    }

    <A> Ledger<A> ledger(Class<A> type, Set<String> uniqueFields) {
        return ledgers().open("things", type, state -> null, uniqueFields);
    }

    <A> Ledger<A> ledgerSearchedBy(Class<A> type, Bson search) {
        return ledgers().open("things", type, state -> null, Set.of(), List.of(search));
    }

    <A> Ledger<A> ledgerWith(Excerpt<A, ?> excerpt, Class<A> type) {
        return ledgers().open("things", type, state -> null, List.of(), excerpt);
    }

    <A> Ledger<A> ledgerWith(Excerpt<A, ?> excerpt, Class<A> type, Standing<A, ?> standing) {
        return ledgers().open("things", type, state -> null, List.of(), excerpt, standing);
    }

    private Ledgers ledgers() {
        var tracing = new EventTracing(Tracer.NOOP, Propagator.NOOP);
        return new Ledgers(mongo, relay, tracing, meters, new WakeUps(clock), clock);
    }

    void storeGoesAway() {
        TestStore.end(server);
    }

    private KafkaTemplate<String, byte[]> kafka() {
        var producers = new DefaultKafkaProducerFactory<String, byte[]>(
                Map.of(), new StringSerializer(), new ByteArraySerializer());
        return new KafkaTemplate<>(producers) {
            @Override
            public CompletableFuture<SendResult<String, byte[]>> send(ProducerRecord<String, byte[]> record) {
                var refusesThis = kafkaRefusesOnce;
                kafkaRefusesOnce = false;
                if (kafkaIsAway || refusesThis) {
                    return CompletableFuture.failedFuture(new org.apache.kafka.common.errors.TimeoutException("away"));
                }
                synchronized (sent) {
                    sent.add(record);
                }
                return CompletableFuture.completedFuture(new SendResult<>(record, null));
            }
        };
    }

    @Override
    public void close() {
        client.close();
        TestStore.end(server);
    }
}
