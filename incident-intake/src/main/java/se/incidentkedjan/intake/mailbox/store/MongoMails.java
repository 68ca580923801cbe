package se.incidentkedjan.intake.mailbox.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.intake.mailbox.Fate;
import se.incidentkedjan.intake.mailbox.Mails;
import se.incidentkedjan.intake.mailbox.Reason;
import se.incidentkedjan.intake.mailbox.Settled;

/**
 * One document per mail: {@code {_id, mailbox, receivedAt, size, fate, tries, failure, incident, reason, thread, sender,
 * answer, lookedAt}}. What tells of its sender is an HMAC.
 */
final class MongoMails implements Mails {

    static final String COLLECTION = "mails";
    private static final String ID = "_id";
    private static final String MAILBOX = "mailbox";
    private static final String RECEIVED_AT = "receivedAt";
    private static final String SIZE = "size";
    private static final String FATE = "fate";
    private static final String TRIES = "tries";
    private static final String FAILURE = "failure";
    private static final String INCIDENT = "incident";
    private static final String REASON = "reason";
    private static final String THREAD = "thread";
    private static final String SENDER = "sender";
    private static final String ANSWER = "answer";
    private static final String LOOKED_AT = "lookedAt";
    private static final List<String> FOR_A_PERSON = List.of(Fate.NEEDS_LOOK.name(), Fate.PARKED.name());

    private final MongoTemplate mongo;
    private volatile boolean indexed;

    MongoMails(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Known begin(String mail, String mailbox, long size, Instant now) {
        var earlier = find(mail);
        if (earlier != null && fate(earlier) != Fate.TRYING) {
            return known(earlier);
        }
        return known(inStore(mails -> Objects.requireNonNull(mails.findOneAndUpdate(
                eq(ID, mail),
                combine(
                        inc(TRIES, 1),
                        setOnInsert(MAILBOX, mailbox),
                        setOnInsert(RECEIVED_AT, Date.from(now)),
                        setOnInsert(SIZE, size),
                        setOnInsert(FATE, Fate.TRYING.name())),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)))));
    }

    private @Nullable Document find(String mail) {
        return mongo.findById(mail, Document.class, COLLECTION);
    }

    private static Known known(Document found) {
        return new Known(fate(found), found.getInteger(TRIES, 0));
    }

    private static Fate fate(Document found) {
        return Fate.valueOf(found.getString(FATE));
    }

    @Override
    public void failed(String mail, String failure, boolean counts) {
        inStore(mails -> mails.updateOne(
                byTrying(mail), counts ? set(FAILURE, failure) : combine(set(FAILURE, failure), inc(TRIES, -1))));
    }

    private static Bson byTrying(String mail) {
        return and(eq(ID, mail), eq(FATE, Fate.TRYING.name()));
    }

    @Override
    public void settle(String mail, Settled settled, @Nullable String thread) {
        var changes = new ArrayList<Bson>();
        changes.add(set(FATE, settled.fate().name()));
        var incident = settled.incident();
        if (incident != null) {
            changes.add(set(INCIDENT, incident.toString()));
        }
        var reason = settled.reason();
        if (reason != null) {
            changes.add(set(REASON, reason.name()));
        }
        if (thread != null) {
            changes.add(set(THREAD, thread));
        }
        inStore(mails -> mails.updateOne(byTrying(mail), combine(changes)));
    }

    @Override
    public List<IncidentId> incidentsOf(List<String> threads) {
        var found = new HashMap<String, IncidentId>();
        for (var document : list(in(THREAD, threads), 0)) {
            var incident = document.getString(INCIDENT);
            if (incident != null) {
                found.put(document.getString(THREAD), IncidentId.parse(incident));
            }
        }
        return threads.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    @Override
    public boolean mayAnswer(String mail, String senderIndex, LocalDate day, int most) {
        var itself = find(mail);
        if (itself != null && itself.containsKey(ANSWER)) {
            return true;
        }
        var date = day.toString();
        long answered = inStore(mails -> mails.countDocuments(and(eq(SENDER, senderIndex), eq(ANSWER, date))));
        if (answered >= most) {
            return false;
        }
        inStore(mails -> mails.updateOne(eq(ID, mail), combine(set(SENDER, senderIndex), set(ANSWER, date))));
        return true;
    }

    @Override
    public List<Waiting> waiting(int most) {
        return list(unlooked(), most).stream().map(MongoMails::waiting).toList();
    }

    @Override
    public Optional<Instant> waitingSince() {
        return list(unlooked(), 1).stream()
                .findFirst()
                .map(oldest -> oldest.getDate(RECEIVED_AT).toInstant());
    }

    private static Bson unlooked() {
        return and(in(FATE, FOR_A_PERSON), exists(LOOKED_AT, false));
    }

    private static Waiting waiting(Document found) {
        return new Waiting(
                found.getString(ID),
                found.getString(MAILBOX),
                found.getDate(RECEIVED_AT).toInstant(),
                fate(found),
                Reason.valueOf(found.getString(REASON)),
                found.get(SIZE, Number.class).longValue(),
                found.getInteger(TRIES, 0),
                found.getString(FAILURE));
    }

    @Override
    public boolean looked(String mail, Instant now) {
        var itself = and(eq(ID, mail), in(FATE, FOR_A_PERSON));
        long changed =
                inStore(mails -> mails.updateOne(and(itself, exists(LOOKED_AT, false)), set(LOOKED_AT, Date.from(now)))
                        .getModifiedCount());
        return changed > 0 || inStore(mails -> mails.countDocuments(itself)) > 0;
    }

    @Override
    public void erase(IncidentId incident) {
        inStore(mails -> mails.updateMany(
                eq(INCIDENT, incident.toString()), combine(unset(SENDER), unset(ANSWER), unset(THREAD))));
    }

    @Override
    public void forget(Instant before) {
        inStore(mails -> mails.deleteMany(and(
                lt(RECEIVED_AT, Date.from(before)),
                or(and(ne(FATE, Fate.NEEDS_LOOK.name()), ne(FATE, Fate.PARKED.name())), exists(LOOKED_AT, true)))));
    }

    private List<Document> list(Bson filter, int most) {
        return inStore(mails -> mails.find(filter)
                .sort(Sorts.ascending(RECEIVED_AT))
                .limit(most)
                .into(new ArrayList<>()));
    }

    private <T> T inStore(Function<MongoCollection<Document>, T> work) {
        // At the first use and not at the start: a service starts, and lives, also while its store is away.
        if (!indexed) {
            mongo.execute(
                    COLLECTION,
                    mails -> mails.createIndexes(List.of(
                            new IndexModel(Indexes.ascending(THREAD)),
                            new IndexModel(Indexes.ascending(SENDER)),
                            new IndexModel(Indexes.ascending(INCIDENT)),
                            new IndexModel(Indexes.ascending(FATE)))));
            indexed = true;
        }
        return Objects.requireNonNull(mongo.execute(
                COLLECTION, mails -> work.apply(mails.withWriteConcern(WriteConcern.MAJORITY.withJournal(true)))));
    }
}
