package se.incidentkedjan.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whether any facts at all make a condition hold. Tries the values that conditions tell apart, fact by fact, and gives up a
 * branch as soon as it cannot hold any more.
 */
final class Reachability {

    private static final int MOST_STEPS = 200_000;

    private final Formula formula;
    private final List<String> facts;
    private final Answers answers;
    private final Map<String, Object> chosen = new HashMap<>();
    private final Map<Case, Truth> decided = new HashMap<>();
    private int steps;

    private record Case(Atom atom, Map<String, Object> values) {}

    private Reachability(Formula formula, Answers answers) {
        this.formula = formula;
        this.answers = answers;
        // What few facts can refute is tried first: a contradiction is then found before the rest is gone through.
        this.facts = conjuncts(formula)
                .map(part -> part.atoms()
                        .flatMap(atom -> atom.facts().stream())
                        .distinct()
                        .toList())
                .sorted(Comparator.comparingInt(List::size))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** The parts that must all hold. */
    private static Stream<Formula> conjuncts(Formula formula) {
        return switch (formula) {
            case Formula.All(List<Formula> parts) -> parts.stream().flatMap(Reachability::conjuncts);
            case Formula.Not(Formula.Any(List<Formula> parts)) ->
                parts.stream().flatMap(part -> conjuncts(new Formula.Not(part)));
            case Formula.Not(Formula.Not(Formula part)) -> conjuncts(part);
            default -> Stream.of(formula);
        };
    }

    /** {@code TRUE} when it can hold, {@code FALSE} when it never can, {@code UNKNOWN} when that takes too long to tell. */
    static Truth of(Formula formula, Answers answers) {
        var found = new Reachability(formula, answers).from(0);
        return found == Truth.FALSE && formula.atoms().anyMatch(Reachability::cannotBeGoneThrough)
                ? Truth.UNKNOWN
                : found;
    }

    /** Facts compared with each other, moments and free codes have more values than can be tried. */
    private static boolean cannotBeGoneThrough(Atom atom) {
        return atom.facts().size() > 1
                || atom.facts().stream()
                        .map(FactVocabulary::named)
                        .anyMatch(fact ->
                                fact != null && (fact.kind() == Fact.Kind.INSTANT || fact.kind() == Fact.Kind.TEXT));
    }

    private Truth from(int next) {
        if (formula.decide(this::truth) == Truth.TRUE) {
            return Truth.TRUE;
        }
        if (next == facts.size() || !can(formula, Truth.TRUE)) {
            return Truth.FALSE;
        }
        var whole = Truth.FALSE;
        var fact = facts.get(next);
        for (var value : valuesOf(fact)) {
            if (++steps > MOST_STEPS) {
                return Truth.UNKNOWN;
            }
            chosen.put(fact, value);
            var found = from(next + 1);
            chosen.remove(fact);
            if (found == Truth.TRUE) {
                return found;
            }
            whole = found == Truth.UNKNOWN ? found : whole;
        }
        return whole;
    }

    /** Whether it can still come to this; what is chosen as untold can come to neither. */
    private boolean can(Formula part, Truth wanted) {
        return switch (part) {
            case Formula.Leaf(Atom atom) -> !isChosen(atom) || truth(atom) == wanted;
            case Formula.Not(Formula inner) -> can(inner, wanted.not());
            case Formula.All(List<Formula> parts) ->
                wanted == Truth.TRUE
                        ? parts.stream().allMatch(one -> can(one, wanted))
                        : parts.stream().anyMatch(one -> can(one, wanted));
            case Formula.Any(List<Formula> parts) ->
                wanted == Truth.TRUE
                        ? parts.stream().anyMatch(one -> can(one, wanted))
                        : parts.stream().allMatch(one -> can(one, wanted));
        };
    }

    private boolean isChosen(Atom atom) {
        return chosen.keySet().containsAll(atom.facts());
    }

    private Truth truth(Atom atom) {
        if (!isChosen(atom)) {
            return Truth.UNKNOWN;
        }
        var values = new HashMap<>(chosen);
        values.keySet().retainAll(atom.facts());
        return decided.computeIfAbsent(new Case(atom, values), one -> atom.decide(FactValues.of(values)));
    }

    private List<Object> valuesOf(String name) {
        var fact = FactVocabulary.named(name);
        var tried = answers.of(name).stream().map(Answers.Group::value);
        if (fact == null) {
            return List.of();
        }
        return switch (fact.kind()) {
            case FLAG -> List.of(true, false);
            case CODE -> Stream.concat(tried, Stream.<Object>of(Fact.UNKNOWN)).toList();
            case CODES -> lists(tried.toList());
            case TEXT, INSTANT, COUNT, DECIMAL ->
                Stream.concat(tried, Stream.<Object>of(FactValues.UNTOLD)).toList();
        };
    }

    /** None, each alone, each two, and some of every length. */
    private static List<Object> lists(List<Object> singles) {
        var lists = new ArrayList<Object>(List.of(List.of()));
        lists.addAll(singles);
        for (var one : singles) {
            for (var other : singles) {
                if (!one.equals(other)) {
                    lists.add(joined(List.of(one, other)));
                }
            }
        }
        for (var length = 3; length <= singles.size(); length++) {
            lists.add(joined(singles.subList(0, length)));
        }
        return lists;
    }

    private static List<?> joined(List<?> lists) {
        return lists.stream()
                .flatMap(list -> list instanceof List<?> codes ? codes.stream() : Stream.of())
                .toList();
    }
}
