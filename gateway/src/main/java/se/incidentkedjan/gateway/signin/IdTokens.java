package se.incidentkedjan.gateway.signin;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;
import se.incidentkedjan.kit.access.SignInServer;

/**
 * Reads the tokens that say who signed in. As Spring Security does it, but with the patience of all calls to the sign-in:
 * its own half a second is too short for one on the other side of the Internet.
 */
final class IdTokens implements JwtDecoderFactory<ClientRegistration> {

    private final SignInServer server;
    private final Map<String, JwtDecoder> byKeys = new ConcurrentHashMap<>();

    IdTokens(SignInServer server) {
        this.server = server;
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        return byKeys.computeIfAbsent(
                registration.getProviderDetails().getJwkSetUri(), keys -> decoder(keys, registration));
    }

    private JwtDecoder decoder(String keys, ClientRegistration registration) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                .restOperations(new RestTemplate(server.requests()))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        return decoder;
    }
}
