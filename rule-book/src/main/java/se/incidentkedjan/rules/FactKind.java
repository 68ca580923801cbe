package se.incidentkedjan.rules;

import java.util.List;

/**
 * A fact of the vocabulary, as somebody can be asked for it.
 *
 * @param name its name, such as {@code personalData.involved}
 * @param form what an answer looks like
 * @param codes the codes it can take; empty when it has none
 */
public record FactKind(String name, Form form, List<String> codes) {

    /** Keeps its own copy of the codes. */
    public FactKind {
        codes = List.copyOf(codes);
    }

    /** What an answer looks like. */
    public enum Form {
        /** One of the codes. */
        ONE,
        /** Any number of the codes. */
        SEVERAL,
        /** True or false. */
        FLAG,
        /** A code of the municipality's own, such as a unit. */
        TEXT,
        /** A whole number, at least 0. */
        COUNT,
        /** A number with decimals, at least 0. */
        DECIMAL,
        /** A point in time. */
        INSTANT
    }

    /** Every fact there is, in the order of the vocabulary. */
    public static List<FactKind> all() {
        return FactVocabulary.answered().stream()
                .map(fact -> new FactKind(fact.name(), form(fact.kind()), fact.codes()))
                .toList();
    }

    private static Form form(Fact.Kind kind) {
        return switch (kind) {
            case CODE -> Form.ONE;
            case CODES -> Form.SEVERAL;
            case FLAG -> Form.FLAG;
            case TEXT -> Form.TEXT;
            case COUNT -> Form.COUNT;
            case DECIMAL -> Form.DECIMAL;
            case INSTANT -> Form.INSTANT;
        };
    }
}
