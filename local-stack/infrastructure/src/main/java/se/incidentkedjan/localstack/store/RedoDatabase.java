package se.incidentkedjan.localstack.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A database whose collections and indexes note their changes. */
final class RedoDatabase extends H2Database {
    private final @Nullable RedoMaps maps;

    private RedoDatabase(String name, RedoMaps maps, CursorRegistry cursors) {
        super(name, maps.store(), cursors);
        this.maps = maps;
    }

    static RedoDatabase open(String name, RedoMaps maps, CursorRegistry cursors) {
        // The superclass opens this one in its constructor; all others that exist are open already.
        maps.openCollection(name + ".system.namespaces");
        return new RedoDatabase(name, maps, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collectionName, CollectionOptions options) {
        if (maps != null) {
            maps.openCollection(getFullCollectionNamespace(collectionName));
        }
        return super.openOrCreateCollection(collectionName, options);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        if (maps != null) {
            maps.openIndex(getFullCollectionNamespace(collectionName), indexName);
        }
        return super.openOrCreateUniqueIndex(collectionName, indexName, keys, sparse);
    }
}
