package se.incidentkedjan.benchmarks.rules;

import dev.cel.bundle.CelFactory;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.Program;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.rules.RuleBook;
import se.incidentkedjan.rules.RuleText;
import se.incidentkedjan.rules.ToldFacts;
import tools.jackson.databind.JsonNode;

/**
 * The yardstick: the conditions of the same rules as plain CEL programs, each run once. Nothing is unknown to them: a fact that
 * nobody has told is nought or the empty text. They say which rules hold and nothing of why, and get the facts in the form
 * they want.
 */
final class BareConditions {

    private static final String KNOWN = "known.";
    private static final List<String> FOLLOWING = List.of("recurrence.count", "recurrence.costShare");
    private static final Set<String> LISTS =
            Set.of("aspects", "personalData.kinds", "personalData.groups", "operations.sectors");

    private final Map<String, Program> programs;

    private BareConditions(Map<String, Program> programs) {
        this.programs = programs;
    }

    /** Of the rules in force on a day. */
    static BareConditions of(RuleBook book, LocalDate day) {
        var codes = ListType.create(SimpleType.STRING);
        var builder = CelFactory.plannerCelBuilder()
                .setOptions(CelOptions.current()
                        .enableHeterogeneousNumericComparisons(true)
                        .build())
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setResultType(SimpleType.BOOL);
        for (var function : List.of("containsAny", "containsOnly")) {
            builder.addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(
                    function, CelOverloadDecl.newMemberOverload(function + "_of", SimpleType.BOOL, codes, codes)));
        }
        builder.addFunctionBindings(CelFunctionBinding.fromOverloads(
                "containsAny",
                CelFunctionBinding.from("containsAny_of", List.class, List.class, BareConditions::containsAny)));
        builder.addFunctionBindings(CelFunctionBinding.fromOverloads(
                "containsOnly",
                CelFunctionBinding.from("containsOnly_of", List.class, List.class, BareConditions::containsOnly)));
        var names = new ArrayList<>(ToldFacts.names());
        names.addAll(FOLLOWING);
        for (var name : names) {
            builder.addVar(name, LISTS.contains(name) ? codes : SimpleType.DYN).addVar(KNOWN + name, SimpleType.BOOL);
        }
        var cel = builder.build();
        var programs = new LinkedHashMap<String, Program>();
        for (var rule : book.texts()) {
            if (isInForce(rule, day)) {
                try {
                    programs.put(
                            rule.id(),
                            cel.createProgram(cel.compile(whole(rule)).getAst()));
                } catch (CelValidationException | CelEvaluationException e) {
                    throw new IllegalStateException("the condition of " + rule.id() + " is not plain CEL", e);
                }
            }
        }
        return new BareConditions(programs);
    }

    private static boolean containsAny(List<?> list, List<?> some) {
        return !Collections.disjoint(list, some);
    }

    private static boolean containsOnly(List<?> list, List<?> some) {
        return !list.isEmpty() && some.containsAll(list);
    }

    private static boolean isInForce(RuleText rule, LocalDate day) {
        var from = rule.validFrom();
        var to = rule.validTo();
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** With the named conditions put in where they are used; the last one may use those before it. */
    private static String whole(RuleText rule) {
        var text = rule.when();
        for (var named : rule.uses().reversed()) {
            text = Pattern.compile("(?<![\\w.\"])" + Pattern.quote(named.name()) + "(?![\\w.\"])")
                    .matcher(text)
                    .replaceAll(Matcher.quoteReplacement("(" + named.when() + ")"));
        }
        return text;
    }

    int size() {
        return programs.size();
    }

    /** The ids of those that hold. */
    List<String> hold(Map<String, Object> values) {
        var holding = new ArrayList<String>();
        programs.forEach((id, program) -> {
            try {
                if (program.eval(values) instanceof Boolean holds && holds) {
                    holding.add(id);
                }
            } catch (CelEvaluationException e) {
                throw new IllegalStateException("the condition of " + id + " cannot be decided", e);
            }
        });
        return holding;
    }

    /** The facts of an incident as the programs want them. */
    static Map<String, Object> values(IncidentFacts facts) {
        var values = new HashMap<String, Object>();
        var names = new ArrayList<>(ToldFacts.names());
        names.addAll(FOLLOWING);
        JsonNode tree = EventJson.mapper().valueToTree(facts);
        for (var name : names) {
            var node = tree.at("/" + name.replace('.', '/'));
            values.put(name, value(name, node));
            values.put(
                    KNOWN + name,
                    !node.isMissingNode()
                            && !node.isNull()
                            && !(node.isArray() && node.isEmpty())
                            && !(node.isString() && node.asString().equals("UNKNOWN")));
        }
        return values;
    }

    private static Object value(String name, JsonNode node) {
        if (LISTS.contains(name)) {
            var codes = new ArrayList<String>();
            node.forEach(code -> codes.add(code.asString()));
            return codes;
        }
        return switch (node.getNodeType()) {
            case STRING -> node.asString();
            case BOOLEAN -> node.asBoolean();
            case NUMBER -> node.isIntegralNumber() ? (Object) node.asLong() : (Object) node.asDouble();
            default -> 0L;
        };
    }
}
