package se.incidentkedjan.gateway.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sets the same security headers on every answer; what a service sets under these names is dropped. Only a policy that shuts what
 * it sends in a sandbox is passed on beside ours: a browser obeys both, so it can only forbid more.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class SecurityHeaders extends OncePerRequestFilter {

    static final String POLICY = "Content-Security-Policy";

    static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    private static final Pattern SANDBOX = Pattern.compile("(?:^|;)\\s*sandbox\\s*(?:;|$)", Pattern.CASE_INSENSITIVE);
    private static final String TRANSPORT = "Strict-Transport-Security";

    private static final Set<String> OURS = Set.of(
            "content-security-policy",
            "x-content-type-options",
            "x-frame-options",
            "referrer-policy",
            "permissions-policy",
            "cross-origin-opener-policy",
            "cross-origin-resource-policy",
            "strict-transport-security",
            "server",
            "x-powered-by");

    private final String policy;

    SecurityHeaders(@Value("${incidentkedjan.sign-in.issuer}") String issuer) {
        var signIn = URI.create(issuer);
        // Signing out is a form whose answer leads to the sign-in, and browsers ask the policy on the way there too.
        this.policy = "style-src 'self'; img-src 'self'; form-action 'self' " + signIn.getScheme() + "://"
                + signIn.getRawAuthority() + "; base-uri 'none'; frame-ancestors 'none'";
    }

    /** Only the form has a script, our own: it keeps what is being written. */
    private String policyFor(HttpServletRequest request) {
        var isForm = request.getRequestURI().startsWith("/anmal");
        return "default-src 'none'; " + (isForm ? "script-src 'self'; connect-src 'self'; " : "") + policy;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ALWAYS.forEach(response::setHeader);
        response.setHeader(POLICY, policyFor(request));
        if (request.isSecure()) {
            response.setHeader(TRANSPORT, "max-age=31536000; includeSubDomains");
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        chain.doFilter(request, new OursAreFixed(response));
    }

    private static final class OursAreFixed extends HttpServletResponseWrapper {

        OursAreFixed(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            if (isSandbox(name, value)) {
                super.addHeader(name, value);
            } else if (!fixed(name)) {
                super.setHeader(name, value);
            }
        }

        private static boolean isSandbox(String name, String value) {
            return POLICY.equalsIgnoreCase(name) && SANDBOX.matcher(value).find();
        }

        /** The default for caching is ours, but a service knows better what may be kept. */
        @Override
        public void addHeader(String name, String value) {
            if (HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name)) {
                super.setHeader(name, value);
            } else if (!fixed(name) || isSandbox(name, value)) {
                super.addHeader(name, value);
            }
        }

        private static boolean fixed(String name) {
            return OURS.contains(name.toLowerCase(Locale.ROOT));
        }
    }
}
