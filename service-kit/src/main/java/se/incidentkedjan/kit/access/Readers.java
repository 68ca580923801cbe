package se.incidentkedjan.kit.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;

/** Finds out who shows a token: a service on {@code /internal}, a person everywhere else, and never the other way. */
public final class Readers implements AuthenticationManagerResolver<HttpServletRequest> {

    private static final String INSIDE = "/internal/";

    /** Where the client id stands: RFC 9068 and older Keycloak, Keycloak and Entra ID, older Entra ID. */
    private static final List<String> CLIENT_CLAIMS = List.of("client_id", "azp", "appid");

    private final RoleBook book;
    private final AuthenticationManager people;
    private final AuthenticationManager services;

    Readers(RoleBook book, JwtDecoder people, JwtDecoder services) {
        this.book = book;
        this.people = manager(people, this::person);
        this.services = manager(services, token -> new Reader.Service(text(token, "iss")));
    }

    @Override
    public AuthenticationManager resolve(HttpServletRequest request) {
        return request.getRequestURI().startsWith(INSIDE) ? services : people;
    }

    /**
     * Who shows this token, wherever it is kept for them.
     *
     * @throws org.springframework.security.core.AuthenticationException when it is no good
     */
    public Authentication person(String token) {
        return people.authenticate(new BearerTokenAuthenticationToken(token));
    }

    private interface Reading {
        Reader read(Jwt token);
    }

    private static AuthenticationManager manager(JwtDecoder decoder, Reading reading) {
        var provider = new JwtAuthenticationProvider(decoder);
        provider.setJwtAuthenticationConverter(token -> new ReaderAuthentication(reading.read(token)));
        return new ProviderManager(provider);
    }

    private Reader person(Jwt token) {
        var subject = text(token, "sub");
        var grants = book.grantsOf(token.getClaims());
        var isSystem = grants.stream().anyMatch(grant -> grant.role() == Role.INTEGRATION);
        return new Reader.Person(
                text(token, "iss"),
                subject,
                book.nameOf(token.getClaims(), subject),
                grants,
                token.getTokenValue(),
                isSystem ? client(token, subject) : null);
    }

    /** Some issuers give a system an account besides, whose name as a subject tells nobody anything. */
    private static String client(Jwt token, String subject) {
        return CLIENT_CLAIMS.stream()
                .map(token::getClaimAsString)
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse(subject);
    }

    private static String text(Jwt token, String claim) {
        var text = token.getClaimAsString(claim);
        if (text == null || text.isBlank()) {
            throw new InvalidBearerTokenException("the token has no " + claim);
        }
        return text;
    }
}
