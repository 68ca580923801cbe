package se.incidentkedjan.intake.register;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What somebody has decided that the words of a register mean.
 *
 * @param codes by field and the words in small letters
 */
public record Meanings(Map<RegisterField, Map<String, String>> codes) {

    /** Nothing is decided. */
    public static final Meanings NONE = new Meanings(Map.of());

    /** Keeps its own copies. */
    public Meanings {
        var copy = new EnumMap<RegisterField, Map<String, String>>(RegisterField.class);
        // What is kept without any has none.
        (codes == null ? Map.<RegisterField, Map<String, String>>of() : codes)
                .forEach((field, words) -> copy.put(field, Map.copyOf(words)));
        codes = Map.copyOf(copy);
    }

    /** The code of some words; empty when nobody has decided. */
    public Optional<String> of(RegisterField field, String words) {
        return Optional.ofNullable(codes.getOrDefault(field, Map.of()).get(Wording.plain(words)));
    }

    /** With one more decision. */
    public Meanings with(RegisterField field, String words, String code) {
        var more = new EnumMap<RegisterField, Map<String, String>>(RegisterField.class);
        more.putAll(codes);
        var ofField = new TreeMap<>(more.getOrDefault(field, Map.of()));
        ofField.put(Wording.plain(words), code);
        more.put(field, ofField);
        return new Meanings(more);
    }

    /** The words are those of the file. */
    @Override
    public String toString() {
        return "Meanings" + codes.keySet();
    }
}
