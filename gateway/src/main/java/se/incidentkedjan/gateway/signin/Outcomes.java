package se.incidentkedjan.gateway.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Attempt;
import se.incidentkedjan.kit.access.Reader;
import se.incidentkedjan.kit.access.Readers;
import se.incidentkedjan.kit.access.Witness;

/** Tells the trail who signed in, who did not manage to, and who signed out. */
final class Outcomes implements AuthenticationSuccessHandler, AuthenticationFailureHandler, LogoutHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);

    private static final String FAILED = "/inloggning-misslyckades";

    private final Witness witness;
    private final Readers readers;
    private final OAuth2AuthorizedClientRepository clients;
    private final AuthenticationSuccessHandler onwards = new SavedRequestAwareAuthenticationSuccessHandler();

    Outcomes(Witness witness, Readers readers, OAuth2AuthorizedClientRepository clients) {
        this.witness = witness;
        this.readers = readers;
        this.clients = clients;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        try {
            witness.saw(attempt(Action.SIGN_IN, true, reader(request, authentication), Map.of()));
        } catch (DataAccessException e) {
            LOG.error("Nobody can sign in while the trail cannot be written: {}", e.getMessage());
            request.getSession().invalidate();
            response.sendRedirect(FAILED);
            return;
        }
        onwards.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var code = failure instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : "unavailable";
        LOG.warn("Signing in failed: {}", code);
        try {
            witness.saw(attempt(Action.SIGN_IN, false, Reader.NOBODY, Map.of("reason", Codes.of(code))));
        } catch (DataAccessException e) {
            LOG.error("A failed sign-in could not be written in the trail: {}", e.getMessage());
        }
        response.sendRedirect(FAILED);
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null) {
            try {
                witness.saw(attempt(Action.SIGN_OUT, true, reader(request, authentication), Map.of()));
            } catch (DataAccessException e) {
                // Nobody is kept signed in for want of a line in the trail.
                LOG.error("A sign-out could not be written in the trail: {}", e.getMessage());
            }
        }
    }

    private Reader reader(HttpServletRequest request, Authentication authentication) {
        var client = clients.loadAuthorizedClient(Municipality.ID, authentication, request);
        if (client == null) {
            return Reader.NOBODY;
        }
        try {
            return readers.person(client.getAccessToken().getTokenValue()).getPrincipal() instanceof Reader someone
                    ? someone
                    : Reader.NOBODY;
        } catch (AuthenticationException e) {
            // Someone who signs out with a token that has run out.
            return Reader.NOBODY;
        }
    }

    private static Attempt attempt(Action action, boolean granted, Reader reader, Map<String, String> details) {
        return new Attempt(reader, action, granted, null, null, details, null);
    }
}
