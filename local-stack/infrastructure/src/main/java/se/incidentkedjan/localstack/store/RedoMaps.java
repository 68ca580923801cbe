package se.incidentkedjan.localstack.store;

import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** Opens the store's maps as maps that note their changes, before the library opens them as plain ones. */
record RedoMaps(MVStore store) {
    static final String DOCUMENTS = "databases.";
    static final String META = "meta.";

    RedoMap open(String name) {
        return store.openMap(name, new RedoMap.Builder(name));
    }

    /** Opens every map that the file already holds. */
    void openAll() {
        for (String name : store.getMapNames()) {
            if (!name.equals(RedoJournal.POSITION_MAP)) {
                open(name);
            }
        }
    }

    MVMap<Object, Document> documents(String namespace) {
        return typed(DOCUMENTS + namespace);
    }

    MVMap<String, Object> metadata(String namespace) {
        return typed(META + namespace);
    }

    /** The store gives out the map that is open under a name as whatever its reader takes it for. */
    private <K, V> MVMap<K, V> typed(String name) {
        open(name);
        return store.openMap(name);
    }

    void openIndex(String namespace, String index) {
        open(namespace + "._index_" + index);
    }

    boolean hasCollection(String namespace) {
        return store.hasMap(DOCUMENTS + namespace);
    }
}
