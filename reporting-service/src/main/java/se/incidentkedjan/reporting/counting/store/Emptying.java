package se.incidentkedjan.reporting.counting.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import org.bson.Document;

/**
 * Empties a collection. A service may not drop any, and a store that is told to delete a million documents with one command may have all
 * of them in hand at once: so it is done by the thousand.
 */
public final class Emptying {

    private static final int AT_ONCE = 1_000;
    private static final String ID = "_id";

    private Emptying() {}

    /** Deletes all documents; what is written meanwhile may or may not stay. Run again after a crash, it does the rest. */
    public static void of(MongoCollection<Document> documents) {
        var some = new ArrayList<>();
        do {
            some.clear();
            documents
                    .find()
                    .projection(Projections.include(ID))
                    .limit(AT_ONCE)
                    .map(document -> document.get(ID))
                    .into(some);
            documents.deleteMany(Filters.in(ID, some));
        } while (some.size() == AT_ONCE);
    }
}
