package se.incidentkedjan.mailkit.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The headers of a mail or of a part of one, in their order. */
public final class Fields {

    static final Fields NONE = new Fields(List.of());

    private final List<Field> all;

    Fields(List<Field> all) {
        this.all = List.copyOf(all);
    }

    /**
     * A header.
     *
     * @param name as it is written
     * @param value as it is written, on one line and without space round it; encoded words are as they are
     */
    public record Field(String name, String value) {

        /** Never tells what it says. */
        @Override
        public String toString() {
            return "Field[" + name + "]";
        }
    }

    /** All of them. */
    public List<Field> all() {
        return all;
    }

    /** The values of the headers of this name, whatever the case of its letters. */
    public List<String> all(String name) {
        return named(name).map(Field::value).toList();
    }

    /** The value of the first header of this name. */
    public Optional<String> first(String name) {
        return named(name).map(Field::value).findFirst();
    }

    /** The same with its encoded words as letters; empty when there is no such header. */
    public String readable(String name) {
        return first(name)
                .map(value -> EncodedWords.decode(value, new Remarks()))
                .orElse("");
    }

    /** Whether there is a header of this name. */
    public boolean has(String name) {
        return named(name).findAny().isPresent();
    }

    /** Whether there is a header whose name begins so, whatever the case of its letters. */
    public boolean hasLike(String beginning) {
        var small = beginning.toLowerCase(Locale.ROOT);
        return all.stream()
                .anyMatch(field -> field.name().toLowerCase(Locale.ROOT).startsWith(small));
    }

    private Stream<Field> named(String name) {
        return all.stream().filter(field -> field.name().equalsIgnoreCase(name));
    }

    /** Never tells what they say. */
    @Override
    public String toString() {
        return "Fields[" + all.size() + "]";
    }
}
