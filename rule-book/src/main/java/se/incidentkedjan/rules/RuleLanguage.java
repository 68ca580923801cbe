package se.incidentkedjan.rules;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelFunctionBinding;
import java.util.Collections;
import java.util.List;

/** The language of conditions: CEL over the fact vocabulary, with two functions that read well on lists of codes. */
final class RuleLanguage {

    static final String CONTAINS_ANY = "containsAny";
    static final String CONTAINS_ONLY = "containsOnly";

    private static final ListType CODES = ListType.create(SimpleType.STRING);

    private RuleLanguage() {}

    static Cel cel() {
        var builder = CelFactory.plannerCelBuilder()
                .setOptions(CelOptions.current()
                        .enableUnknownTracking(true)
                        .enableHeterogeneousNumericComparisons(true)
                        .populateMacroCalls(true)
                        .build())
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addFunctionDeclarations(onLists(CONTAINS_ANY), onLists(CONTAINS_ONLY))
                .addFunctionBindings(CelFunctionBinding.fromOverloads(
                        CONTAINS_ANY,
                        CelFunctionBinding.from(
                                overload(CONTAINS_ANY), List.class, List.class, RuleLanguage::containsAny)))
                .addFunctionBindings(CelFunctionBinding.fromOverloads(
                        CONTAINS_ONLY,
                        CelFunctionBinding.from(
                                overload(CONTAINS_ONLY), List.class, List.class, RuleLanguage::containsOnly)))
                .setResultType(SimpleType.BOOL);
        for (var fact : FactVocabulary.all()) {
            builder.addVar(fact.name(), type(fact.kind())).addVar(FactValues.KNOWN + fact.name(), SimpleType.BOOL);
        }
        return builder.build();
    }

    private static boolean containsAny(List<?> list, List<?> sought) {
        return !Collections.disjoint(list, sought);
    }

    private static boolean containsOnly(List<?> list, List<?> allowed) {
        return !list.isEmpty() && allowed.containsAll(list);
    }

    private static CelFunctionDecl onLists(String name) {
        return CelFunctionDecl.newFunctionDeclaration(
                name, CelOverloadDecl.newMemberOverload(overload(name), SimpleType.BOOL, CODES, CODES));
    }

    private static String overload(String name) {
        return name + "_list_list";
    }

    private static CelType type(Fact.Kind kind) {
        return switch (kind) {
            case CODE, TEXT -> SimpleType.STRING;
            case CODES -> CODES;
            case FLAG -> SimpleType.BOOL;
            case COUNT -> SimpleType.INT;
            case DECIMAL -> SimpleType.DOUBLE;
            case INSTANT -> SimpleType.TIMESTAMP;
        };
    }
}
