package se.incidentkedjan.localstack.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import java.util.List;

/** A database whose collections and indexes note their changes. */
final class RedoDatabase extends H2Database {
    private final RedoMaps maps;

    RedoDatabase(String name, RedoMaps maps, CursorRegistry cursors) {
        // Before the superclass, whose constructor opens what is there already.
        this.maps = maps;
        super(name, maps.store(), cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collectionName, CollectionOptions options) {
        String namespace = getFullCollectionNamespace(collectionName);
        return new RedoCollection(
                this, collectionName, options, maps.documents(namespace), maps.metadata(namespace), cursorRegistry);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        maps.openIndex(getFullCollectionNamespace(collectionName), indexName);
        return super.openOrCreateUniqueIndex(collectionName, indexName, keys, sparse);
    }
}
