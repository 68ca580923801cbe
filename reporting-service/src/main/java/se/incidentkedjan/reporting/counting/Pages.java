package se.incidentkedjan.reporting.counting;

import java.util.Collection;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Where pages are kept. */
public interface Pages {

    /** These pages, as they stand; those that are not kept are left out. */
    Map<PageKey, Page> find(Collection<PageKey> keys);

    /** Shows the figures of these pages, and nothing else of them; those that are not kept are left out. */
    default void show(Collection<PageKey> keys, BiConsumer<PageKey, PageFigures> reader) {
        find(keys)
                .forEach((key, page) ->
                        reader.accept(key, figures -> page.counts().forEach(figures::accept)));
    }

    /**
     * Writes pages, each one only if nobody wrote it in between.
     *
     * @return whether all of them were written
     */
    boolean write(Collection<Page> changed);

    /** Shows every page. */
    void forEach(Consumer<Page> reader);

    /** Forgets every page. */
    void clear();
}
