package se.incidentkedjan.localstack.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The part {@code excerpt} of each document of a collection, in memory, for questions that ask for nothing else: what an
 * index that covers them does in a real store. Without it every list would read whole documents from the file, one after
 * another. Nothing is held until the first such question, and nothing in a collection that has grown too large for it.
 */
final class Excerpts {
    static final String FIELD = "excerpt";
    static final int MOST = 20_000;

    private final Map<Object, Document> documents;
    private @Nullable Map<Object, Document> held;

    Excerpts(Map<Object, Document> documents) {
        this.documents = documents;
    }

    /** Whether a question can be answered by keys and excerpts alone. */
    static boolean suffice(Document query, @Nullable Document orderBy, @Nullable Document fields) {
        List<String> paths = paths(query).toList();
        // A question by nothing but keys is better answered by the map itself.
        return paths.stream().allMatch(Excerpts::isOurs)
                && paths.stream().anyMatch(path -> path.startsWith(FIELD))
                && (orderBy == null || orderBy.keySet().stream().allMatch(Excerpts::isOurs))
                && fields != null
                && !fields.isEmpty()
                && fields.entrySet().stream().allMatch(Excerpts::isIncluded);
    }

    private static Stream<String> paths(Document query) {
        return query.entrySet().stream()
                .flatMap(condition -> condition.getValue() instanceof Collection<?> all && isLogic(condition.getKey())
                        ? all.stream().flatMap(one -> paths((Document) one))
                        : Stream.of(condition.getKey()));
    }

    private static boolean isLogic(String operator) {
        return operator.equals("$and") || operator.equals("$or") || operator.equals("$nor");
    }

    private static boolean isOurs(String path) {
        return path.equals(KeyFilter.KEY) || path.startsWith(FIELD + ".");
    }

    private static boolean isIncluded(Map.Entry<String, Object> field) {
        var isWanted = field.getValue() instanceof Number number && number.intValue() == 1;
        return isWanted && (isOurs(field.getKey()) || field.getKey().equals(FIELD));
    }

    /** Of all documents; empty when there are too many of them. */
    Optional<Collection<Document>> all() {
        if (documents.size() > MOST) {
            held = null;
            return Optional.empty();
        }
        if (held == null) {
            Map<Object, Document> found = HashMap.newHashMap(documents.size());
            documents.forEach((key, document) -> found.put(key, of(document)));
            held = found;
        }
        return Optional.of(held.values());
    }

    void put(Object key, Document document) {
        if (held != null) {
            held.put(key, of(document));
        }
    }

    void remove(Object key) {
        if (held != null) {
            held.remove(key);
        }
    }

    private static Document of(Document document) {
        var excerpt = new Document(KeyFilter.KEY, document.get(KeyFilter.KEY));
        if (document.get(FIELD) instanceof Document part) {
            excerpt.put(FIELD, part);
        }
        return excerpt;
    }
}
