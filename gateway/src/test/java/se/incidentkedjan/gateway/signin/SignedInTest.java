package se.incidentkedjan.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;
import se.incidentkedjan.kit.access.Readers;

class SignedInTest {

    private final OAuth2AuthorizedClientManager clients = mock();
    private final SignedIn filter = new SignedIn(
            clients,
            mock(Readers.class),
            new SessionSettings(
                    "incidentkedjan", "of-the-tests-0123456789", Set.of("openid"), Duration.ofHours(10), 300),
            Clock.systemUTC());
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/arenden");

    @BeforeEach
    void signIn() {
        request.getSession(true);
        SecurityContextHolder.getContext()
                .setAuthentication(new OAuth2AuthenticationToken(
                        new DefaultOAuth2User(List.of(), Map.of("sub", "person"), "sub"), List.of(), Municipality.ID));
    }

    @AfterEach
    void forget() {
        SecurityContextHolder.clearContext();
    }

    private void refusing(String code) throws Exception {
        when(clients.authorize(any()))
                .thenThrow(new ClientAuthorizationException(new OAuth2Error(code), Municipality.ID));
        filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_grant", "invalid_token"})
    void aSessionWhoseTokenTheSignInDoesNotRenewEnds(String code) throws Exception {
        refusing(code);

        assertThat(request.getSession(false)).isNull();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @Test
    void aSessionOutlivesASignInThatIsAwayAndOpensNothingMeanwhile() throws Exception {
        refusing("invalid_token_response");

        assertThat(request.getSession(false)).isNotNull();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }
}
