package se.incidentkedjan.rules;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * A compiled condition.
 *
 * @param text as it stands in the file
 * @param whole the same with named conditions put in
 * @param formula what decides it
 * @param facts the names of the facts it reads
 */
record Condition(String text, String whole, Formula formula, Set<String> facts) {

    static Condition of(String text, String whole, Formula formula) {
        return new Condition(
                text,
                whole,
                formula,
                formula.atoms().flatMap(atom -> atom.facts().stream()).collect(Collectors.toUnmodifiableSet()));
    }
}
