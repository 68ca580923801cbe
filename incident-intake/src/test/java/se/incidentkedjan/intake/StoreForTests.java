package se.incidentkedjan.intake;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import se.incidentkedjan.testing.TestStore;

/** A store of the tests of one class, empty when each begins. */
public final class StoreForTests implements BeforeEachCallback, AfterAllCallback {

    private final TestStore store = new TestStore();
    private final MongoClient client;
    private final MongoTemplate mongo;

    public StoreForTests(String database) {
        client = MongoClients.create(store.uriOf(database));
        mongo = new MongoTemplate(new SimpleMongoClientDatabaseFactory(client, database));
    }

    public MongoTemplate mongo() {
        return mongo;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        mongo.getDb().drop();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        client.close();
        store.close();
    }
}
