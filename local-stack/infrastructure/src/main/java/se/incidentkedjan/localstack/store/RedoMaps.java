package se.incidentkedjan.localstack.store;

import org.h2.mvstore.MVStore;

/** Opens the store's maps as maps that note their changes, before the library opens them as plain ones. */
record RedoMaps(MVStore store) {
    static final String DOCUMENTS = "databases.";
    static final String METADATA = "meta.";

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

    void openCollection(String namespace) {
        open(DOCUMENTS + namespace);
        open(METADATA + namespace);
    }

    void openIndex(String namespace, String index) {
        open(namespace + "._index_" + index);
    }

    boolean hasCollection(String namespace) {
        return store.hasMap(DOCUMENTS + namespace);
    }
}
