package se.incidentkedjan.notification.digest.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.function.Function;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.notification.sending.Claims;

/** A document for each who is written to now: {@code {_id: person, token, until}}. */
public final class MongoClaims implements Claims {

    private static final String COLLECTION = "digest-claims";
    private static final String PERSON = "_id";
    private static final String TOKEN = "token";
    private static final String UNTIL = "until";

    private final MongoTemplate mongo;

    /** In the database of the service. */
    public MongoClaims(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public boolean claim(String person, String token, Instant now, Instant until) {
        var taken = inStore(claims -> claims.updateOne(
                and(eq(PERSON, person), lte(UNTIL, Date.from(now))),
                combine(set(TOKEN, token), set(UNTIL, Date.from(until)))));
        if (taken.getMatchedCount() == 1) {
            return true;
        }
        try {
            return inStore(claims -> claims.insertOne(
                            new Document(PERSON, person).append(TOKEN, token).append(UNTIL, Date.from(until))))
                    .wasAcknowledged();
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public void release(String person, String token) {
        inStore(claims -> claims.deleteOne(and(eq(PERSON, person), eq(TOKEN, token))));
    }

    private <T> T inStore(Function<MongoCollection<Document>, T> work) {
        return Objects.requireNonNull(mongo.execute(
                COLLECTION, claims -> work.apply(claims.withWriteConcern(WriteConcern.MAJORITY.withJournal(true)))));
    }
}
