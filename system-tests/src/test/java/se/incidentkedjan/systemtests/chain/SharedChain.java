package se.incidentkedjan.systemtests.chain;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests one chain that is started once for all of them and ended with the last. */
public final class SharedChain implements ParameterResolver {

    private record Shared(Chain chain) implements AutoCloseable {
        @Override
        public void close() {
            chain.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Chain.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Shared.class, key -> new Shared(Chain.inThisProcess()), Shared.class)
                .chain();
    }
}
