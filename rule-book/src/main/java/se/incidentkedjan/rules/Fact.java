package se.incidentkedjan.rules;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.facts.IncidentFacts;

/**
 * A fact that conditions can read.
 *
 * @param name its name in the vocabulary, such as {@code personalData.involved}
 * @param kind what sort of value it has
 * @param codes the codes it can take; empty when it has none
 * @param isAnswered whether a person can answer it; otherwise it follows from other incidents
 * @param reading takes it from what is known; null when nobody has told
 */
record Fact(String name, Kind kind, List<String> codes, boolean isAnswered, Function<Known, @Nullable Object> reading) {

    static final String UNKNOWN = "UNKNOWN";

    enum Kind {
        CODE,
        CODES,
        FLAG,
        TEXT,
        COUNT,
        DECIMAL,
        INSTANT
    }

    /** An incident, and what others say of it. */
    record Known(IncidentFacts facts, Circumstances circumstances) {}

    @Nullable
    Object of(IncidentFacts facts) {
        return of(new Known(facts, Circumstances.UNKNOWN));
    }

    @Nullable
    Object of(Known known) {
        return reading.apply(known);
    }

    /** The values worth deciding beforehand: each code, and for a list none and each code alone. */
    List<Object> likelyValues() {
        return switch (kind) {
            case CODE -> List.copyOf(codes);
            case CODES ->
                Stream.concat(Stream.<Object>of(List.of()), codes.stream().map(List::of))
                        .toList();
            case FLAG -> List.of(true, false);
            case TEXT, COUNT, DECIMAL, INSTANT -> List.of();
        };
    }

    /** Whether an answer is still to be had: nothing told, «vet ej», or a list that nobody has filled in. */
    static boolean isOpen(@Nullable Object value) {
        return value == null || UNKNOWN.equals(value) || (value instanceof List<?> list && list.isEmpty());
    }
}
