package se.incidentkedjan.escalation.rules;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.facts.IncidentFacts;

/**
 * A fact that conditions can read.
 *
 * @param name its name in the vocabulary, such as {@code personalData.involved}
 * @param kind what sort of value it has
 * @param codes the codes it can take; empty when it has none
 * @param reading takes it from an incident; null when nobody has told
 */
record Fact(String name, Kind kind, List<String> codes, Function<IncidentFacts, @Nullable Object> reading) {

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

    @Nullable
    Object of(IncidentFacts facts) {
        return reading.apply(facts);
    }

    /** Whether an answer is still to be had: nothing told, «vet ej», or a list that nobody has filled in. */
    static boolean isOpen(@Nullable Object value) {
        return value == null || UNKNOWN.equals(value) || (value instanceof List<?> list && list.isEmpty());
    }
}
