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
 * @param names what it reads: facts, and whether facts are {@linkplain FactValues#KNOWN known}
 */
record Condition(String text, Program program, Set<String> names) {

    /** Whether it holds. */
    sealed interface Answer {

        /** It does, or does not, whatever else becomes known. */
        record Certain(boolean holds) implements Answer {}

        /** It depends on these facts. */
        record Depends(Set<String> facts) implements Answer {}
    }

    /** Decides on the facts as they stand. */
    Answer decideAsTold(FactValues values) {
        return decide(values.asTold(names));
    }

    /** Decides with everything left open that somebody could still answer. */
    Answer decideAsCanBeAnswered(FactValues values) {
        return decide(values.asCanBeAnswered(names));
    }

    /** The names of the facts it reads. */
    Set<String> facts() {
        return names.stream().map(FactValues::factOf).collect(Collectors.toUnmodifiableSet());
    }

    private Answer decide(PartialVars values) {
        try {
            return switch (program.eval(values)) {
                case Boolean holds -> new Answer.Certain(holds);
                case CelUnknownSet unknown -> new Answer.Depends(facts(unknown));
                case Object other -> throw new IllegalStateException("condition " + text + " gave " + other.getClass());
            };
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("condition " + text + " cannot be decided", e);
        }
    }

    private static Set<String> facts(CelUnknownSet unknown) {
        return unknown.attributes().stream()
                .map(CelAttribute::toString)
                .map(FactValues::factOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
