package se.incidentkedjan.reporting.publication.store;

import static com.mongodb.client.model.Filters.in;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import se.incidentkedjan.reporting.publication.Sent;
import se.incidentkedjan.reporting.publication.SentBook;
import se.incidentkedjan.reporting.publication.Tiding.Recipient;

/** Who has been told of what, as documents: {@code {_id, key, role, person, address, at}}. */
@Component
final class MongoSentBook implements SentBook {

    private static final String COLLECTION = "report-sendings";
    private static final String KEY = "key";

    private final MongoTemplate mongo;

    MongoSentBook(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<Sent> of(List<String> keys) {
        var found = new ArrayList<Sent>();
        mongo.execute(COLLECTION, all -> {
            all.find(in(KEY, keys))
                    .forEach(one -> found.add(new Sent(
                            one.getString(KEY),
                            new Recipient(one.getString("role"), one.getString("person"), one.getString("address")),
                            one.getDate("at").toInstant())));
            return true;
        });
        return found;
    }

    @Override
    public void add(Sent sent) {
        var to = sent.recipient();
        var id = UUID.nameUUIDFromBytes(
                (sent.key() + "\n" + to.role() + "\n" + to.person() + "\n" + to.address()).getBytes(UTF_8));
        try {
            mongo.execute(
                    COLLECTION,
                    all -> all.insertOne(new Document("_id", id.toString())
                            .append(KEY, sent.key())
                            .append("role", to.role())
                            .append("person", to.person())
                            .append("address", to.address())
                            .append("at", Date.from(sent.at()))));
        } catch (DuplicateKeyException e) {
            // It was said before.
        }
    }
}
