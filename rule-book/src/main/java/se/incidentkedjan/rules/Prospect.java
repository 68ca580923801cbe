package se.incidentkedjan.rules;

import org.jspecify.annotations.Nullable;

/**
 * What the answer to an open question would change.
 *
 * @param fact the name of the fact that is asked about
 * @param answer the answer
 * @param given another open question, which must be answered as well for this answer to matter; absent when it matters alone
 * @param changes what is different then, compared with the incident as it stands and {@code given} answered so
 */
public record Prospect(String fact, Answer answer, @Nullable Given given, Changes changes) {

    /**
     * An answer, or all answers within a limit.
     *
     * @param relation how the fact stands to the value
     * @param value a code, a number or a text; empty when any answer will do
     */
    public record Answer(Relation relation, String value) {}

    /** How a fact stands to a value. */
    public enum Relation {
        /** It is this. */
        IS,
        /** Of a list: this is in it. */
        INCLUDES,
        /** It is this or less. */
        AT_MOST,
        /** It is less than this. */
        LESS_THAN,
        /** It is this or more. */
        AT_LEAST,
        /** It is more than this. */
        MORE_THAN,
        /** Whatever it is, as long as it is known. */
        KNOWN
    }

    /**
     * Another answer that is supposed.
     *
     * @param fact the name of the fact
     * @param answer its answer
     */
    public record Given(String fact, Answer answer) {}
}
