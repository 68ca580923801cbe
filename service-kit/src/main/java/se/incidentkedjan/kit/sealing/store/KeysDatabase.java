package se.incidentkedjan.kit.sealing.store;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.kit.config.Problem;

/** The database of the data keys: beside the service's own, or on a server of its own, whose connections it closes. */
final class KeysDatabase implements AutoCloseable {

    private final MongoTemplate mongo;
    private final @Nullable MongoClient own;

    private KeysDatabase(MongoTemplate mongo, @Nullable MongoClient own) {
        this.mongo = mongo;
        this.own = own;
    }

    static KeysDatabase beside(MongoClient client, String service) {
        return new KeysDatabase(template(client, service + "-keys"), null);
    }

    static KeysDatabase at(String uri) {
        ConnectionString where;
        try {
            where = new ConnectionString(uri);
        } catch (IllegalArgumentException e) {
            throw wrong("Adressen går inte att läsa. Skriv den som mongodb://server:port/databas.");
        }
        var database = where.getDatabase();
        if (database == null) {
            throw wrong("Adressen säger inte vilken databas. Lägg till den sist: mongodb://server:port/databas.");
        }
        var client = MongoClients.create(where);
        return new KeysDatabase(template(client, database), client);
    }

    private static MongoTemplate template(MongoClient client, String database) {
        return new MongoTemplate(new SimpleMongoClientDatabaseFactory(client, database));
    }

    private static InvalidConfiguration wrong(String reason) {
        return new InvalidConfiguration(List.of(new Problem("incidentkedjan.sealing.keys-uri", 1, 1, reason, "")));
    }

    MongoTemplate mongo() {
        return mongo;
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
