package se.incidentkedjan.kit.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets only the other services in under {@code /internal}: they show the secret of the installation. */
final class ServiceTokenFilter extends OncePerRequestFilter {

    private final byte[] expected;

    ServiceTokenFilter(String token) {
        this.expected = ("Bearer " + token).getBytes(UTF_8);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/internal");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        // Compared in constant time, so that the answer's speed tells nothing of the secret.
        if (shown != null && MessageDigest.isEqual(expected, shown.getBytes(UTF_8))) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(UTF_8);
        response.getWriter()
                .write(
                        "{\"title\":\"Åtkomst saknas\",\"status\":401,\"detail\":\"Adressen är bara till för tjänsterna själva.\"}");
    }
}
