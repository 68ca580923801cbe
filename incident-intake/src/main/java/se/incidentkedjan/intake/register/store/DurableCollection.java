package se.incidentkedjan.intake.register.store;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A collection in which what is written is durable when the call returns, with an index on one field besides the id. */
final class DurableCollection {

    private final MongoTemplate mongo;
    private final String name;
    private final String field;
    private volatile boolean indexed;

    DurableCollection(MongoTemplate mongo, String name, String field) {
        this.mongo = mongo;
        this.name = name;
        this.field = field;
    }

    /** The document with this id. */
    Optional<Document> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Document.class, name));
    }

    <T> T in(Function<MongoCollection<Document>, T> work) {
        // At the first use and not at the start: a service starts, and lives, also while its store is away.
        if (!indexed) {
            mongo.execute(name, all -> all.createIndexes(List.of(new IndexModel(Indexes.ascending(field)))));
            indexed = true;
        }
        return Objects.requireNonNull(
                mongo.execute(name, all -> work.apply(all.withWriteConcern(WriteConcern.MAJORITY.withJournal(true)))));
    }
}
