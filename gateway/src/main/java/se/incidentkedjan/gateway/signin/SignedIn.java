package se.incidentkedjan.gateway.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.filter.OncePerRequestFilter;
import se.incidentkedjan.kit.access.Readers;

/**
 * Makes of a session the person whose it is, with a token that is good now. A session that is too old, or whose token
 * the sign-in no longer renews, ends here: what comes after sees nobody.
 */
public final class SignedIn extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(SignedIn.class);
    /** The sign-in has ended or withdrawn it (RFC 6749 section 5.2); anything else may pass. */
    private static final String GRANT_IS_OVER = "invalid_grant";

    private static final String TOKEN = SignedIn.class.getName() + ".token";

    private final OAuth2AuthorizedClientManager clients;
    private final Readers readers;
    private final SessionSettings settings;
    private final Clock clock;

    SignedIn(OAuth2AuthorizedClientManager clients, Readers readers, SessionSettings settings, Clock clock) {
        this.clients = clients;
        this.readers = readers;
        this.settings = settings;
        this.clock = clock;
    }

    /** {@return the token of the session's person, to pass on to a service; null when nobody has signed in} */
    public static @Nullable String tokenOf(HttpServletRequest request) {
        return request.getAttribute(TOKEN) instanceof String token ? token : null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken session) {
            read(session, request, response);
        }
        chain.doFilter(request, response);
    }

    private void read(OAuth2AuthenticationToken someone, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session == null
                || clock.instant()
                        .isAfter(Instant.ofEpochMilli(session.getCreationTime()).plus(settings.longest()))) {
            end(request);
            return;
        }
        try {
            var client = clients.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(Municipality.ID)
                    .principal(someone)
                    .attribute(HttpServletRequest.class.getName(), request)
                    .attribute(HttpServletResponse.class.getName(), response)
                    .build());
            if (client == null) {
                end(request);
                return;
            }
            var token = client.getAccessToken().getTokenValue();
            // In this request only: the session goes on holding what the sign-in said.
            SecurityContextHolder.setContext(new SecurityContextImpl(readers.person(token)));
            request.setAttribute(TOKEN, token);
        } catch (AuthenticationServiceException e) {
            // The sign-in is away, which ends nobody's session.
            SecurityContextHolder.clearContext();
            LOG.warn("A session could not be read since the sign-in does not answer: {}", e.getMessage());
        } catch (OAuth2AuthorizationException e) {
            SecurityContextHolder.clearContext();
            if (GRANT_IS_OVER.equals(e.getError().getErrorCode())) {
                LOG.info("A session ended since the sign-in no longer renews its token");
                end(request);
            } else {
                LOG.warn("A token could not be renewed now: {}", e.getError().getErrorCode());
            }
        } catch (AuthenticationException e) {
            LOG.info("A session ended since its token is no longer good: {}", e.getMessage());
            end(request);
        }
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
