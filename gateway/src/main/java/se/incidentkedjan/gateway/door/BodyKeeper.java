package se.incidentkedjan.gateway.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import se.incidentkedjan.gateway.GatewaySettings;

/**
 * Takes in the whole body before anything is sent on: a service never waits for a slow line, and what a person typed is
 * still there to be shown again when the service does not answer. What the gateway itself is told by the sign-in is sent on
 * to nobody, and read as a form.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
public final class BodyKeeper extends OncePerRequestFilter {

    private static final String KEPT = BodyKeeper.class.getName() + ".body";

    private static final Set<String> FILES = Set.of("/anmal/status/filer", "/importera/fil");

    private final int limit;
    private final long filesLimit;

    BodyKeeper(GatewaySettings settings) {
        this.filesLimit = settings.maxFiles().toBytes();
        this.limit = (int) settings.maxBody().toBytes();
    }

    /** {@return the body of the request as it came, empty when it has none} */
    public static byte[] bodyOf(HttpServletRequest request) {
        return request.getAttribute(KEPT) instanceof byte[] body ? body : new byte[0];
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return OwnPagesOnly.isBackChannel(request)
                || isFiles(request)
                || request.getContentLengthLong() == 0
                || (request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") == null);
    }

    /** Files are sent on as they come, up to a limit of their own: nobody has typed them, and they may be large. */
    private boolean isFiles(HttpServletRequest request) {
        return FILES.contains(request.getRequestURI())
                && request.getContentLengthLong() > 0
                && request.getContentLengthLong() <= filesLimit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limit) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        request.setAttribute(KEPT, body);
        chain.doFilter(new KeptBody(request, body), response);
    }
}
