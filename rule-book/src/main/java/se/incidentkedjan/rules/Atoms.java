package se.incidentkedjan.rules;

import dev.cel.bundle.Cel;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.parser.CelUnparser;
import dev.cel.parser.CelUnparserFactory;
import dev.cel.runtime.CelEvaluationException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The atoms of all conditions of a file, each once however often it is written. */
final class Atoms {

    private static final String AND = "_&&_";
    private static final String OR = "_||_";
    private static final String NOT = "!_";

    private final Cel cel;
    private final CelUnparser unparser = CelUnparserFactory.newUnparser();
    private final Map<String, Atom> byText = new HashMap<>();
    private final List<Atom> all = new ArrayList<>();

    Atoms(Cel cel) {
        this.cel = cel;
    }

    /** Every atom met so far, in the order of {@link Atom#index()}. */
    List<Atom> all() {
        return List.copyOf(all);
    }

    /** Takes a checked condition apart. */
    Formula formulaOf(CelAbstractSyntaxTree checked) throws CelEvaluationException {
        return formulaOf(checked.getExpr(), checked);
    }

    private Formula formulaOf(CelExpr expression, CelAbstractSyntaxTree checked) throws CelEvaluationException {
        if (expression.getKind() == Kind.CALL) {
            var call = expression.call();
            switch (call.function()) {
                case AND -> {
                    return new Formula.All(parts(call.args(), checked));
                }
                case OR -> {
                    return new Formula.Any(parts(call.args(), checked));
                }
                case NOT -> {
                    return new Formula.Not(formulaOf(call.args().getFirst(), checked));
                }
                default -> {}
            }
        }
        return new Formula.Leaf(atom(expression, checked));
    }

    private List<Formula> parts(List<CelExpr> expressions, CelAbstractSyntaxTree checked)
            throws CelEvaluationException {
        var parts = new ArrayList<Formula>();
        for (var expression : expressions) {
            parts.add(formulaOf(expression, checked));
        }
        return List.copyOf(parts);
    }

    private Atom atom(CelExpr expression, CelAbstractSyntaxTree checked) throws CelEvaluationException {
        var text = unparser.unparse(CelAbstractSyntaxTree.newParsedAst(expression, checked.getSource()));
        var known = byText.get(text);
        if (known != null) {
            return known;
        }
        var program = cel.createProgram(CelAbstractSyntaxTree.newCheckedAst(
                expression, checked.getSource(), checked.getReferenceMap(), checked.getTypeMap()));
        var names = new ParsedCondition(expression)
                .mentions().stream().map(ParsedCondition.Mention::name).collect(Collectors.toSet());
        var atom = new Atom(all.size(), text, expression, program, names);
        byText.put(text, atom);
        all.add(atom);
        return atom;
    }
}
