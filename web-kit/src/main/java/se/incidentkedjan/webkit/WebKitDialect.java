package se.incidentkedjan.webkit;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Lets templates ask the frame by {@code #webkit}; a bean reference is refused in links. */
final class WebKitDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

    private static final String NAME = "webkit";

    private final WebKit webkit;

    WebKitDialect(WebKit webkit) {
        this.webkit = webkit;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return Set.of(NAME);
    }

    @Override
    public @Nullable Object buildObject(IExpressionContext context, String expressionObjectName) {
        return NAME.equals(expressionObjectName) ? webkit : null;
    }

    @Override
    public boolean isCacheable(String expressionObjectName) {
        return true;
    }
}
