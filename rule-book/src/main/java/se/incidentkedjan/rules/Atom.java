package se.incidentkedjan.rules;

import dev.cel.common.ast.CelExpr;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.Program;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A part of conditions that CEL decides as a whole, such as {@code operations.costShare > 5}. Compiled once for all of them. */
final class Atom {

    private final int index;
    private final String text;
    private final CelExpr expression;
    private final Program program;
    private final Set<String> names;
    private final Set<String> facts;
    private final @Nullable String only;
    private final Map<Object, Truth> decided = new HashMap<>();

    /**
     * Compiled.
     *
     * @param index its place among the atoms of a file
     * @param names what it reads: facts, and whether facts are {@linkplain FactValues#KNOWN known}
     */
    Atom(int index, String text, CelExpr expression, Program program, Set<String> names) {
        this.index = index;
        this.text = text;
        this.expression = expression;
        this.program = program;
        this.names = Set.copyOf(names);
        this.facts = names.stream().map(FactValues::factOf).collect(Collectors.toUnmodifiableSet());
        var fact = facts.size() == 1 ? FactVocabulary.named(facts.iterator().next()) : null;
        this.only = fact == null ? null : fact.name();
        decideBeforehand(fact);
    }

    int index() {
        return index;
    }

    String text() {
        return text;
    }

    CelExpr expression() {
        return expression;
    }

    /** The names of the facts it reads. */
    Set<String> facts() {
        return facts;
    }

    /** Whether it reads this fact and no other. */
    boolean readsOnly(String fact) {
        return fact.equals(only);
    }

    Truth decide(FactValues values) {
        if (facts.size() == 1) {
            var fact = facts.iterator().next();
            var value = values.told(fact);
            if (value != null) {
                return decide(fact, value);
            }
            if (names.equals(facts)) {
                return Truth.UNKNOWN;
            }
        }
        return run(values);
    }

    /** Whether it holds when the only fact it reads has this value. */
    Truth decide(String fact, Object value) {
        var known = decided.get(value);
        return known != null ? known : run(FactValues.only(fact, value));
    }

    private void decideBeforehand(@Nullable Fact fact) {
        if (fact != null) {
            for (var value : fact.likelyValues()) {
                decided.put(value, run(FactValues.only(fact.name(), value)));
            }
        }
    }

    private Truth run(FactValues values) {
        try {
            return switch (program.eval(values.asTold(names))) {
                case Boolean holds -> Truth.of(holds);
                case CelUnknownSet unknown -> Truth.UNKNOWN;
                case Object other -> throw new IllegalStateException("condition " + text + " gave " + other.getClass());
            };
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("condition " + text + " cannot be decided", e);
        }
    }

    @Override
    public String toString() {
        return text + " reads " + new TreeSet<>(facts);
    }
}
