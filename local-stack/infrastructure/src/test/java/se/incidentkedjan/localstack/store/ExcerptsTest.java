package se.incidentkedjan.localstack.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExcerptsTest {

    private static final Document EXCERPT_ONLY = new Document("excerpt", 1);

    private final MVStore store = MVStore.open(null);
    private RedoCollection collection;

    @BeforeEach
    void fill() {
        collection = (RedoCollection) new RedoDatabase("test", new RedoMaps(store), new CursorRegistry())
                .openOrCreateCollection("cases", CollectionOptions.withDefaults());
        for (int number = 1; number <= 5; number++) {
            collection.addDocument(document(number, number % 3));
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Document document(int number, int due) {
        return new Document("_id", "case-" + number)
                .append("excerpt", new Document("due", due).append("open", true))
                .append("state", "all the rest");
    }

    private List<Object> ids(Document filter, int skip, int limit) {
        var order = new Document("excerpt.due", 1).append("_id", 1);
        var found = new ArrayList<>();
        for (var document : collection.matchDocuments(filter, order, skip, limit, 0, EXCERPT_ONLY)) {
            found.add(document.get("_id"));
        }
        return found;
    }

    private static Document open() {
        return new Document("$and", List.of(new Document("excerpt.open", true)));
    }

    @Test
    void aPageIsTheSameAsAPieceOfTheWholeList() {
        assertThat(ids(open(), 0, 0)).containsExactly("case-3", "case-1", "case-4", "case-2", "case-5");
        assertThat(ids(open(), 0, 2)).containsExactly("case-3", "case-1");
        assertThat(ids(open(), 2, 2)).containsExactly("case-4", "case-2");
        assertThat(ids(open(), 4, 2)).containsExactly("case-5");
        assertThat(collection.count(open(), 0, 0)).isEqualTo(5);
        assertThat(collection.count(null, 0, 0)).isEqualTo(5);
    }

    @Test
    void whatIsWrittenAfterTheFirstQuestionIsInTheNextAnswer() {
        assertThat(ids(open(), 0, 0)).hasSize(5);

        collection.addDocument(document(6, -1));
        collection.findAndModify(new Document("query", new Document("_id", "case-3"))
                .append("update", new Document("$set", new Document("excerpt.open", false))));
        collection.deleteDocuments(new Document("_id", "case-1"), 1);

        assertThat(ids(open(), 0, 0)).containsExactly("case-6", "case-4", "case-2", "case-5");
        assertThat(collection.count(open(), 0, 0)).isEqualTo(4);
    }

    @Test
    void aDocumentWithoutAnExcerptIsFoundByItsAbsence() {
        assertThat(ids(open(), 0, 0)).hasSize(5);

        collection.addDocument(new Document("_id", "case-7").append("state", "x"));

        assertThat(ids(new Document("excerpt.open", new Document("$ne", true)), 0, 0))
                .containsExactly("case-7");
    }

    @Test
    void onlyQuestionsForNothingElseAreAnsweredFromExcerpts() {
        var due = new Document("excerpt.due", 1);

        assertThat(Excerpts.suffice(open(), due, EXCERPT_ONLY)).isTrue();
        assertThat(Excerpts.suffice(open(), null, new Document("_id", 1))).isTrue();
        assertThat(Excerpts.suffice(open(), null, null)).isFalse();
        assertThat(Excerpts.suffice(open(), null, new Document("state", 1))).isFalse();
        assertThat(Excerpts.suffice(open(), new Document("state.x", 1), EXCERPT_ONLY))
                .isFalse();
        assertThat(Excerpts.suffice(new Document("_id", "case-1"), null, EXCERPT_ONLY))
                .isFalse();
        assertThat(Excerpts.suffice(
                        new Document("$or", List.of(open(), new Document("state.x", 1))), null, EXCERPT_ONLY))
                .isFalse();
        assertThat(Excerpts.suffice(new Document("$expr", Map.of()), null, EXCERPT_ONLY))
                .isFalse();
    }
}
