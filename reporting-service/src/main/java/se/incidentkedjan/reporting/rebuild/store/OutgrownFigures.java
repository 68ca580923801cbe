package se.incidentkedjan.reporting.rebuild.store;

import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import se.incidentkedjan.reporting.rebuild.Outgrown;

/**
 * What was counted in fewer ways, and not by unit. Figures in another form are kept in other collections, so that no version
 * ever reads what it does not understand. The emptied collections stay: a service may not drop any.
 */
@Component
final class OutgrownFigures implements Outgrown {

    private static final String ROWS_COLLECTION = "rows";
    private static final String PAGES_COLLECTION = "pages";

    private final MongoTemplate mongo;

    OutgrownFigures(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public boolean exist() {
        return collections().stream()
                .anyMatch(name -> mongo.getCollection(name).find().first() != null);
    }

    @Override
    public void remove() {
        collections().forEach(name -> mongo.getCollection(name).deleteMany(new Document()));
    }

    private static List<String> collections() {
        return List.of(ROWS_COLLECTION, PAGES_COLLECTION);
    }
}
