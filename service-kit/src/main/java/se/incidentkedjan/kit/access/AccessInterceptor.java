package se.incidentkedjan.kit.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import se.incidentkedjan.events.IncidentId;

/**
 * Asks the matrix before any handler method runs, and tells the audit trail. Nothing runs that has no decision.
 *
 * <p>A handler method may take its {@link Permission}, or only the {@link Reader}: who asks.
 *
 * <p>The frame of the pages finds who has signed in, and where they may go, in two attributes of the request.
 */
final class AccessInterceptor implements HandlerInterceptor, HandlerMethodArgumentResolver {

    private static final String PERMISSION = Permission.class.getName();
    /** Under this name web-kit finds what to call the one who has signed in. */
    private static final String VIEWER = "incidentkedjan.viewer";
    /** Under this name web-kit finds the codes of what they may do. */
    private static final String MAY = "incidentkedjan.may";

    private final Matrix matrix;
    private final Supplier<Decisions> decisions;
    private final Witness witness;
    private final boolean forwards;

    AccessInterceptor(Matrix matrix, Supplier<Decisions> decisions, Witness witness, boolean forwards) {
        this.matrix = matrix;
        this.decisions = decisions;
        this.witness = witness;
        this.forwards = forwards;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws NoResourceFoundException {
        if (forwards && handler instanceof HandlerFunction) {
            return true;
        }
        if (!(handler instanceof HandlerMethod method)) {
            // Nothing but methods of controllers answers here; a file server would be open without a decision.
            throw new IllegalStateException("nobody has decided who may use " + handler.getClass());
        }
        var reader = ReaderAuthentication.current();
        tellTheFrame(request, reader);
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            return true;
        }
        var action = decisions.get().of(method);
        var reach = matrix.reach(action, reader);
        if (reach.isEmpty()) {
            witness.saw(new Attempt(reader, action, false, incident(request), null, Map.of(), null));
            throw reader instanceof Reader.Nobody ? AccessRefused.unknown(action) : AccessRefused.forbidden(action);
        }
        var onTrail = matrix.row(action).onTrail();
        var permission = new Permission(
                reader, action, reach, onTrail ? witness : attempt -> {}, other -> matrix.reach(other, reader));
        request.setAttribute(PERMISSION, permission);
        if (onTrail && !takesPermission(method)) {
            witness.saw(new Attempt(reader, action, true, incident(request), null, Map.of(), null));
        }
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
        if (handler instanceof HandlerMethod method
                && takesPermission(method)
                && response.getStatus() < 400
                && request.getAttribute(PERMISSION) instanceof Permission permission
                && !permission.isUsed()) {
            throw new IllegalStateException(
                    method.getShortLogMessage() + " has not told whose it was that it showed or changed");
        }
    }

    private void tellTheFrame(HttpServletRequest request, Reader reader) {
        if (reader instanceof Reader.Person person) {
            request.setAttribute(VIEWER, person.name());
        }
        request.setAttribute(
                MAY,
                Arrays.stream(Action.values())
                        .filter(action -> !matrix.reach(action, reader).isEmpty())
                        .map(Action::code)
                        .collect(Collectors.toSet()));
    }

    private static @Nullable IncidentId incident(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get("id") instanceof String id) {
            return IncidentId.read(id).orElse(null);
        }
        return null;
    }

    private static boolean takesPermission(HandlerMethod method) {
        for (var parameter : method.getMethodParameters()) {
            if (parameter.getParameterType() == Permission.class) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Permission.class || parameter.getParameterType() == Reader.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binderFactory) {
        return parameter.getParameterType() == Reader.class
                ? ReaderAuthentication.current()
                : request.getAttribute(PERMISSION, RequestAttributes.SCOPE_REQUEST);
    }
}
