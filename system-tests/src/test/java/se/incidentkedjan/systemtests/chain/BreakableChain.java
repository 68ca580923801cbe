package se.incidentkedjan.systemtests.chain;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests one chain whose parts can be killed. Whoever breaks it mends it before the test ends. */
public final class BreakableChain implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Chain.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Kept.of(BreakableChain.class, context, Chain::inItsOwnProcess);
    }
}
