package se.incidentkedjan.kit.sealing.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.kit.config.Problem;

/** The database of the data keys: beside the service's own, or on a server of its own, whose connections it closes. */
final class KeysDatabase implements AutoCloseable {

    private final MongoDataKeys keys;
    private final @Nullable MongoClient own;

    private KeysDatabase(MongoDataKeys keys, @Nullable MongoClient own) {
        this.keys = keys;
        this.own = own;
    }

    static KeysDatabase beside(MongoClient client, String service) {
        return new KeysDatabase(MongoDataKeys.in(client, service + "-keys"), null);
    }

    /** Another server, reached with the same trust and patience as the service's own. */
    static KeysDatabase at(String uri, Stream<MongoClientSettingsBuilderCustomizer> customizers) {
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
        var settings = MongoClientSettings.builder();
        customizers.forEach(customizer -> customizer.customize(settings));
        var client = MongoClients.create(settings.applyConnectionString(where).build());
        return new KeysDatabase(MongoDataKeys.in(client, database), client);
    }

    private static InvalidConfiguration wrong(String reason) {
        return new InvalidConfiguration(List.of(new Problem("incidentkedjan.sealing.keys-uri", 1, 1, reason, "")));
    }

    MongoDataKeys keys() {
        return keys;
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
