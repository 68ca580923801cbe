package se.incidentkedjan.benchmarks.light;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.List;
import org.bson.Document;

/** Writes new documents in bulk, and bears that some of them are there already. */
final class Inserts {

    private static final int DUPLICATE_KEY = 11000;

    private Inserts() {}

    static void into(MongoCollection<Document> documents, List<Document> fresh) {
        try {
            documents.insertMany(fresh, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
                throw e;
            }
        }
    }
}
