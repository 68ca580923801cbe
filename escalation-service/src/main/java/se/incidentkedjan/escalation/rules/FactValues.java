package se.incidentkedjan.escalation.rules;

import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelVariableResolver;
import dev.cel.runtime.PartialVars;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.incidentkedjan.events.facts.IncidentFacts;

/** The facts of one incident in the form that conditions are decided on. */
final class FactValues {

    /** Before a fact's name: whether anyone has told it. */
    static final String KNOWN = "known.";

    private static final Map<String, CelAttributePattern> PATTERNS = patterns();

    private final Map<String, Object> told = new HashMap<>();
    private final Set<String> untold = new HashSet<>();
    private final Set<String> open = new HashSet<>();
    private final CelVariableResolver resolver = name -> Optional.ofNullable(told.get(name));

    FactValues(IncidentFacts facts) {
        for (var fact : FactVocabulary.all()) {
            var value = fact.of(facts);
            if (value == null) {
                untold.add(fact.name());
            } else {
                told.put(fact.name(), value);
            }
            if (Fact.isOpen(value)) {
                open.add(fact.name());
                open.add(KNOWN + fact.name());
            }
            told.put(KNOWN + fact.name(), !Fact.isOpen(value));
        }
    }

    /** The facts as they stand; «vet ej» is an answer, a missing number is not. */
    PartialVars asTold(Set<String> names) {
        return without(names, untold);
    }

    /** The facts where everything that somebody could still answer is left open. */
    PartialVars asCanBeAnswered(Set<String> names) {
        return without(names, open);
    }

    /** CEL goes through all unknowns at every name it meets, so it is told only of those that a condition reads. */
    private PartialVars without(Set<String> names, Set<String> unknown) {
        var patterns = new ArrayList<CelAttributePattern>();
        for (var name : names) {
            if (unknown.contains(name)) {
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

    private static Map<String, CelAttributePattern> patterns() {
        var patterns = new HashMap<String, CelAttributePattern>();
        for (var fact : FactVocabulary.all()) {
            patterns.put(fact.name(), CelAttributePattern.fromQualifiedIdentifier(fact.name()));
            patterns.put(KNOWN + fact.name(), CelAttributePattern.fromQualifiedIdentifier(KNOWN + fact.name()));
        }
        return Map.copyOf(patterns);
    }
}
