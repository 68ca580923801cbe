package se.incidentkedjan.gateway.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses addresses that the gateway and a service could read differently. Without it {@code /anmal/..;/internal/x}
 * would be routed as a page of the form, and the service behind would open its inside.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class AddressGuard extends OncePerRequestFilter {

    private static final Pattern AMBIGUOUS =
            Pattern.compile("//|[;\\\\]|/\\.{1,2}(/|$)|%(2[ef]|5c|3b|25|0.|1.|7f)", Pattern.CASE_INSENSITIVE);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (AMBIGUOUS.matcher(request.getRequestURI()).find()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        chain.doFilter(request, response);
    }
}
