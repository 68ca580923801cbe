package se.incidentkedjan.intake.attachment.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import se.incidentkedjan.intake.StoreForTests;
import se.incidentkedjan.intake.attachment.AttachmentId;
import se.incidentkedjan.intake.attachment.Scan;
import se.incidentkedjan.intake.attachment.Shelf;
import se.incidentkedjan.intake.attachment.ShelfContract;

class AttachmentShelfInMongoTest extends ShelfContract {

    @RegisterExtension
    private static final StoreForTests STORE = new StoreForTests("attachments");

    private static final MongoTemplate MONGO = STORE.mongo();

    private Shelf shelf;

    @BeforeEach
    void begin() {
        shelf = new MongoShelf(MONGO);
    }

    @Override
    protected Shelf shelf() {
        return shelf;
    }

    @Override
    protected void assertIsGone(AttachmentId id) {
        for (var name : MONGO.getDb().listCollectionNames()) {
            assertThat(MONGO.getCollection(name).find().map(Document::toJson))
                    .as(name)
                    .noneMatch(document -> document.contains(id.toString()));
        }
    }

    @Test
    void nothingIsLeftOfWhatIsTakenAway() {
        var kept = keep(NOW, new Scan.Clean());
        assertThat(MONGO.getDb().listCollectionNames())
                .contains("attachments", "attachment-content.files", "attachment-content.chunks");

        shelf.removeAll(incident);

        assertIsGone(kept.id());
    }

    @Test
    void aStoreThatIsAwayIsToldOfAsEverywhere() {
        try (var nobody =
                MongoClients.create("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=50&connectTimeoutMS=50")) {
            var away = new MongoShelf(new MongoTemplate(new SimpleMongoClientDatabaseFactory(nobody, "attachments")));
            var id = keep(NOW, new Scan.Clean()).id();

            assertThatThrownBy(() -> away.of(incident)).isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> away.read(id).readAllBytes()).isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> {
                        try (var out = away.write(id)) {
                            out.write(new byte[300_000]);
                        }
                    })
                    .isInstanceOf(DataAccessException.class);
        }
    }
}
