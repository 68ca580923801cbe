package se.incidentkedjan.gateway.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site makes a browser send here with someone's cookie (cross-site request forgery). Browsers say
 * themselves where a request comes from (Fetch Metadata); older ones at least tell the origin.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 25)
final class OwnPagesOnly extends OncePerRequestFilter {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String BACK_CHANNEL = "/logout/connect/back-channel/";

    private final String ownOrigin;

    OwnPagesOnly(@Value("${incidentkedjan.public-url}") String publicUrl) {
        var url = URI.create(publicUrl);
        this.ownOrigin = url.getScheme() + "://" + url.getRawAuthority();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return HARMLESS.contains(request.getMethod())
                // Nobody's browser adds a token by itself, and the sign-in server has no browser.
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || isBackChannel(request);
    }

    /** Whether the sign-in server tells that someone has signed out there. */
    static boolean isBackChannel(HttpServletRequest request) {
        return request.getRequestURI().startsWith(BACK_CHANNEL);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (comesFromHere(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private boolean comesFromHere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null) {
            return origin.equals(ownOrigin) || origin.equals(askedOrigin(request));
        }
        // No browser says nothing at all, and without a cookie nobody's rights can be misused.
        return request.getCookies() == null;
    }

    private static @Nullable String askedOrigin(HttpServletRequest request) {
        var host = request.getHeader(HttpHeaders.HOST);
        return host == null ? null : request.getScheme() + "://" + host;
    }
}
