package se.incidentkedjan.kit.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Finds the decision for every address of a service, and stops the start when one has none. */
final class Decisions implements SmartInitializingSingleton {

    /**
     * An address and what it does.
     *
     * @param method GET, POST, ...; ANY for all
     * @param pattern its path, with variables in braces
     * @param action what it does
     * @param byPermission whether what it shows depends on whose it is
     */
    record Endpoint(String method, String pattern, String action, boolean byPermission) {}

    private final Matrix matrix;
    private final Collection<RequestMappingHandlerMapping> mappings;

    Decisions(Matrix matrix, Collection<RequestMappingHandlerMapping> mappings) {
        this.matrix = matrix;
        this.mappings = mappings;
    }

    /** What a handler method does. */
    Action of(HandlerMethod handler) {
        var requires = handler.getMethodAnnotation(Requires.class);
        if (requires != null) {
            return requires.value();
        }
        return matrix.ofLibrary(handler.getBeanType())
                .orElseThrow(() -> new IllegalStateException("nobody has decided who may use "
                        + handler.getShortLogMessage() + ": put @Requires on it, and a row in access-matrix.yml"));
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (var mapping : mappings) {
            mapping.getHandlerMethods().values().forEach(this::check);
        }
    }

    private void check(HandlerMethod handler) {
        var action = of(handler);
        var isNarrow = matrix.row(action).roles().values().stream().anyMatch(scope -> scope != Scope.ALL);
        if (isNarrow && !takesPermission(handler)) {
            throw new IllegalStateException(handler.getShortLogMessage() + " does " + action.code()
                    + ", which depends on whose it is, and takes no Permission that could tell");
        }
    }

    private static boolean takesPermission(HandlerMethod handler) {
        return Arrays.asList(handler.getMethod().getParameterTypes()).contains(Permission.class);
    }

    /** Every address of the service. */
    List<Endpoint> all() {
        var endpoints = new ArrayList<Endpoint>();
        for (var mapping : mappings) {
            mapping.getHandlerMethods().forEach((address, handler) -> {
                for (var pattern : address.getPatternValues()) {
                    for (var method : methods(address)) {
                        endpoints.add(new Endpoint(method, pattern, of(handler).code(), takesPermission(handler)));
                    }
                }
            });
        }
        return endpoints;
    }

    private static Set<String> methods(RequestMappingInfo address) {
        var methods = new TreeSet<String>();
        address.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
        return methods.isEmpty() ? Set.of("ANY") : methods;
    }
}
