package se.incidentkedjan.rules;

import java.util.List;

/**
 * Why something was decided: a rule that fired.
 *
 * @param rule its id
 * @param title what it says, in Swedish
 * @param legalReference where that stands
 * @param facts the facts it read that somebody has told, in the order of the vocabulary
 */
public record Reason(String rule, String title, String legalReference, List<ReadFact> facts) {

    /** Keeps its own copy of the facts. */
    public Reason {
        facts = List.copyOf(facts);
    }

    /**
     * A fact as a rule read it.
     *
     * @param name in the fact vocabulary, such as {@code personalData.kinds}
     * @param values codes, numbers or times as text; several for lists, none for an empty list
     */
    public record ReadFact(String name, List<String> values) {

        /** Keeps its own copy of the values. */
        public ReadFact {
            values = List.copyOf(values);
        }
    }
}
