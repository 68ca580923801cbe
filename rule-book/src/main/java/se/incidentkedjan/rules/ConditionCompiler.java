package se.incidentkedjan.rules;

import dev.cel.bundle.Cel;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.runtime.CelEvaluationException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.incidentkedjan.kit.config.ConfigNode;
import se.incidentkedjan.kit.config.Nearest;

/**
 * Compiles conditions, each once. Named conditions are put in where they are used, so that an unknown fact inside one
 * is as unknown to the rule as if it stood there.
 */
final class ConditionCompiler {

    private static final String BROKEN = "true";
    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']+)'");

    private final Cel cel = RuleLanguage.cel();
    private final Atoms atoms = new Atoms(cel);
    private final Map<String, String> wholeTexts = new HashMap<>();

    /** Where a condition stands, so that what is wrong with it can be told there. */
    interface Written {

        /** The condition; empty when there is none. */
        String text();

        /** Tells that something is wrong with it: a plain Swedish sentence that says what to do, and the text. */
        void problem(String reason, String text);

        static Written in(ConfigNode node) {
            return new Written() {

                @Override
                public String text() {
                    return node.text();
                }

                @Override
                public void problem(String reason, String text) {
                    node.problem(reason, text);
                }
            };
        }
    }

    /** Every atom of the conditions compiled so far. */
    List<Atom> atoms() {
        return atoms.all();
    }

    /**
     * Gives a condition a name that later conditions may use. One that is wrong has been told about and stands in as
     * {@value #BROKEN} where it is used: the file is refused anyway, and its fault must not be told again for each
     * rule, nor hide what else is wrong in them.
     */
    void define(String name, ConfigNode node) {
        var when = Written.in(node);
        if (FactVocabulary.named(name) != null || wholeTexts.containsKey(name)) {
            when.problem("Namnet «%s» är redan upptaget. Välj ett annat.".formatted(name), name);
            return;
        }
        var condition = compile(when);
        wholeTexts.put(name, condition.map(Condition::whole).orElse(BROKEN));
    }

    /** Compiles a condition; empty when something was wrong, which has then been told. */
    Optional<Condition> compile(Written when) {
        var text = when.text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var ast = cel.parse(text).getAst();
            var parsed = new ParsedCondition(ast.getExpr());
            var namesAreKnown = namesAreKnown(parsed, when, text);
            var codesAreKnown = codesAreKnown(parsed, when, text);
            if (!namesAreKnown || !codesAreKnown) {
                return Optional.empty();
            }
            var whole = expand(text, ast, parsed);
            return Optional.of(
                    Condition.of(text, whole, atoms.formulaOf(cel.compile(whole).getAst())));
        } catch (CelValidationException e) {
            when.problem(reasonFor(e), text);
        } catch (CelEvaluationException e) {
            when.problem("Villkoret går inte att använda. Skriv om det enklare.", text);
        }
        return Optional.empty();
    }

    private boolean namesAreKnown(ParsedCondition parsed, Written when, String text) {
        var good = true;
        for (var mention : parsed.mentions()) {
            var name = mention.name();
            var fact = FactValues.factOf(name);
            if (FactVocabulary.named(fact) == null && !wholeTexts.containsKey(name)) {
                var names = new HashSet<>(wholeTexts.keySet());
                FactVocabulary.all().forEach(known -> names.add(known.name()));
                when.problem(
                        "Uppgiften «%s» finns inte.%s Namnen står i faktaordlistan, eller under conditions före raden."
                                .formatted(name, Nearest.hint(fact, names)),
                        text);
                good = false;
            }
        }
        return good;
    }

    private static boolean codesAreKnown(ParsedCondition parsed, Written when, String text) {
        var good = true;
        for (var comparison : parsed.comparisons()) {
            var codes = comparison.fact().codes();
            if (!codes.contains(comparison.code())) {
                when.problem(
                        "«%s» kan inte ha värdet «%s».%s Giltiga värden är: %s."
                                .formatted(
                                        comparison.fact().name(),
                                        comparison.code(),
                                        Nearest.hint(comparison.code(), codes),
                                        String.join(", ", codes)),
                        text);
                good = false;
            }
        }
        return good;
    }

    private String expand(String text, CelAbstractSyntaxTree ast, ParsedCondition parsed) {
        var positions = ast.getSource().getPositionsMap();
        List<ParsedCondition.Mention> used = new ArrayList<>(parsed.mentions().stream()
                .filter(mention -> wholeTexts.containsKey(mention.name()))
                .toList());
        used.sort(Comparator.comparing((ParsedCondition.Mention mention) -> positions.getOrDefault(mention.id(), 0))
                .reversed());
        var expanded = new StringBuilder(text);
        for (var mention : used) {
            int codePoint = positions.getOrDefault(mention.id(), 0);
            var start = text.offsetByCodePoints(0, codePoint);
            expanded.replace(
                    start,
                    start + mention.name().length(),
                    "(" + wholeTexts.getOrDefault(mention.name(), "true") + ")");
        }
        return expanded.toString();
    }

    private static String reasonFor(CelValidationException refused) {
        var first = refused.getErrors().getFirst();
        var message = first.getMessage();
        var undeclared = UNDECLARED.matcher(message);
        if (undeclared.find()) {
            return "«%s» finns inte i regelspråket.%s"
                    .formatted(
                            undeclared.group(1),
                            Nearest.hint(
                                    undeclared.group(1),
                                    List.of(RuleLanguage.CONTAINS_ANY, RuleLanguage.CONTAINS_ONLY, "size", "exists")));
        }
        if (message.contains("expected type 'bool'")) {
            return "Villkoret ger inte sant eller falskt. Jämför uppgiften med något, till exempel == \"YES\" eller > 4.";
        }
        if (message.contains("no matching overload")) {
            return "Det som jämförs är av olika slag. Koder skrivs inom citattecken, tal utan, och en lista prövas med"
                    + " in eller containsAny.";
        }
        return "Villkoret går inte att läsa vid tecken %d. Kontrollera parenteser, citattecken och && eller || mellan leden."
                .formatted(first.getSourceLocation().getColumn() + 1);
    }
}
