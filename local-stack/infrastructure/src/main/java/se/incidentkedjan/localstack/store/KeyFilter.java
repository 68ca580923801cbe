package se.incidentkedjan.localstack.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the key that a filter asks for among other conditions that must hold as well. */
final class KeyFilter {
    static final String KEY = "_id";
    private static final String ALL_OF = "$and";
    private static final String ONE_OF = "$in";

    private KeyFilter() {}

    /** The only key of which the filter can hold; null when there may be several. Other kinds than text are not looked for. */
    static @Nullable String of(Document filter) {
        if (filter.get(KEY) instanceof String key) {
            return key;
        }
        if (filter.get(ALL_OF) instanceof Collection<?> conditions) {
            for (Object condition : conditions) {
                String key = condition instanceof Document document ? of(document) : null;
                if (key != null) {
                    return key;
                }
            }
        }
        return null;
    }

    /** The keys of which one must be the document's, when nothing else is asked; empty when more is, or other kinds than text. */
    static Optional<Set<String>> all(Document filter) {
        if (filter.size() != 1
                || !(filter.get(KEY) instanceof Document condition)
                || condition.size() != 1
                || !(condition.get(ONE_OF) instanceof Collection<?> values)) {
            return Optional.empty();
        }
        Set<String> keys = LinkedHashSet.newLinkedHashSet(values.size());
        for (Object value : values) {
            if (!(value instanceof String key)) {
                return Optional.empty();
            }
            keys.add(key);
        }
        return Optional.of(keys);
    }
}
