package se.incidentkedjan.gateway.signin;

import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import se.incidentkedjan.kit.access.SignInServer;

/** Where the sign-in gives tokens, asked with patience that ends. */
final class TokenEndpoint {

    private final RestClient client;

    TokenEndpoint(SignInServer server) {
        this.client = RestClient.builder()
                .requestFactory(server.requests())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    /** For someone who has just signed in. */
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> forCodes() {
        var codes = new RestClientAuthorizationCodeTokenResponseClient();
        codes.setRestClient(client);
        return codes;
    }

    /** For someone whose token is running out. */
    OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> forRenewal() {
        var renewal = new RestClientRefreshTokenTokenResponseClient();
        renewal.setRestClient(client);
        return renewal;
    }
}
