package se.incidentkedjan.localstack.store;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsFirst;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The keys of a collection's documents by what stands at one path in them: texts, numbers and instants, in their order. */
final class Lookup {

    private static final Comparator<Object> VALUES = ValueComparator.asc();

    private record Entry(Object value, @Nullable Object key) {}

    private final String path;
    private final TreeSet<Entry> entries =
            new TreeSet<>(comparing(Entry::value, VALUES).thenComparing(Entry::key, nullsFirst(VALUES)));

    Lookup(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    /** How many values of documents it holds. */
    int size() {
        return entries.size();
    }

    /** Whether documents are found by such a value. */
    static boolean holds(@Nullable Object value) {
        return value instanceof String || value instanceof Number || value instanceof Instant;
    }

    void add(Object key, Document document) {
        values(document).forEach(value -> entries.add(new Entry(value, key)));
    }

    void remove(Object key, Document document) {
        values(document).forEach(value -> entries.remove(new Entry(value, key)));
    }

    /** A list is found by each of its elements. */
    private Stream<?> values(Document document) {
        Object found = Utils.getSubdocumentValueCollectionAware(document, path);
        Collection<?> all = found instanceof Collection<?> many ? many : List.of(found);
        return all.stream().filter(Lookup::holds);
    }

    /**
     * Adds the keys of the documents with a value from one to another, ends included.
     *
     * @param from absent when there is no lowest
     * @param to absent when there is no highest
     * @param most how many to add at most
     * @return whether that was all of them
     */
    boolean collect(@Nullable Object from, @Nullable Object to, int most, Collection<Object> keys) {
        Collection<Entry> found = from == null ? entries : entries.tailSet(new Entry(from, null));
        for (Entry entry : found) {
            if (to != null && VALUES.compare(entry.value(), to) > 0) {
                return true;
            }
            if (keys.size() >= most) {
                return false;
            }
            Optional.ofNullable(entry.key()).ifPresent(keys::add);
        }
        return true;
    }
}
