package se.incidentkedjan.notification.postbox.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.postbox.MarkStore;

/** The marks: one document per person and channel. */
public final class MongoMarkStore implements MarkStore {

    private static final String COLLECTION = "bad-addresses";
    private static final String ID = "_id";
    private static final String PERSON = "person";
    private static final String CHANNEL = "channel";
    private static final String ADDRESS = "address";
    private static final String SINCE = "since";
    private static final String LAST = "last";
    private static final String COUNT = "count";
    private static final String DELIVERIES = "deliveries";

    /** So many messages are known again when they are told twice. */
    private static final int REMEMBERED = 50;

    private static final int TRIES = 10;

    private final MongoTemplate mongo;

    /** Marks in this database. */
    public MongoMarkStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void bounced(String person, DeliveryChannel channel, String address, String delivery, Instant now) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            var before = find(person, channel);
            var next = next(before, person, channel, address, delivery, now);
            if (next == null || replace(before, next)) {
                return;
            }
        }
        throw new OptimisticLockingFailureException("a mark changed again and again");
    }

    private static @Nullable Document next(
            @Nullable Document before,
            String person,
            DeliveryChannel channel,
            String address,
            String delivery,
            Instant now) {
        if (before == null || !address.equals(before.getString(ADDRESS))) {
            return new Document(ID, id(person, channel))
                    .append(PERSON, person)
                    .append(CHANNEL, channel.name())
                    .append(ADDRESS, address)
                    .append(SINCE, Date.from(now))
                    .append(LAST, Date.from(now))
                    .append(COUNT, 1)
                    .append(DELIVERIES, List.of(delivery));
        }
        var deliveries = new ArrayList<>(before.getList(DELIVERIES, String.class));
        if (deliveries.contains(delivery)) {
            return null;
        }
        deliveries.add(delivery);
        return new Document(before)
                .append(LAST, Date.from(now))
                .append(COUNT, before.getInteger(COUNT) + 1)
                .append(
                        DELIVERIES,
                        new ArrayList<>(
                                deliveries.subList(Math.max(0, deliveries.size() - REMEMBERED), deliveries.size())));
    }

    private boolean replace(@Nullable Document before, Document next) {
        try {
            return Objects.requireNonNull(mongo.execute(
                    COLLECTION,
                    marks -> before == null
                            ? marks.insertOne(next).wasAcknowledged()
                            : marks.replaceOne(unchanged(before), next).getMatchedCount() == 1));
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private static Bson unchanged(Document before) {
        return and(
                eq(ID, before.getString(ID)),
                eq(ADDRESS, before.getString(ADDRESS)),
                eq(COUNT, before.getInteger(COUNT)));
    }

    @Override
    public void works(String person, DeliveryChannel channel, String address, Instant sentAt) {
        mongo.execute(
                COLLECTION,
                marks -> marks.deleteOne(
                        and(eq(ID, id(person, channel)), eq(ADDRESS, address), lt(LAST, Date.from(sentAt)))));
    }

    @Override
    public List<Mark> all() {
        return Objects.requireNonNull(mongo.execute(
                COLLECTION, marks -> marks.find().map(MongoMarkStore::mark).into(new ArrayList<Mark>())));
    }

    private @Nullable Document find(String person, DeliveryChannel channel) {
        return mongo.execute(
                COLLECTION, marks -> marks.find(eq(ID, id(person, channel))).first());
    }

    private static Mark mark(Document mark) {
        return new Mark(
                mark.getString(PERSON),
                DeliveryChannel.valueOf(mark.getString(CHANNEL)),
                mark.getString(ADDRESS),
                mark.getDate(SINCE).toInstant(),
                mark.getDate(LAST).toInstant(),
                mark.getInteger(COUNT));
    }

    private static String id(String person, DeliveryChannel channel) {
        return person + "/" + channel.name();
    }
}
