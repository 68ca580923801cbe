package se.incidentkedjan.intake.register.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.intake.register.ImportId;
import se.incidentkedjan.intake.register.KeptParts;

/** One document per part, {@code {_id: "<import>-<part>", import, sealed}}, of some hundred kilobytes at the most. */
final class MongoKeptParts implements KeptParts {

    static final String COLLECTION = "import-rows";
    private static final String ID = "_id";
    private static final String IMPORT = "import";
    private static final String SEALED = "sealed";

    private final MongoTemplate mongo;
    private volatile boolean indexed;

    MongoKeptParts(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void keep(ImportId id, int part, byte[] sealed) {
        var document =
                new Document(ID, id(id, part)).append(IMPORT, id.toString()).append(SEALED, new Binary(sealed));
        inStore(parts -> parts.replaceOne(eq(ID, id(id, part)), document, new ReplaceOptions().upsert(true)));
    }

    @Override
    public Optional<byte[]> find(ImportId id, int part) {
        return Optional.ofNullable(mongo.findById(id(id, part), Document.class, COLLECTION))
                .map(found -> found.get(SEALED, Binary.class).getData());
    }

    @Override
    public void forget(ImportId id) {
        inStore(parts -> parts.deleteMany(eq(IMPORT, id.toString())));
    }

    private static String id(ImportId id, int part) {
        return id + "-" + part;
    }

    private <T> T inStore(Function<MongoCollection<Document>, T> work) {
        // At the first use and not at the start: a service starts, and lives, also while its store is away.
        if (!indexed) {
            mongo.execute(COLLECTION, parts -> parts.createIndexes(List.of(new IndexModel(Indexes.ascending(IMPORT)))));
            indexed = true;
        }
        return Objects.requireNonNull(mongo.execute(
                COLLECTION, parts -> work.apply(parts.withWriteConcern(WriteConcern.MAJORITY.withJournal(true)))));
    }
}
