package se.incidentkedjan.notification.subscription.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.kit.ledger.Ledgers;
import se.incidentkedjan.kit.ledger.WakeUps;
import se.incidentkedjan.kit.messaging.EventMeters;
import se.incidentkedjan.kit.messaging.EventRecords;
import se.incidentkedjan.kit.relay.EventRelay;
import se.incidentkedjan.kit.tracing.EventTracing;
import se.incidentkedjan.notification.subscription.Bulletin;
import se.incidentkedjan.testing.TestStore;

/** What systems are told, kept in a store in memory that can be away, for tests. */
public final class KeptBulletins implements AutoCloseable {

    public final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final TestStore store = new TestStore();
    private final MongoClient client = MongoClients.create(store.uriOf("notification"));
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();
    private final Ledger<Bulletin> ledger;

    public KeptBulletins(Clock clock) {
        var meters = new EventMeters(registry);
        var relay = new EventRelay(
                new KafkaTemplate<>(
                        new DefaultKafkaProducerFactory<>(Map.of(), new StringSerializer(), new ByteArraySerializer())),
                new EventRecords(""),
                meters,
                clock,
                Duration.ofSeconds(2));
        var tracing = new EventTracing(Tracer.NOOP, Propagator.NOOP);
        ledger = new BulletinStore()
                .bulletins(new Ledgers(template(), relay, tracing, meters, new WakeUps(clock), clock));
    }

    private MongoTemplate template() {
        return new MongoTemplate(client, "notification") {
            @Override
            public <T> T execute(String collection, CollectionCallback<T> callback) {
                asked.incrementAndGet();
                if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    throw new DataAccessResourceFailureException("the store is away");
                }
                return super.execute(collection, callback);
            }
        };
    }

    public Ledger<Bulletin> ledger() {
        return ledger;
    }

    /** The store is away the next times that it is asked for anything. */
    public void areAway(int times) {
        refusals.set(times);
    }

    /** How often the store was asked for anything. */
    public int asked() {
        return asked.get();
    }

    @Override
    public void close() {
        client.close();
        store.close();
    }
}
