package se.incidentkedjan.rules;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a condition says, before its types are known: the names it mentions and the codes it compares them with. */
final class ParsedCondition {

    /** A name, and the id of the expression it begins with. */
    record Mention(String name, long id) {}

    /** A code that a fact is compared with. */
    record Comparison(Fact fact, String code) {}

    private final List<Mention> mentions = new ArrayList<>();
    private final List<Comparison> comparisons = new ArrayList<>();
    private final Map<String, Optional<Fact>> bound = new HashMap<>();

    ParsedCondition(CelExpr expression) {
        walk(expression);
    }

    List<Mention> mentions() {
        return mentions;
    }

    List<Comparison> comparisons() {
        return comparisons;
    }

    private void walk(CelExpr expression) {
        switch (expression.getKind()) {
            case IDENT, SELECT -> mention(expression);
            case CALL -> call(expression.call());
            case LIST -> expression.list().elements().forEach(this::walk);
            case COMPREHENSION -> {
                var loop = expression.comprehension();
                walk(loop.iterRange());
                bound.put(loop.iterVar(), Optional.ofNullable(factIn(loop.iterRange())));
                bound.put(loop.accuVar(), Optional.empty());
                walk(loop.accuInit());
                walk(loop.loopCondition());
                walk(loop.loopStep());
                walk(loop.result());
            }
            case MAP ->
                expression.map().entries().forEach(entry -> {
                    walk(entry.key());
                    walk(entry.value());
                });
            case STRUCT -> expression.struct().entries().forEach(entry -> walk(entry.value()));
            case CONSTANT, NOT_SET -> {}
        }
    }

    private void mention(CelExpr expression) {
        var name = nameOf(expression);
        if (name == null) {
            walk(expression.select().operand());
        } else if (!bound.containsKey(name)) {
            mentions.add(new Mention(name, rootOf(expression).id()));
        }
    }

    private void call(CelCall call) {
        call.target().ifPresent(this::walk);
        call.args().forEach(this::walk);
        switch (call.function()) {
            case "_==_", "_!=_" -> {
                compare(call.args().get(0), call.args().get(1));
                compare(call.args().get(1), call.args().get(0));
            }
            case "@in" -> {
                compare(call.args().get(0), call.args().get(1));
                compare(call.args().get(1), call.args().get(0));
            }
            case RuleLanguage.CONTAINS_ANY, RuleLanguage.CONTAINS_ONLY ->
                call.target().ifPresent(list -> call.args().forEach(codes -> compare(list, codes)));
            default -> {}
        }
    }

    private void compare(CelExpr one, CelExpr other) {
        var fact = factIn(one);
        if (fact == null || fact.codes().isEmpty()) {
            return;
        }
        var candidates = other.getKind() == Kind.LIST ? other.list().elements() : List.of(other);
        for (var candidate : candidates) {
            if (candidate.getKind() == Kind.CONSTANT
                    && candidate.constant().getKind() == CelConstant.Kind.STRING_VALUE) {
                comparisons.add(new Comparison(fact, candidate.constant().stringValue()));
            }
        }
    }

    private @Nullable Fact factIn(CelExpr expression) {
        var name = nameOf(expression);
        if (name == null) {
            return null;
        }
        var variable = bound.get(name);
        return variable == null ? FactVocabulary.named(name) : variable.orElse(null);
    }

    private static @Nullable String nameOf(CelExpr expression) {
        return switch (expression.getKind()) {
            case IDENT -> expression.ident().name();
            case SELECT -> {
                var operand = nameOf(expression.select().operand());
                yield operand == null || expression.select().testOnly()
                        ? null
                        : operand + "." + expression.select().field();
            }
            default -> null;
        };
    }

    private static CelExpr rootOf(CelExpr expression) {
        return expression.getKind() == Kind.SELECT ? rootOf(expression.select().operand()) : expression;
    }
}
