package se.incidentkedjan.notification.channel.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.Date;
import java.util.EnumMap;
import java.util.Objects;
import java.util.function.Function;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.notification.channel.Mark;
import se.incidentkedjan.notification.channel.MarkStore;
import se.incidentkedjan.notification.channel.Marks;
import se.incidentkedjan.notification.contact.DeliveryChannel;

/** One document: {@code {_id: "marks", version, E_MAIL: {by, since, until, reason}, ...}}. */
public final class MongoMarks implements MarkStore {

    private static final String COLLECTION = "channels";
    private static final String ID = "marks";
    private static final String VERSION = "version";

    private final MongoTemplate mongo;

    /** In the database of the service. */
    public MongoMarks(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Marks read() {
        return inStore(collection -> {
            var document = collection.find(eq("_id", ID)).first();
            return document == null ? Marks.NONE : marks(document);
        });
    }

    private static Marks marks(Document document) {
        var marks = new EnumMap<DeliveryChannel, Mark>(DeliveryChannel.class);
        for (var channel : DeliveryChannel.values()) {
            if (document.get(channel.name()) instanceof Document one) {
                marks.put(
                        channel,
                        new Mark(
                                one.getString("by"),
                                instant(one, "since"),
                                instant(one, "until"),
                                Mark.Reason.valueOf(one.getString("reason"))));
            }
        }
        return new Marks(document.get(VERSION, Number.class).longValue(), marks);
    }

    private static Instant instant(Document mark, String name) {
        return mark.getDate(name).toInstant();
    }

    @Override
    public boolean write(Marks next) {
        var document = new Document("_id", ID).append(VERSION, next.version());
        next.byChannel()
                .forEach((channel, mark) -> document.append(
                        channel.name(),
                        new Document("by", mark.by())
                                .append("since", Date.from(mark.since()))
                                .append("until", Date.from(mark.until()))
                                .append("reason", mark.reason().name())));
        if (next.version() > 1) {
            return inStore(collection -> collection
                            .replaceOne(and(eq("_id", ID), eq(VERSION, next.version() - 1)), document)
                            .getMatchedCount()
                    == 1);
        }
        try {
            return inStore(collection -> collection.insertOne(document).wasAcknowledged());
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private <T> T inStore(Function<MongoCollection<Document>, T> work) {
        return Objects.requireNonNull(mongo.execute(
                COLLECTION,
                collection -> work.apply(collection.withWriteConcern(WriteConcern.MAJORITY.withJournal(true)))));
    }
}
