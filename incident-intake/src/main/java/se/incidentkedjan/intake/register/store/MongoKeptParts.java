package se.incidentkedjan.intake.register.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
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

    private final DurableCollection parts;

    MongoKeptParts(MongoTemplate mongo) {
        this.parts = new DurableCollection(mongo, COLLECTION, IMPORT);
    }

    @Override
    public void keep(ImportId id, int part, byte[] sealed) {
        var document =
                new Document(ID, id(id, part)).append(IMPORT, id.toString()).append(SEALED, new Binary(sealed));
        parts.in(all -> all.replaceOne(eq(ID, id(id, part)), document, new ReplaceOptions().upsert(true)));
    }

    @Override
    public Optional<byte[]> find(ImportId id, int part) {
        return parts.find(id(id, part))
                .map(found -> found.get(SEALED, Binary.class).getData());
    }

    @Override
    public void forget(ImportId id) {
        parts.in(all -> all.deleteMany(eq(IMPORT, id.toString())));
    }

    private static String id(ImportId id, int part) {
        return id + "-" + part;
    }
}
