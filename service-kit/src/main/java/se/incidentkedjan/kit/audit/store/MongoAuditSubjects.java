package se.incidentkedjan.kit.audit.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.kit.audit.Actor;
import se.incidentkedjan.kit.audit.AuditPerson;
import se.incidentkedjan.kit.audit.AuditSubjects;
import se.incidentkedjan.kit.audit.AuditUnavailable;

/**
 * Pseudonyms in MongoDB: a person a document, whose key is the hash of issuer and subject, so that the store itself
 * refuses a second pseudonym for the same person.
 */
public final class MongoAuditSubjects implements AuditSubjects {

    private static final String ID = "_id";
    private static final String PSEUDONYM = "pseudonym";
    private static final String NAME = "displayName";
    private static final String FIRST_SEEN = "firstSeen";
    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int MANY = 10_000;

    private record Known(Actor actor, String name, Instant since) {}

    private final MongoCollection<Document> subjects;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private volatile boolean indexed;

    /** In this database; the store is not asked for anything until the first use. */
    public MongoAuditSubjects(MongoDatabase database, Clock clock) {
        this.subjects = database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .getCollection("audit_subjects");
        this.clock = clock;
    }

    @Override
    public Actor actor(String issuer, String subject, String displayName) {
        var key = key(issuer, subject);
        var now = clock.instant();
        var person = known.get(key);
        // Also asked again when the clock has been set back.
        if (person != null
                && person.name().equals(displayName)
                && Duration.between(person.since(), now).abs().compareTo(REMEMBERED) < 0) {
            return person.actor();
        }
        var actor = inStore(() -> findOrAdd(key, displayName, now));
        if (known.size() >= MANY) {
            known.clear();
        }
        known.put(key, new Known(actor, displayName, now));
        return actor;
    }

    private Actor findOrAdd(String key, String name, Instant now) {
        var person = subjects.find(eq(ID, key)).first();
        if (person == null) {
            ensureIndex();
            person = new Document(ID, key)
                    .append(PSEUDONYM, UUID.randomUUID().toString())
                    .append(NAME, name)
                    .append(FIRST_SEEN, Date.from(now));
            var other = addUnlessThere(key, person);
            person = other == null ? person : other;
        } else if (!name.equals(person.getString(NAME))) {
            subjects.updateOne(eq(ID, key), Updates.set(NAME, name));
        }
        return new Actor(person.getString(PSEUDONYM));
    }

    /** Answers what was there before. */
    private @Nullable Document addUnlessThere(String key, Document person) {
        try {
            subjects.insertOne(person);
            return null;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            var other = subjects.find(eq(ID, key)).first();
            if (other == null) {
                throw new AuditUnavailable("A person was erased while their pseudonym was looked up", e);
            }
            return other;
        }
    }

    /** For names of a page on MongoDB. The embedded store ignores it; there are few people. */
    private void ensureIndex() {
        if (!indexed) {
            subjects.createIndex(Indexes.ascending(PSEUDONYM));
            indexed = true;
        }
    }

    @Override
    public Map<String, String> names(Collection<String> actors) {
        return inStore(() -> {
            var names = new HashMap<String, String>();
            subjects.find(in(PSEUDONYM, actors))
                    .forEach(person -> names.put(person.getString(PSEUDONYM), person.getString(NAME)));
            return names;
        });
    }

    @Override
    public List<AuditPerson> called(String displayName) {
        return inStore(() -> {
            var people = new ArrayList<AuditPerson>();
            subjects.find(eq(NAME, displayName))
                    .forEach(person -> people.add(new AuditPerson(
                            UUID.fromString(person.getString(PSEUDONYM)),
                            person.getDate(FIRST_SEEN).toInstant())));
            return people;
        });
    }

    @Override
    public boolean erase(String issuer, String subject) {
        var key = key(issuer, subject);
        return erase(eq(ID, key), () -> known.remove(key));
    }

    @Override
    public boolean erase(UUID pseudonym) {
        return erase(
                eq(PSEUDONYM, pseudonym.toString()),
                () -> known.values().removeIf(person -> person.actor().equals(Actor.person(pseudonym))));
    }

    private boolean erase(Bson whom, Runnable forget) {
        boolean erased = inStore(() -> subjects.deleteOne(whom).getDeletedCount() > 0);
        forget.run();
        return erased;
    }

    private static String key(String issuer, String subject) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var vouching = issuer.getBytes(UTF_8);
            // The length keeps one pair from passing for another.
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(vouching.length).flip());
            digest.update(vouching);
            return HexFormat.of().formatHex(digest.digest(subject.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static <T> T inStore(Supplier<T> work) {
        try {
            return work.get();
        } catch (MongoException e) {
            throw new AuditUnavailable("The pseudonyms of the audit trail cannot be reached", e);
        }
    }
}
