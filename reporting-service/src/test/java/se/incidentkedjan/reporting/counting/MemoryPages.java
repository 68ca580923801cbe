package se.incidentkedjan.reporting.counting;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Pages as a store keeps them. */
final class MemoryPages implements Pages {

    static final class Store {
        final Map<PageKey, Page> documents = new HashMap<>();
    }

    private final Store store;
    private final Trouble trouble;

    MemoryPages(Store store, Trouble trouble) {
        this.store = store;
        this.trouble = trouble;
    }

    @Override
    public Map<PageKey, Page> find(Collection<PageKey> keys) {
        trouble.before();
        var found = new HashMap<PageKey, Page>();
        for (var key : keys) {
            if (store.documents.containsKey(key)) {
                found.put(key, store.documents.get(key));
            }
        }
        return found;
    }

    @Override
    public boolean write(Collection<Page> changed) {
        trouble.before();
        int survive = trouble.written(changed.size());
        int written = 0;
        boolean all = true;
        for (var page : changed) {
            if (written++ == survive) {
                trouble.die();
            }
            var now = store.documents.get(page.key());
            if ((now == null ? 0 : now.version()) == page.version() - 1) {
                store.documents.put(page.key(), page);
            } else {
                all = false;
            }
        }
        if (survive < 0) {
            trouble.die();
        }
        return all;
    }

    @Override
    public void forEach(Consumer<Page> reader) {
        store.documents.values().forEach(reader);
    }

    @Override
    public void clear() {
        trouble.before();
        store.documents.clear();
    }
}
