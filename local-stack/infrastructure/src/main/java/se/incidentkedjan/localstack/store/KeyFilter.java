package se.incidentkedjan.localstack.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Finds the key that a filter asks for among other conditions that must hold as well. */
final class KeyFilter {
    static final String KEY = "_id";
    private static final String ALL_OF = "$and";

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
}
