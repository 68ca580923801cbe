package se.incidentkedjan.reporting.rebuild.store;

import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import se.incidentkedjan.reporting.rebuild.Rebuild;
import se.incidentkedjan.reporting.rebuild.Rebuilds;

/** One document: the latest rebuild. */
@Component
final class MongoRebuilds implements Rebuilds {

    private static final String COLLECTION = "rebuilds";
    private static final Document LATEST = new Document("_id", "latest");

    private final MongoTemplate mongo;

    MongoRebuilds(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<Rebuild> latest() {
        var document = mongo.getCollection(COLLECTION).find(LATEST).first();
        return Optional.ofNullable(document).map(found -> mongo.getConverter().read(Rebuild.class, found));
    }

    @Override
    public void save(Rebuild rebuild) {
        var document = new Document();
        mongo.getConverter().write(rebuild, document);
        document.append("_id", LATEST.get("_id"));
        mongo.getCollection(COLLECTION).replaceOne(LATEST, document, new ReplaceOptions().upsert(true));
    }
}
