package se.incidentkedjan.localstack.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * An order by what stands at some paths, which is read out of each document once. The library reads it again each time it
 * compares two of them.
 */
final class Ordering implements Comparator<Ordering.Row> {

    private final List<String> paths;
    private final List<ValueComparator> comparators;

    /** As a question asks for it: paths with 1 or -1. */
    Ordering(Document orderBy) {
        paths = List.copyOf(orderBy.keySet());
        comparators = orderBy.entrySet().stream().map(Ordering::comparator).toList();
    }

    private static ValueComparator comparator(Map.Entry<String, Object> part) {
        return ((Number) part.getValue()).intValue() > 0 ? ValueComparator.asc() : ValueComparator.desc();
    }

    /** A document with what it is put in order by. */
    record Row(Document document, List<Object> values) {}

    Row row(Document document) {
        return new Row(
                document,
                paths.stream()
                        .map(path -> Utils.getSubdocumentValueCollectionAware(document, path))
                        .toList());
    }

    @Override
    public int compare(Row one, Row other) {
        for (int i = 0; i < comparators.size(); i++) {
            int order = comparators
                    .get(i)
                    .compare(one.values().get(i), other.values().get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
