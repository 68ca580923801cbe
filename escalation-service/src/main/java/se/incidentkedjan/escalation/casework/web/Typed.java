package se.incidentkedjan.escalation.casework.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What stands in a form, with what is wrong in it. */
final class Typed {

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();

    /** A form that nobody has sent. */
    static Typed nothing() {
        return new Typed();
    }

    static Typed of(MultiValueMap<String, String> sent) {
        var typed = new Typed();
        sent.forEach((name, all) ->
                typed.values.put(name, all.stream().filter(Objects::nonNull).toList()));
        return typed;
    }

    /** The same with an answer where nobody has given one. */
    Typed orElse(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            values.putIfAbsent(name, List.of(value));
        }
        return this;
    }

    /** What is typed, without the space around it; empty when nothing is. */
    String text(String name) {
        var all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.getFirst().strip();
    }

    List<String> all(String name) {
        return new ArrayList<>(values.getOrDefault(name, List.of()));
    }

    /** Whether the form held this question at all. */
    boolean isGiven(String name) {
        return values.containsKey(name);
    }

    Optional<String> given(String name) {
        return Optional.of(text(name)).filter(text -> !text.isEmpty());
    }

    <E extends Enum<E>> @Nullable E code(String name, Class<E> type) {
        return given(name)
                .flatMap(code -> {
                    try {
                        return Optional.of(Enum.valueOf(type, code));
                    } catch (IllegalArgumentException e) {
                        return Optional.empty();
                    }
                })
                .orElse(null);
    }

    /** The number typed; absent when it is none. */
    @Nullable
    Integer number(String name) {
        var text = text(name);
        return text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }

    void wrong(String name, String message) {
        errors.putIfAbsent(name, message);
    }

    @Nullable
    String error(String name) {
        return errors.get(name);
    }

    Map<String, String> errors() {
        return errors;
    }

    boolean isWrong() {
        return !errors.isEmpty();
    }
}
