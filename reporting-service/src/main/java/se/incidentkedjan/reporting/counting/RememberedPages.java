package se.incidentkedjan.reporting.counting;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Pages as this process wrote them last, so that those that are written again and again need not be read each time. What somebody else
 * has written since then is noticed as ever: the store refuses the write, and the page is forgotten and read.
 */
final class RememberedPages {

    /** Some ten kilobytes each, at most. */
    static final int MOST = 3_000;

    private final Pages pages;
    private final Map<PageKey, Page> remembered = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * Pages as they stood at some time.
     *
     * @param pages those that there are
     * @param read which of them were read just now. The others are as this process left them, or there are none, so that nobody has
     *     written them since before this was asked
     */
    record View(Map<PageKey, Page> pages, Set<PageKey> read) {}

    /** In front of these. */
    RememberedPages(Pages pages) {
        this.pages = pages;
    }

    View find(Collection<PageKey> keys) {
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
        Map<PageKey, Page> read = unknown.isEmpty() ? Map.of() : pages.find(unknown);
        found.putAll(read);
        return new View(found, read.keySet());
    }

    /** Writes pages, each one only if nobody wrote it in between; tells whether all of them were written. */
    boolean write(Collection<Page> changed) {
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

    void clear() {
        synchronized (remembered) {
            remembered.clear();
        }
        pages.clear();
    }
}
