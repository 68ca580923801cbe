package se.incidentkedjan.localstack.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedoCollectionTest {
    private final MVStore store = MVStore.open(null);
    private MongoCollection<Object> collection;

    @BeforeEach
    void fill() {
        collection = new RedoDatabase("test", new RedoMaps(store), new CursorRegistry())
                .openOrCreateCollection("cases", CollectionOptions.withDefaults());
        for (int number = 1; number <= 3; number++) {
            collection.addDocument(new Document("_id", "case-" + number)
                    .append("version", number)
                    .append("list", new ArrayList<>(List.of(1))));
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    private List<Document> find(Document filter) {
        return collection.handleQueryAsStream(filter).toList();
    }

    private static Document both(Document one, Document other) {
        return new Document("$and", List.of(one, other));
    }

    @Test
    void aKeyWithAGuardFindsOnlyWhatFitsBoth() {
        var key = new Document("_id", "case-2");

        assertThat(find(both(key, new Document("version", 2))))
                .extracting(found -> found.get("_id"))
                .containsExactly("case-2");
        assertThat(find(both(key, new Document("version", 3)))).isEmpty();
        assertThat(find(both(key, new Document("_id", "case-3")))).isEmpty();
        assertThat(find(both(new Document("_id", "case-4"), new Document("version", 2))))
                .isEmpty();
    }

    @Test
    void thoseWithOneOfSomeKeysAreFoundOnceEach() {
        var some = new Document("_id", new Document("$in", List.of("case-3", "case-1", "case-3", "nobody")));

        assertThat(find(some)).extracting(found -> found.get("_id")).containsExactlyInAnyOrder("case-1", "case-3");
        assertThat(find(new Document("_id", new Document("$in", List.of())))).isEmpty();
        assertThat(find(both(some, new Document("version", 3))))
                .extracting(found -> found.get("_id"))
                .containsExactly("case-3");
    }

    private Document replace(Document filter, Document next) {
        return collection.updateDocuments(filter, next, ArrayFilters.empty(), false, false, NoopOplog.get());
    }

    @Test
    void aDocumentIsReplacedAsAWholeOnlyWhenItsGuardHolds() {
        var guarded = both(new Document("_id", "case-2"), new Document("version", 2));
        var next = new Document("_id", "case-2").append("version", 3);
        List<Document> read = find(new Document("_id", "case-2"));

        assertThat(replace(guarded, next)).containsEntry("n", 1).containsEntry("nModified", 1);
        assertThat(find(new Document("_id", "case-2"))).containsExactly(next);
        assertThat(read.getFirst().get("version")).isEqualTo(2);
        assertThat(replace(guarded, next)).containsEntry("n", 0).containsEntry("nModified", 0);
        assertThat(replace(new Document("_id", "case-2"), new Document(next)))
                .containsEntry("n", 1)
                .containsEntry("nModified", 0);
        assertThat(replace(new Document("_id", "case-4"), new Document("_id", "case-4")))
                .containsEntry("n", 0);
        assertThat(find(new Document())).hasSize(3);
    }

    @Test
    void whatReplacesADocumentMayNotTakeAUniqueValueThatAnotherHas() {
        var reference = List.of(new IndexKey("reference", true));
        collection.addIndex(((RedoDatabase) collection.getDatabase())
                .openOrCreateUniqueIndex("cases", "reference_1", reference, true));
        replace(new Document("_id", "case-1"), new Document("_id", "case-1").append("reference", "2026-1"));

        var taken = new Document("_id", "case-2").append("reference", "2026-1");
        assertThatThrownBy(() -> replace(new Document("_id", "case-2"), taken)).isInstanceOf(DuplicateKeyError.class);
        assertThat(find(new Document("_id", "case-2")).getFirst()).containsEntry("version", 2);

        replace(new Document("_id", "case-1"), new Document("_id", "case-1").append("reference", "2026-3"));
        assertThat(replace(new Document("_id", "case-2"), taken)).containsEntry("n", 1);
    }

    @Test
    void whatSomeoneIsReadingIsNotChangedUnderTheirHands() {
        for (Document filter : List.of(
                new Document("_id", "case-1"),
                both(new Document("_id", "case-1"), new Document("list", List.of(1))),
                new Document("list", List.of(1)),
                new Document())) {
            List<Document> read = find(filter);
            List<Document> asItWas = read.stream().map(Document::cloneDeeply).toList();

            collection.findAndModify(new Document("query", filter)
                    .append(
                            "update",
                            new Document("$set", new Document("list.0", 2))
                                    .append("$inc", new Document("version", 1))));

            assertThat(read).isEqualTo(asItWas);
            assertThat(find(new Document("list", List.of(2)))).hasSize(1);
            collection.findAndModify(new Document("query", new Document("list", List.of(2)))
                    .append("update", new Document("$set", new Document("list.0", 1).append("version", 1))));
        }
    }
}
