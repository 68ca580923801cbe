package se.incidentkedjan.rules;

import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelVariableResolver;
import dev.cel.runtime.PartialVars;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.facts.IncidentFacts;

/** The facts of one incident in the form that conditions are decided on. */
final class FactValues {

    /** Before a fact's name: whether anyone has told it. */
    static final String KNOWN = "known.";

    /** Stands for a fact that nobody has told, where a value is needed. */
    static final Object UNTOLD = new Untold();

    private static final Map<String, CelAttributePattern> PATTERNS = patterns();

    private record Untold() {}

    private final Map<String, Object> told;
    private final CelVariableResolver resolver;

    FactValues(IncidentFacts facts, Circumstances circumstances) {
        this(new HashMap<>());
        var known = new Fact.Known(facts, circumstances);
        for (var fact : FactVocabulary.all()) {
            put(fact.name(), fact.of(known));
        }
    }

    private FactValues(Map<String, Object> told) {
        this.told = told;
        this.resolver = name -> Optional.ofNullable(told.get(name));
    }

    /** Only one fact, which has this value. */
    static FactValues only(String fact, Object value) {
        return of(Map.of(fact, value));
    }

    /** These facts and no others. */
    static FactValues of(Map<String, Object> facts) {
        var values = new FactValues(new HashMap<>());
        facts.forEach(values::put);
        return values;
    }

    /** The same with these facts answered so. */
    FactValues with(Map<String, Object> answers) {
        var values = new FactValues(new HashMap<>(told));
        answers.forEach(values::put);
        return values;
    }

    /** The value of a fact; null when nobody has told. */
    @Nullable
    Object told(String fact) {
        return told.get(fact);
    }

    /** Whether an answer is still to be had. */
    boolean isOpen(String fact) {
        return Fact.isOpen(told.get(fact));
    }

    /**
     * The facts as they stand; «vet ej» is an answer, a missing number is not. CEL goes through all unknowns at every name
     * it meets, so it is told only of those that a condition reads.
     */
    PartialVars asTold(Set<String> names) {
        var patterns = new ArrayList<CelAttributePattern>();
        for (var name : names) {
            if (!told.containsKey(name)) {
                patterns.add(Objects.requireNonNull(PATTERNS.get(name), name));
            }
        }
        return PartialVars.of(resolver, patterns);
    }

    /** The fact that a name in a condition is about. */
    static String factOf(String name) {
        return name.startsWith(KNOWN) ? name.substring(KNOWN.length()) : name;
    }

    /** The value of a fact in words; none when nobody has told. */
    List<String> shown(String fact) {
        return switch (told.get(fact)) {
            case null -> List.of();
            case List<?> list -> list.stream().map(String::valueOf).toList();
            case Object value -> List.of(value.toString());
        };
    }

    private void put(String fact, @Nullable Object value) {
        var isTold = value != null && !(value instanceof Untold);
        if (isTold) {
            told.put(fact, value);
        }
        told.put(KNOWN + fact, isTold && !Fact.isOpen(value));
    }

    private static Map<String, CelAttributePattern> patterns() {
        var patterns = new HashMap<String, CelAttributePattern>();
        for (var fact : FactVocabulary.all()) {
            patterns.put(fact.name(), CelAttributePattern.fromQualifiedIdentifier(fact.name()));
            patterns.put(KNOWN + fact.name(), CelAttributePattern.fromQualifiedIdentifier(KNOWN + fact.name()));
        }
        return Map.copyOf(patterns);
    }
}
