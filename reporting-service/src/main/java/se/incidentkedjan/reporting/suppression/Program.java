package se.incidentkedjan.reporting.suppression;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Optimisation.State;
import org.ojalgo.optimisation.Variable;

/** One question to the solver: which changes of the atoms keep all known sums, and what they make of one more sum. */
final class Program {

    /** A search in whole numbers that is not at its end after so many nodes is given up. */
    private static final int NODES = 20_000;

    private final Known known;
    private final Change asked;
    private final IntPredicate may;
    private final ExpressionsBasedModel model = new ExpressionsBasedModel();

    /** Each atom as what it gains and what it loses. */
    private record Pair(Variable more, Variable less) {}

    private final Map<Integer, Pair> pairs = new LinkedHashMap<>();

    /**
     * A question.
     *
     * @param may the atoms that may change
     */
    Program(Known known, Change asked, IntPredicate may) {
        this.may = may;
        this.known = known;
        this.asked = asked;
    }

    /**
     * An answer of the solver.
     *
     * @param world what was found, in whole numbers; it need not be exact
     */
    record Answer(State state, Optional<Change> world) {}

    /** Whether the sum cannot change because none of its atoms can. */
    boolean isFixed() {
        for (int index = 0; index < asked.size(); index++) {
            if (may.test(asked.atom(index))) {
                return false;
            }
        }
        return true;
    }

    /** The most that the sum can change by in a direction, up to enough. */
    Optional<Double> furthest(int enough, int sign) {
        keepSums();
        var value = sum(asked);
        value.lower(-enough).upper(enough);
        for (int index = 0; index < asked.size(); index++) {
            var pair = pairs.get(asked.atom(index));
            if (pair != null) {
                pair.more.weight(sign);
                pair.less.weight(-sign);
            }
        }
        var result = model.maximise();
        return result.getState().isOptimal() ? Optional.of(valueIn(result) * sign) : Optional.empty();
    }

    /** The changes that make the sum change by this, with the least weight. */
    Answer nearest(int change, IntToDoubleFunction weight, boolean whole) {
        keepSums();
        sum(asked).level(change);
        pairs.forEach((atom, pair) -> {
            pair.more.weight(weight.applyAsDouble(atom)).integer(whole);
            pair.less.weight(weight.applyAsDouble(atom)).integer(whole);
        });
        if (whole) {
            model.options.iterations_abort = NODES;
        }
        var result = model.minimise();
        return new Answer(
                result.getState(), result.getState().isFeasible() ? Optional.of(worldOf(result)) : Optional.empty());
    }

    private void keepSums() {
        for (var sum : known.about(asked, may)) {
            sum(sum).level(0);
        }
    }

    private Expression sum(Change sum) {
        var expression = model.addExpression();
        for (int index = 0; index < sum.size(); index++) {
            int atom = sum.atom(index);
            if (may.test(atom)) {
                var pair = pairs.computeIfAbsent(atom, this::pair);
                expression.set(pair.more, sum.by(index));
                expression.set(pair.less, -sum.by(index));
            }
        }
        return expression;
    }

    private Pair pair(int atom) {
        return new Pair(
                model.addVariable().lower(0), model.addVariable().lower(0).upper(known.slack(atom)));
    }

    private double valueIn(Optimisation.Result result) {
        double value = 0;
        for (int index = 0; index < asked.size(); index++) {
            var pair = pairs.get(asked.atom(index));
            if (pair != null) {
                value += asked.by(index) * by(pair, result);
            }
        }
        return value;
    }

    private Change worldOf(Optimisation.Result result) {
        var world = new Change();
        pairs.forEach((atom, pair) -> {
            int by = (int) Math.round(by(pair, result));
            if (by != 0) {
                world.add(atom, by);
            }
        });
        return world;
    }

    private double by(Pair pair, Optimisation.Result result) {
        return result.doubleValue(model.indexOf(pair.more)) - result.doubleValue(model.indexOf(pair.less));
    }
}
