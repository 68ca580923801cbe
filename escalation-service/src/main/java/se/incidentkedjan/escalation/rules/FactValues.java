package se.incidentkedjan.escalation.rules;

import com.google.common.collect.ImmutableList;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.PartialVars;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.incidentkedjan.events.facts.IncidentFacts;

/** The facts of one incident in the form that conditions are decided on. */
final class FactValues {

    /** Before a fact's name: whether anyone has told it. */
    static final String KNOWN = "known.";

    private static final Map<String, CelAttributePattern> PATTERNS = patterns();

    private final Map<String, Object> told = new HashMap<>();
    private final PartialVars asTold;
    private final PartialVars asCanBeAnswered;

    FactValues(IncidentFacts facts) {
        var untold = new ArrayList<CelAttributePattern>();
        var open = new ArrayList<CelAttributePattern>();
        for (var fact : FactVocabulary.all()) {
            var value = fact.of(facts);
            if (value == null) {
                untold.add(pattern(fact.name()));
            } else {
                told.put(fact.name(), value);
            }
            if (Fact.isOpen(value)) {
                open.add(pattern(fact.name()));
                open.add(pattern(KNOWN + fact.name()));
            }
            told.put(KNOWN + fact.name(), !Fact.isOpen(value));
        }
        asTold = PartialVars.of(told, untold.toArray(CelAttributePattern[]::new));
        asCanBeAnswered = PartialVars.of(told, open.toArray(CelAttributePattern[]::new));
    }

    /** The facts as they stand; «vet ej» is an answer, a missing number is not. */
    PartialVars asTold() {
        return asTold;
    }

    /** The facts where everything that somebody could still answer is left open. */
    PartialVars asCanBeAnswered() {
        return asCanBeAnswered;
    }

    /** The value of a fact in words; none when nobody has told. */
    List<String> shown(String fact) {
        return switch (told.get(fact)) {
            case null -> List.of();
            case List<?> list -> list.stream().map(String::valueOf).toList();
            case Object value -> List.of(value.toString());
        };
    }

    private static CelAttributePattern pattern(String name) {
        return PATTERNS.getOrDefault(name, CelAttributePattern.create(ImmutableList.of()));
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
