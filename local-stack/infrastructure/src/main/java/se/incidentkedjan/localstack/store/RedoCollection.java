package se.incidentkedjan.localstack.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection in which a key with further conditions is looked up by the key, and in which a document that lies in the
 * map is never changed. The library looks through all documents when a filter has more than the key in it, and changes
 * in place what it finds, while a commit may be writing it or an answer be sending it.
 */
final class RedoCollection extends H2Collection {
    private final MVMap<Object, Document> documents;
    /** Whether what is found now may be changed by the one who finds it. Guarded by this collection, like all its work. */
    private boolean changing;

    private final Excerpts excerpts;
    private final Lookups lookups;

    RedoCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        super(database, name, options, documents, meta, cursors);
        this.documents = documents;
        this.excerpts = new Excerpts(documents);
        this.lookups = new Lookups(documents);
    }

    /** Nobody asks for the size of all documents, and each update would measure its document before and after for it. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    public void addIndex(Index<Object> index) {
        super.addIndex(index);
        if (!index.isUnique()) {
            index.getKeys().forEach(key -> lookups.declare(key.getKey()));
        }
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        Optional<Set<String>> keys = isKeyedById() ? KeyFilter.all(query) : Optional.empty();
        if (keys.isEmpty()) {
            return super.queryDocuments(query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
        }
        // The library would compare each of the documents with each of the keys.
        Stream<Document> each = keys.get().stream().map(this::getDocument).filter(Objects::nonNull);
        return matchDocumentsFromStream(each, new Document(), orderBy, numberToSkip, limit, batchSize, fieldSelector);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        if (!changing && Excerpts.suffice(query, orderBy, fieldSelector)) {
            Optional<Collection<Document>> all = excerpts.all();
            if (all.isPresent()) {
                Stream<Document> first = first(all.get(), query, orderBy, numberToSkip, limit);
                return matchDocumentsFromStream(first, query, null, 0, limit, batchSize, fieldSelector);
            }
        }
        String key = isKeyedById() ? KeyFilter.of(query) : null;
        if (key == null && !changing && isNaturalDescending(orderBy)) {
            return super.matchDocuments(query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
        }
        Stream<Document> found = key == null ? matching(query) : Stream.ofNullable(getDocument(key));
        return matchDocumentsFromStream(found, query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
    }

    /** The wanted ones and those after them: a list of thousands need not be in order for its first page to be. */
    private Stream<Document> first(
            Collection<Document> all, Document query, @Nullable Document orderBy, int numberToSkip, int limit) {
        Stream<Document> found = all.stream().filter(document -> documentMatchesQuery(document, query));
        if (orderBy == null || deriveComparator(orderBy) == null) {
            return found.skip(numberToSkip);
        }
        Ordering order = new Ordering(orderBy);
        Stream<Ordering.Row> rows = found.map(order::row);
        Stream<Ordering.Row> wanted = limit == 0 ? rows : Foremost.of(rows, order, numberToSkip + limit);
        return wanted.sorted(order).skip(numberToSkip).map(Ordering.Row::document);
    }

    @Override
    public synchronized int count(@Nullable Document query, int skip, int limit) {
        if (query != null && skip == 0 && limit <= 0 && Excerpts.suffice(query, null, new Document(KeyFilter.KEY, 1))) {
            Optional<Collection<Document>> all = excerpts.all();
            if (all.isPresent()) {
                return (int) all.get().stream()
                        .filter(document -> documentMatchesQuery(document, query))
                        .count();
            }
        }
        return super.count(query, skip, limit);
    }

    private boolean isKeyedById() {
        return KeyFilter.KEY.equals(getIdField());
    }

    private Stream<Document> matching(Document query) {
        return lookups.find(query)
                .map(keys -> keys.stream().map(documents::get).filter(Objects::nonNull))
                .orElseGet(() -> documents.values().stream())
                .filter(document -> documentMatchesQuery(document, query))
                .map(this::given);
    }

    @Override
    protected @Nullable Document getDocument(Object position) {
        Document document = documents.get(position);
        return document == null ? null : given(document);
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        Object key = super.addDocumentInternal(document);
        excerpts.put(key, document);
        lookups.put(key, null, document);
        return key;
    }

    @Override
    protected void handleUpdate(Object position, Document oldDocument, Document newDocument) {
        lookups.put(position, documents.get(position), newDocument);
        super.handleUpdate(position, oldDocument, newDocument);
        excerpts.put(position, newDocument);
    }

    @Override
    protected void removeDocument(Object position) {
        Optional.ofNullable(documents.get(position)).ifPresent(document -> lookups.remove(position, document));
        super.removeDocument(position);
        excerpts.remove(position);
    }

    private Document given(Document document) {
        return changing ? Copy.of(document) : document;
    }

    @Override
    public synchronized Document updateDocuments(
            Document selector,
            Document updateQuery,
            ArrayFilters arrayFilters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        String replaced = isMulti || isUpsert ? null : replacedKey(selector, updateQuery);
        if (replaced != null) {
            return replace(replaced, selector, updateQuery);
        }
        changing = true;
        try {
            return super.updateDocuments(selector, updateQuery, arrayFilters, isMulti, isUpsert, oplog);
        } finally {
            changing = false;
        }
    }

    /** The key of the only document that can be replaced as a whole; null when another kind of change is asked for. */
    private @Nullable String replacedKey(Document selector, Document next) {
        String key = isKeyedById() ? KeyFilter.of(selector) : null;
        return key != null && key.equals(next.get(KeyFilter.KEY)) ? key : null;
    }

    /** What has come over the wire for this is nobody else's. The library would copy both documents, and each level of them twice. */
    private Document replace(String key, Document selector, Document next) {
        Document before = documents.get(key);
        if (before == null || !documentMatchesQuery(before, selector)) {
            return replaced(0, 0);
        }
        if (next.equals(before)) {
            return replaced(1, 0);
        }
        getIndexes().forEach(index -> index.checkUpdate(before, next, this));
        getIndexes().forEach(index -> index.updateInPlace(before, next, key, this));
        handleUpdate(key, before, next);
        return replaced(1, 1);
    }

    private static Document replaced(int found, int changed) {
        return new Document("n", found).append("nModified", changed);
    }

    @Override
    public synchronized Document findAndModify(Document query) {
        changing = true;
        try {
            return super.findAndModify(query);
        } finally {
            changing = false;
        }
    }
}
