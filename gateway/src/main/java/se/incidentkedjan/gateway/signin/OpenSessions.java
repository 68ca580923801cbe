package se.incidentkedjan.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/** The sessions there are, so that they end when the sign-in says so (OpenID Connect Back-Channel Logout 1.0). */
final class OpenSessions implements HttpSessionListener, HttpSessionIdListener, LogoutHandler {

    private final OidcSessionRegistry registry;
    private final Map<String, HttpSession> open = new ConcurrentHashMap<>();

    OpenSessions(OidcSessionRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        open.put(event.getSession().getId(), event.getSession());
    }

    @Override
    public void sessionIdChanged(HttpSessionEvent event, String oldId) {
        open.remove(oldId);
        open.put(event.getSession().getId(), event.getSession());
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        open.remove(event.getSession().getId());
        registry.removeSessionInformation(event.getSession().getId());
    }

    /** The token has been checked when this is asked. */
    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof OidcLogoutToken token) {
            for (var ended : registry.removeSessionInformation(token)) {
                var session = open.remove(ended.getSessionId());
                if (session != null) {
                    session.invalidate();
                }
            }
        }
    }
}
