package se.incidentkedjan.systemtests.signin;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests an installation that signs in at Keycloak, once for all of them, or says why there is none. */
final class WithKeycloak implements ParameterResolver, ExecutionCondition {

    private static final ExtensionContext.Namespace MINE = ExtensionContext.Namespace.create(WithKeycloak.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (context.getTestMethod().isEmpty() && !Distribution.wanted().isHere()) {
            var why = "NOT RUN: Keycloak %s is not in the local Maven repository and cannot be fetched"
                    .formatted(Distribution.wanted().version());
            System.out.println("KeycloakTest " + why);
            return ConditionEvaluationResult.disabled(why);
        }
        return ConditionEvaluationResult.enabled("Keycloak is here");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Installation.class;
    }

    /** Kept with the class, so that Keycloak is gone when the last of its tests is. */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var ofTheClass = context.getParent().orElse(context);
        return (context.getTestMethod().isPresent() ? ofTheClass : context)
                .getStore(MINE)
                .computeIfAbsent(
                        Installation.class, key -> Installation.start(Distribution.wanted()), Installation.class);
    }
}
