package se.incidentkedjan.localstack.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An order by what stands at some paths, which is read out of each document once. The library reads it again each time it
 * compares two of them.
 */
final class Ordering implements Comparator<Ordering.Row> {

    private static final Pattern POINT = Pattern.compile("\\.");

    private final List<Part> parts;

    /** As a question asks for it: paths with 1 or -1. */
    Ordering(Document orderBy) {
        parts = orderBy.entrySet().stream().map(Part::of).toList();
    }

    /** A document with what it is put in order by. */
    record Row(Document document, List<Object> values) {}

    private record Part(String path, List<String> names, boolean isAscending) {

        static Part of(Map.Entry<String, Object> told) {
            return new Part(
                    told.getKey(), List.of(POINT.split(told.getKey(), -1)), ((Number) told.getValue()).intValue() > 0);
        }

        Object of(Document document) {
            Object found = document;
            for (String name : names) {
                if (found instanceof Document inner) {
                    found = inner.get(name);
                } else {
                    found = null;
                }
            }
            // Lists and what is not there have rules of their own.
            return found instanceof String || found instanceof Instant
                    ? found
                    : Utils.getSubdocumentValueCollectionAware(document, path);
        }

        int compare(Object one, Object other) {
            if (one instanceof String text && other instanceof String more) {
                return isAscending ? text.compareTo(more) : more.compareTo(text);
            }
            if (one instanceof Instant at && other instanceof Instant then) {
                return isAscending ? at.compareTo(then) : then.compareTo(at);
            }
            return (isAscending ? ValueComparator.asc() : ValueComparator.desc()).compare(one, other);
        }
    }

    Row row(Document document) {
        return new Row(document, parts.stream().map(part -> part.of(document)).toList());
    }

    @Override
    public int compare(Row one, Row other) {
        for (int i = 0; i < parts.size(); i++) {
            int order = parts.get(i).compare(one.values().get(i), other.values().get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
