package se.incidentkedjan.localstack.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Copies documents with all that is in them. The library's own way copies every level twice. */
final class Copy {
    private Copy() {}

    static Document of(Document document) {
        Document copy = new Document();
        document.forEach((name, value) -> copy.put(name, of(value)));
        return copy;
    }

    private static @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case Document document -> of(document);
            case List<?> list -> {
                List<@Nullable Object> copy = new ArrayList<>(list.size());
                list.forEach(element -> copy.add(of(element)));
                yield copy;
            }
            case Set<?> set -> {
                Set<@Nullable Object> copy = LinkedHashSet.newLinkedHashSet(set.size());
                set.forEach(element -> copy.add(of(element)));
                yield copy;
            }
            case null, default -> value;
        };
    }
}
