package se.incidentkedjan.notification.postbox.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.notification.postbox.MailBook;

/** The book: {@code {_id, tries, done, person, at}} of each mail, and {@code {_id, at}} of each address and day. */
public final class MongoMailBook implements MailBook {

    private static final String MAILS = "postbox-mails";
    private static final String ANSWERS = "postbox-answers";
    private static final String ID = "_id";
    private static final String TRIES = "tries";
    private static final String DONE = "done";
    private static final String PERSON = "person";
    private static final String AT = "at";

    private final MongoTemplate mongo;

    /** A book in this database. */
    public MongoMailBook(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Reading begin(String mail, Instant now) {
        var after = Objects.requireNonNull(mongo.execute(
                MAILS,
                mails -> mails.findOneAndUpdate(
                        eq(ID, mail),
                        combine(inc(TRIES, 1), set(AT, Date.from(now))),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER))));
        return new Reading(after.getInteger(TRIES, 1), after.getBoolean(DONE, false), after.getBoolean(PERSON, false));
    }

    @Override
    public void done(String mail, boolean isForAPerson) {
        mongo.execute(
                MAILS, mails -> mails.updateOne(eq(ID, mail), combine(set(DONE, true), set(PERSON, isForAPerson))));
    }

    @Override
    public boolean mayAnswer(String address, LocalDate day, Instant now) {
        try {
            mongo.execute(
                    ANSWERS,
                    answers -> answers.insertOne(new Document(ID, address + "/" + day).append(AT, Date.from(now))));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public void forget(Instant before) {
        mongo.execute(MAILS, mails -> mails.deleteMany(lt(AT, Date.from(before))));
        mongo.execute(ANSWERS, answers -> answers.deleteMany(lt(AT, Date.from(before))));
    }
}
