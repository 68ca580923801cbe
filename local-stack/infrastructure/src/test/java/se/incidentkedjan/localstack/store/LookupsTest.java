package se.incidentkedjan.localstack.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LookupsTest {

    private static final int MANY = 3000;
    private static final Instant DAY = Instant.parse("2026-11-20T00:00:00Z");

    private final MVStore store = MVStore.open(null);
    private RedoCollection indexed;
    private RedoCollection plain;

    @BeforeEach
    void fill() {
        var database = new RedoDatabase("test", new RedoMaps(store), new CursorRegistry());
        plain = (RedoCollection) database.openOrCreateCollection("plain", CollectionOptions.withDefaults());
        indexed = (RedoCollection) database.openOrCreateCollection("indexed", CollectionOptions.withDefaults());
        indexed.addIndex(
                database.openOrCreateUniqueIndex("indexed", "_id_", List.of(new IndexKey("_id", true)), false));
        for (String path : List.of("state.called", "state.at", "state.count", "state.links.other", "state.tags")) {
            indexed.addIndex(new EmptyIndex<>(path, List.of(new IndexKey(path, true))));
        }
        var chance = new Random(1);
        for (int number = 0; number < MANY; number++) {
            var document = document(number, chance);
            indexed.addDocument(document);
            plain.addDocument(document.cloneDeeply());
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Document document(int number, Random chance) {
        var state = new Document("called", "name-" + chance.nextInt(400)).append("all", true);
        if (chance.nextBoolean()) {
            state.append("at", DAY.plusSeconds(chance.nextInt(400)));
        }
        if (chance.nextInt(10) == 0) {
            state.append("count", chance.nextBoolean() ? (Object) chance.nextInt(5) : (Object) 2.0);
        }
        state.append(
                "tags",
                IntStream.range(0, chance.nextInt(3))
                        .mapToObj(i -> "tag-" + chance.nextInt(300))
                        .toList());
        state.append(
                "links",
                IntStream.range(0, chance.nextInt(3))
                        .mapToObj(i ->
                                new Document("other", "name-" + chance.nextInt(400)).append("kind", chance.nextInt(2)))
                        .toList());
        return new Document("_id", "case-" + number).append("state", state);
    }

    private static Stream<Document> questions() {
        return Stream.of(
                new Document("state.called", "name-7"),
                new Document("state.called", "nobody"),
                new Document("state.called", null),
                new Document("state.called", new Document("$ne", "name-7")),
                new Document("state.called", new Document("$in", List.of("name-7", "name-8"))),
                new Document("state.at", new Document("$lte", DAY.plusSeconds(9))),
                new Document("state.at", new Document("$gt", DAY.plusSeconds(9)).append("$lt", DAY.plusSeconds(12))),
                new Document("state.at", new Document("$gte", DAY)),
                new Document("state.at", null),
                new Document("state.count", 2),
                new Document("state.count", 2L),
                new Document("state.count", new Document("$gte", 4)),
                new Document("state.tags", "tag-11"),
                new Document("state.tags", List.of("tag-11")),
                new Document("state.tags", new Document("$all", List.of("tag-11"))),
                new Document("state.links.other", "name-3"),
                new Document(
                        "state.links",
                        new Document(
                                "$elemMatch",
                                new Document(
                                        "$and", List.of(new Document("other", "name-3"), new Document("kind", 1))))),
                new Document(
                        "$and",
                        List.of(
                                new Document("state.at", new Document("$lte", DAY.plusSeconds(200))),
                                new Document("state.called", "name-9"))),
                new Document(
                        "$or", List.of(new Document("state.called", "name-9"), new Document("state.tags", "tag-11"))),
                new Document("state.called", new Document("$not", new Document("$gt", "name-2"))));
    }

    private static List<Object> ids(RedoCollection collection, Document question) {
        return collection
                .handleQueryAsStream(question)
                .map(document -> document.get("_id"))
                .sorted()
                .toList();
    }

    private void assertSameAnswers() {
        assertThat(questions()).allSatisfy(question -> {
            assertThat(ids(indexed, question)).isEqualTo(ids(plain, question));
            assertThat(indexed.count(question, 0, 0)).isEqualTo(plain.count(question, 0, 0));
        });
    }

    @Test
    void anIndexChangesNoAnswer() {
        assertSameAnswers();
        assertThat(ids(indexed, new Document("state.called", "name-7"))).isNotEmpty();
    }

    @Test
    void whatIsWrittenAfterTheFirstQuestionIsFoundByItsNewValuesOnly() {
        assertSameAnswers();

        for (var collection : List.of(indexed, plain)) {
            var same = new Random(3);
            for (int number = 0; number < MANY; number += 2) {
                collection.findAndModify(new Document("query", new Document("_id", "case-" + number))
                        .append(
                                "update",
                                new Document(
                                        "$set",
                                        new Document(
                                                "state", document(number, same).get("state")))));
            }
            collection.deleteDocuments(new Document("_id", "case-1"), 1);
            collection.addDocument(document(MANY, new Random(4)));
        }

        assertSameAnswers();
    }

    @Test
    void whatFewDocumentsFitIsFoundWithoutReadingTheOthers() {
        Map<Object, Document> documents = new HashMap<>();
        for (int number = 0; number < MANY; number++) {
            documents.put(
                    "case-" + number,
                    new Document("name", "name-" + number)
                            .append("kind", "all")
                            .append("third", number % 3)
                            .append("eighth", number % 8));
        }
        var lookups = new Lookups(documents);
        assertThat(lookups.find(new Document("name", "name-5"))).isEmpty();

        List.of("name", "kind", "third", "eighth").forEach(lookups::declare);

        assertThat(lookups.find(new Document("name", "name-5")))
                .hasValueSatisfying(keys -> assertThat(keys).containsExactly("case-5"));
        assertThat(lookups.find(new Document("kind", "all").append("name", "name-5")))
                .hasValueSatisfying(keys -> assertThat(keys).containsExactly("case-5"));
        assertThat(lookups.find(new Document("name", "nobody")))
                .hasValueSatisfying(keys -> assertThat(keys).isEmpty());
        assertThat(lookups.find(new Document("kind", "all"))).isEmpty();
        assertThat(lookups.find(new Document("third", 1))).isEmpty();
        assertThat(lookups.find(new Document("third", 1).append("eighth", 3)))
                .hasValueSatisfying(keys -> assertThat(keys).hasSize(MANY / 24));
        assertThat(lookups.find(new Document("$or", List.of(new Document("name", "name-5")))))
                .isEmpty();
    }
}
