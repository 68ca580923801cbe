package se.incidentkedjan.intake.attachment.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import java.util.function.Supplier;
import org.bson.BsonString;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Contents in GridFS, sealed, under the ids of their attachments and without names. */
final class ContentBucket {

    static final String BUCKET = "attachment-content";

    private final MongoTemplate mongo;

    ContentBucket(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    OutputStream write(String id) {
        return new Writing(inStore(() -> bucket().openUploadStream(new BsonString(id), id)));
    }

    InputStream read(String id) {
        return new Reading(inStore(() -> bucket().openDownloadStream(new BsonString(id))));
    }

    /** Also what was never finished, which GridFS itself does not see. */
    void remove(String id) {
        inStore(() -> {
            var database = database();
            database.getCollection(BUCKET + ".chunks", Document.class).deleteMany(eq("files_id", id));
            return database.getCollection(BUCKET + ".files", Document.class).deleteOne(eq("_id", id));
        });
    }

    private GridFSBucket bucket() {
        return GridFSBuckets.create(database(), BUCKET);
    }

    private MongoDatabase database() {
        return mongo.getDb().withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    /** What goes wrong is told in the way of all stores. */
    private <T> T inStore(Supplier<T> work) {
        return Objects.requireNonNull(mongo.execute(database -> work.get()));
    }

    private final class Writing extends OutputStream {

        private final OutputStream content;

        Writing(OutputStream content) {
            this.content = content;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            in(() -> {
                content.write(bytes, from, length);
                return length;
            });
        }

        @Override
        public void close() throws IOException {
            in(() -> {
                content.close();
                return 0;
            });
        }
    }

    private final class Reading extends InputStream {

        private final InputStream content;

        Reading(InputStream content) {
            this.content = content;
        }

        @Override
        public int read() throws IOException {
            return in(content::read);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            return in(() -> content.read(into, from, length));
        }

        @Override
        public void close() throws IOException {
            content.close();
        }
    }

    private interface Step {
        int take() throws IOException, MongoException;
    }

    private int in(Step step) throws IOException {
        try {
            return inStore(() -> {
                try {
                    return step.take();
                } catch (IOException e) {
                    throw new Unreadable(e);
                }
            });
        } catch (Unreadable e) {
            throw e.failure;
        }
    }

    private static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final IOException failure;

        Unreadable(IOException failure) {
            super(failure);
            this.failure = failure;
        }
    }
}
