package se.incidentkedjan.reporting.counting;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Pages as this process wrote them last, so that those that are written again and again need not be read each time. What somebody else
 * has written since then is noticed as ever: the store refuses the write, and the page is forgotten and read. Only for whoever
 * counts; those who show figures read the store.
 */
public final class RememberedPages implements Pages {

    /** Some ten kilobytes each, at most. */
    static final int MOST = 1_500;

    private final Pages pages;
    private final Map<PageKey, Page> remembered = new LinkedHashMap<>(16, 0.75f, true);

    /** In front of these. */
    public RememberedPages(Pages pages) {
        this.pages = pages;
    }

    @Override
    public Map<PageKey, Page> find(Collection<PageKey> keys) {
        var found = new HashMap<PageKey, Page>();
        var unknown = new LinkedHashSet<PageKey>();
        synchronized (remembered) {
            for (var key : keys) {
                var page = remembered.get(key);
                if (page == null) {
                    unknown.add(key);
                } else {
                    found.put(key, page);
                }
            }
        }
        if (!unknown.isEmpty()) {
            found.putAll(pages.find(unknown));
        }
        return found;
    }

    @Override
    public boolean write(Collection<Page> changed) {
        forget(changed.stream().map(Page::key).collect(Collectors.toSet()));
        // Nothing is remembered of a write whose end is not known.
        if (!pages.write(changed)) {
            return false;
        }
        synchronized (remembered) {
            changed.forEach(page -> remembered.put(page.key(), page));
            var oldest = remembered.keySet().iterator();
            while (remembered.size() > MOST) {
                oldest.next();
                oldest.remove();
            }
        }
        return true;
    }

    private void forget(Set<PageKey> keys) {
        synchronized (remembered) {
            remembered.keySet().removeAll(keys);
        }
    }

    @Override
    public void forEach(Consumer<Page> reader) {
        pages.forEach(reader);
    }

    @Override
    public void clear() {
        synchronized (remembered) {
            remembered.clear();
        }
        pages.clear();
    }
}
