package se.incidentkedjan.kit.audit.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.kit.audit.Actor;
import se.incidentkedjan.kit.audit.AuditFact;
import se.incidentkedjan.kit.audit.AuditTrail;
import se.incidentkedjan.kit.audit.AuditVerdict;
import se.incidentkedjan.kit.audit.AuditVerifier;
import se.incidentkedjan.kit.audit.CheckpointFiles;
import se.incidentkedjan.kit.audit.CheckpointKeys;
import se.incidentkedjan.testing.TestStore;

/** A trail on a store in memory, with its checkpoints in a folder. */
final class AuditFixture implements AutoCloseable {

    static final String SERVICE = "incident-intake";
    static final Instant NOW = Instant.parse("2026-11-20T15:45:00.123Z");
    static final KeyPair KEY = newKey();

    final Path folder;
    final MongoDatabase database;
    final MongoAuditStore store;
    final CheckpointFiles place;
    final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client;

    AuditFixture(Path folder) {
        this.folder = folder;
        var address = server.bind();
        client = MongoClients.create("mongodb://localhost:" + address.getPort() + "/?serverSelectionTimeoutMS=1000");
        database = client.getDatabase(SERVICE);
        store = new MongoAuditStore(database);
        place = new CheckpointFiles(folder);
    }

    static KeyPair newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One instance of the service. */
    AuditTrail trail() {
        return trail(KEY);
    }

    AuditTrail trail(KeyPair key) {
        return AuditTrail.open(store, SERVICE, key.getPrivate(), clock, place);
    }

    /** Records so many reads, and stops in order. */
    void recordAndStop(int entries) {
        var trail = trail();
        for (int i = 1; i <= entries; i++) {
            trail.record(aRead(i));
        }
        trail.stop();
    }

    static AuditFact aRead(int number) {
        return AuditFact.granted(Actor.service("reporting-service"), "case.read")
                .as(List.of("DPO", "CISO"))
                .about("incident", "0190-" + number)
                .inUnit("socialnamnden")
                .with("rows", number);
    }

    AuditVerdict verify() {
        return verify(keys());
    }

    AuditVerdict verify(CheckpointKeys keys) {
        return AuditVerifier.verify(SERVICE, store, place, keys);
    }

    static CheckpointKeys keys() {
        return CheckpointKeys.of(Map.of(SERVICE, KEY.getPublic()));
    }

    /** Where somebody with access to the store tampers. */
    MongoCollection<Document> entries() {
        return database.getCollection("audit");
    }

    Path checkpoints() {
        return folder.resolve(SERVICE + ".jsonl");
    }

    MongoTemplate template() {
        return new MongoTemplate(client, SERVICE);
    }

    void storeGoesAway() {
        TestStore.end(server);
    }

    @Override
    public void close() {
        client.close();
        TestStore.end(server);
    }
}
