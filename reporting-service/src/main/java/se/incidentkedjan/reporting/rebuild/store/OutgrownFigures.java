package se.incidentkedjan.reporting.rebuild.store;

import java.util.List;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import se.incidentkedjan.reporting.counting.store.Emptying;
import se.incidentkedjan.reporting.rebuild.Outgrown;

/**
 * What earlier versions of the program counted. Figures in another form are kept in other collections, so that no version
 * ever reads what it does not understand. The emptied collections stay: a service may not drop any.
 */
@Component
final class OutgrownFigures implements Outgrown {

    /** What was counted by category and month only. */
    private static final String FIRST_ROWS_COLLECTION = "rows";

    private static final String FIRST_PAGES_COLLECTION = "pages";

    /** What was kept field by field, with pages that nobody read. */
    private static final String SECOND_ROWS_COLLECTION = "incident-rows";

    private static final String SECOND_PAGES_COLLECTION = "figure-pages";

    private static final List<String> COLLECTIONS =
            List.of(FIRST_ROWS_COLLECTION, FIRST_PAGES_COLLECTION, SECOND_ROWS_COLLECTION, SECOND_PAGES_COLLECTION);

    private final MongoTemplate mongo;

    OutgrownFigures(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public boolean exist() {
        return COLLECTIONS.stream()
                .anyMatch(name -> mongo.getCollection(name).find().first() != null);
    }

    @Override
    public void remove() {
        COLLECTIONS.forEach(name -> Emptying.of(mongo.getCollection(name)));
    }
}
