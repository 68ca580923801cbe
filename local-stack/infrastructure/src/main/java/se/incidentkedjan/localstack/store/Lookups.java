package se.incidentkedjan.localstack.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds documents by the paths that indexes have been declared for, which the library takes note of and does nothing with.
 * A path is held in memory from the first question that it can answer; those at which few documents have anything are read
 * along with the first of them, so that not each of them makes somebody wait. None is held in a collection that has grown
 * too large for it. What is found is looked at again by whoever asks: it may be more than what is asked for, and is never less.
 */
final class Lookups {
    static final int MOST = 200_000;

    private static final int FEW = 100;
    /** With more than one in so many the collection is as well read from one end to the other. */
    private static final int SHARE = 16;

    private final Map<Object, Document> documents;
    private final Set<String> declared = new HashSet<>();
    private final Set<String> asked = new HashSet<>();
    private final Map<String, Lookup> held = new HashMap<>();

    Lookups(Map<Object, Document> documents) {
        this.documents = documents;
    }

    /** An index has been declared for this path. */
    void declare(String path) {
        declared.add(path);
    }

    /** The keys among which are those of all documents that fit; empty when no index tells much of that. */
    Optional<Collection<Object>> find(Document query) {
        if (declared.isEmpty()) {
            return Optional.empty();
        }
        if (documents.size() > MOST) {
            held.clear();
            return Optional.empty();
        }
        Collection<Object> found = null;
        for (Condition condition : conditions(query)) {
            if (found != null && found.size() <= FEW) {
                break;
            }
            Collection<Object> keys = find(condition);
            if (keys != null && found != null) {
                found.retainAll(keys);
            } else if (keys != null) {
                found = keys;
            }
        }
        return Optional.ofNullable(found).filter(keys -> keys.size() <= FEW + documents.size() / SHARE);
    }

    private @Nullable Collection<Object> find(Condition condition) {
        asked.add(condition.path());
        Lookup lookup = held.get(condition.path());
        if (lookup == null) {
            read();
            lookup = Objects.requireNonNull(held.get(condition.path()));
        }
        Lookup all = lookup;
        int most = FEW + documents.size() / 2;
        Set<Object> keys = new LinkedHashSet<>();
        boolean isAll =
                condition.ranges().stream().allMatch(range -> all.collect(range.from(), range.to(), most, keys));
        return isAll ? keys : null;
    }

    /** Reads what has been asked for and is not held yet, and whatever else there is little of. */
    private void read() {
        Map<String, Lookup> fresh = new HashMap<>();
        declared.stream()
                .filter(path -> asked.contains(path) || !path.startsWith(Excerpts.FIELD + "."))
                .filter(path -> !held.containsKey(path))
                .forEach(path -> fresh.put(path, new Lookup(path)));
        documents.forEach((key, document) -> {
            fresh.values().forEach(lookup -> lookup.add(key, document));
            fresh.values().removeIf(this::isTooMuch);
        });
        held.putAll(fresh);
    }

    private boolean isTooMuch(Lookup lookup) {
        return lookup.size() > FEW + documents.size() / SHARE && !asked.contains(lookup.path());
    }

    void put(Object key, @Nullable Document before, Document after) {
        for (Lookup lookup : held.values()) {
            if (before != null) {
                lookup.remove(key, before);
            }
            lookup.add(key, after);
        }
        held.values().removeIf(this::isTooMuch);
    }

    void remove(Object key, Document before) {
        held.values().forEach(lookup -> lookup.remove(key, before));
    }

    private record Range(@Nullable Object from, @Nullable Object to) {

        static Range only(Object value) {
            return new Range(value, value);
        }
    }

    /** What must hold of the value at a path: that it lies in one of some ranges. */
    private record Condition(String path, List<Range> ranges) {

        boolean isExact() {
            return ranges.stream()
                    .allMatch(range -> range.from() != null && range.from().equals(range.to()));
        }
    }

    /** All that must hold at once, of which something can be found; what tells most comes first. */
    private List<Condition> conditions(Document query) {
        List<Condition> found = new ArrayList<>();
        gather("", query, found);
        found.sort(Comparator.comparing(condition -> !condition.isExact()));
        return found;
    }

    private void gather(String above, Document query, List<Condition> found) {
        query.forEach((name, wanted) -> {
            if (name.equals("$and") && wanted instanceof Collection<?> all) {
                all.forEach(one -> gather(above, (Document) one, found));
            } else if (!name.startsWith("$") && wanted instanceof Document operators) {
                operators.forEach((operator, operand) -> gather(above + name, operator, operand, found));
            } else if (!name.startsWith("$")) {
                gather(above + name, "$eq", wanted, found);
            }
        });
    }

    private void gather(String path, String operator, @Nullable Object operand, List<Condition> found) {
        if (operator.equals("$elemMatch") && operand instanceof Document element) {
            gather(path + ".", element, found);
        } else if (declared.contains(path)) {
            List<Range> ranges = ranges(operator, operand);
            if (!ranges.isEmpty()) {
                found.add(new Condition(path, ranges));
            }
        }
    }

    private static List<Range> ranges(String operator, @Nullable Object operand) {
        if (operator.equals("$in") && operand instanceof Collection<?> values) {
            return values.stream().allMatch(Lookup::holds)
                    ? values.stream().map(value -> Range.only((Object) value)).toList()
                    : List.of();
        }
        if (operand == null || !Lookup.holds(operand)) {
            return List.of();
        }
        return switch (operator) {
            case "$eq" -> List.of(Range.only(operand));
            case "$gt", "$gte" -> List.of(new Range(operand, null));
            case "$lt", "$lte" -> List.of(new Range(null, operand));
            default -> List.of();
        };
    }
}
