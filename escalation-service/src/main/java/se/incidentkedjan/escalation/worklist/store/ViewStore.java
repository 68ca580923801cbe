package se.incidentkedjan.escalation.worklist.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.escalation.worklist.SavedViews;
import se.incidentkedjan.escalation.worklist.SavedViews.Change;
import se.incidentkedjan.escalation.worklist.SavedViews.SavedView;

/**
 * The saved views: one document per person, {@code {_id, version, views: [{id, name, filter, savedAt}]}}, under their
 * pseudonym in the audit trail. Whoever is forgotten there gets another one, and these are never found again.
 */
public final class ViewStore {

    private static final String COLLECTION = "case-views";
    private static final String ID = "_id";
    private static final String VERSION = "version";
    private static final String VIEWS = "views";
    private static final int TRIES = 5;

    private final MongoTemplate mongo;

    ViewStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** What a person has saved. */
    public SavedViews of(String owner) {
        return views(find(owner));
    }

    /** Saves one more. */
    public Change save(String owner, UUID id, String name, String filter, Instant now) {
        for (int attempt = 1; ; attempt++) {
            var before = find(owner);
            var change = views(before).save(id, name, filter, now);
            if (!(change instanceof Change.Saved(var views, var ignored)) || replace(owner, before, views)) {
                return change;
            }
            giveUpAfter(attempt);
        }
    }

    /**
     * Removes one.
     *
     * @return whether it was there
     */
    public boolean remove(String owner, UUID id) {
        for (int attempt = 1; ; attempt++) {
            var before = find(owner);
            var views = views(before);
            if (views.find(id).isEmpty()) {
                return false;
            }
            if (replace(owner, before, views.without(id))) {
                return true;
            }
            giveUpAfter(attempt);
        }
    }

    private static void giveUpAfter(int attempt) {
        if (attempt == TRIES) {
            throw new OptimisticLockingFailureException("saved views changed again and again");
        }
    }

    private @Nullable Document find(String owner) {
        return mongo.execute(COLLECTION, people -> people.find(eq(ID, owner)).first());
    }

    private boolean replace(String owner, @Nullable Document before, SavedViews views) {
        var version = before == null ? 0 : before.getInteger(VERSION);
        var next = new Document(ID, owner)
                .append(VERSION, version + 1)
                .append(VIEWS, views.all().stream().map(ViewStore::write).toList());
        try {
            return Objects.requireNonNull(mongo.execute(COLLECTION, people -> {
                if (before == null) {
                    return people.insertOne(next).wasAcknowledged();
                }
                return people.replaceOne(and(eq(ID, owner), eq(VERSION, version)), next)
                                .getMatchedCount()
                        == 1;
            }));
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private static SavedViews views(@Nullable Document person) {
        return person == null
                ? SavedViews.NONE
                : new SavedViews(person.getList(VIEWS, Document.class).stream()
                        .map(ViewStore::read)
                        .toList());
    }

    private static Document write(SavedView view) {
        return new Document("id", view.id().toString())
                .append("name", view.name())
                .append("filter", view.filter())
                .append("savedAt", Date.from(view.savedAt()));
    }

    private static SavedView read(Document view) {
        return new SavedView(
                UUID.fromString(view.getString("id")),
                view.getString("name"),
                view.getString("filter"),
                view.getDate("savedAt").toInstant());
    }
}
