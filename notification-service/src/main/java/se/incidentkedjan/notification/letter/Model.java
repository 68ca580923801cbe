package se.incidentkedjan.notification.letter;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the names of one message stand for this time. Every name of the message is given a value, also what is missing. */
final class Model {

    /**
     * Words, or an address.
     *
     * @param text on one line, without anything that steers the writing of text
     */
    record Value(String text, boolean isLink) {}

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Set<String> offered = new HashSet<>();

    Model text(String name, Object text) {
        var tidied = tidy(text.toString());
        values.put(name, new Value(tidied.isEmpty() ? "-" : tidied, false));
        return this;
    }

    Model optional(String name, @Nullable String text) {
        var tidied = text == null ? "" : tidy(text);
        values.put(name, tidied.isEmpty() ? false : Map.of(name, new Value(tidied, false)));
        return this;
    }

    Model link(String name, String address) {
        values.put(name, new Value(address, true));
        return this;
    }

    /** An address that a message may use, and need not: those who wrote one before it was offered lack it. */
    Model offeredLink(String name, String address) {
        offered.add(name);
        return link(name, address);
    }

    Model optionalLink(String name, @Nullable String address) {
        values.put(name, address == null ? false : Map.of(name, new Value(address, true)));
        return this;
    }

    Model condition(String name, boolean holds) {
        values.put(name, holds);
        return this;
    }

    Model list(String name, List<Model> items) {
        values.put(name, items.stream().map(Model::values).toList());
        return this;
    }

    Map<String, Object> values() {
        return values;
    }

    /** The addresses it must hold, outside lists, in the order they were given: the most important one first. */
    List<String> links() {
        return values.entrySet().stream()
                .filter(entry -> !offered.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .map(value -> value instanceof Map<?, ?> optional
                        ? optional.values().iterator().next()
                        : value)
                .filter(Value.class::isInstance)
                .map(Value.class::cast)
                .filter(Value::isLink)
                .map(Value::text)
                .toList();
    }

    /** On one line, each space one blank, nothing invisible: what steers text can also hide it. */
    static String tidy(String text) {
        var tidied = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                if (!tidied.isEmpty() && tidied.charAt(tidied.length() - 1) != ' ') {
                    tidied.append(' ');
                }
            } else if (isVisible(point)) {
                tidied.appendCodePoint(point);
            }
        });
        return tidied.toString().strip();
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
