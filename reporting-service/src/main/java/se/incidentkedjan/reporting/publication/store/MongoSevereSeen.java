package se.incidentkedjan.reporting.publication.store;

import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import se.incidentkedjan.reporting.publication.Preparing;

/** One document: how many severe incidents there were. */
@Component
final class MongoSevereSeen implements Preparing.SevereSeen {

    private static final String COLLECTION = "report-watch";
    private static final String COUNT = "count";
    private static final Document SEVERE = new Document("_id", "severe");

    private final MongoTemplate mongo;

    MongoSevereSeen(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public long count() {
        var document = mongo.getCollection(COLLECTION).find(SEVERE).first();
        return document == null ? 0 : document.get(COUNT, Number.class).longValue();
    }

    @Override
    public void remember(long count) {
        mongo.getCollection(COLLECTION)
                .replaceOne(
                        SEVERE,
                        new Document("_id", SEVERE.get("_id")).append(COUNT, count),
                        new ReplaceOptions().upsert(true));
    }
}
