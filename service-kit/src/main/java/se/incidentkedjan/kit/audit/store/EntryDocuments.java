package se.incidentkedjan.kit.audit.store;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.kit.audit.AuditEntry;
import se.incidentkedjan.kit.audit.ChainLink;
import se.incidentkedjan.kit.audit.Outcome;
import se.incidentkedjan.kit.audit.UnreadableLink;

/** How an entry lies in the store. A document that is not exactly what an entry is written as is no entry. */
final class EntryDocuments {

    static final String SEQUENCE = "_id";
    static final String AT = "at";
    static final String ACTOR = "actor";
    static final String ACTION = "action";
    static final String OBJECT_ID = "objectId";
    static final String OUTCOME = "outcome";
    static final String HASH = "hash";

    private static final String ROLES = "roles";
    private static final String OBJECT_KIND = "objectKind";
    private static final String UNIT = "unit";
    private static final String DETAILS = "details";
    private static final String NOTE = "note";
    private static final String PREVIOUS = "previous";

    private EntryDocuments() {}

    static Document document(AuditEntry entry) {
        var document = new Document(SEQUENCE, entry.sequence())
                .append(AT, Date.from(entry.at()))
                .append(ACTOR, entry.actor())
                .append(ROLES, entry.roles())
                .append(ACTION, entry.action());
        appendIfPresent(document, OBJECT_KIND, entry.objectKind());
        appendIfPresent(document, OBJECT_ID, entry.objectId());
        appendIfPresent(document, UNIT, entry.unit());
        document.append(OUTCOME, entry.outcome().name()).append(DETAILS, new Document(new TreeMap<>(entry.details())));
        appendIfPresent(document, NOTE, entry.note());
        return document.append(PREVIOUS, entry.previous()).append(HASH, entry.hash());
    }

    private static void appendIfPresent(Document document, String field, @Nullable String value) {
        if (value != null) {
            document.append(field, value);
        }
    }

    static ChainLink link(Document document) {
        try {
            var entry = entry(document);
            if (document(entry).equals(document)) {
                return entry;
            }
        } catch (ClassCastException | IllegalArgumentException | NullPointerException _) {
            // Told by what is answered.
        }
        return new UnreadableLink(document.get(SEQUENCE) instanceof Long sequence ? sequence : 0);
    }

    private static AuditEntry entry(Document document) {
        var details = new TreeMap<String, String>();
        for (Map.Entry<String, Object> detail :
                document.get(DETAILS, Document.class).entrySet()) {
            details.put(detail.getKey(), (String) detail.getValue());
        }
        List<String> roles = document.getList(ROLES, String.class);
        return new AuditEntry(
                document.getLong(SEQUENCE),
                document.getDate(AT).toInstant(),
                document.getString(ACTOR),
                roles,
                document.getString(ACTION),
                document.getString(OBJECT_KIND),
                document.getString(OBJECT_ID),
                document.getString(UNIT),
                Outcome.valueOf(document.getString(OUTCOME)),
                details,
                document.getString(NOTE),
                document.getString(PREVIOUS),
                document.getString(HASH));
    }
}
