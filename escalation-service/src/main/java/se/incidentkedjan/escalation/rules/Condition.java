package se.incidentkedjan.escalation.rules;

import dev.cel.runtime.CelAttribute;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.PartialVars;
import dev.cel.runtime.Program;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A compiled condition.
 *
 * @param text as it stands in the file
 * @param program what decides it
 * @param facts the names of the facts it reads
 */
record Condition(String text, Program program, Set<String> facts) {

    /** Whether it holds. */
    sealed interface Answer {

        /** It does, or does not, whatever else becomes known. */
        record Certain(boolean holds) implements Answer {}

        /** It depends on these facts. */
        record Depends(Set<String> facts) implements Answer {}
    }

    Answer decide(PartialVars values) {
        try {
            return switch (program.eval(values)) {
                case Boolean holds -> new Answer.Certain(holds);
                case CelUnknownSet unknown -> new Answer.Depends(names(unknown));
                case Object other -> throw new IllegalStateException("condition " + text + " gave " + other.getClass());
            };
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("condition " + text + " cannot be decided", e);
        }
    }

    private static Set<String> names(CelUnknownSet unknown) {
        return unknown.attributes().stream()
                .map(CelAttribute::toString)
                .map(name -> name.startsWith(FactValues.KNOWN) ? name.substring(FactValues.KNOWN.length()) : name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
