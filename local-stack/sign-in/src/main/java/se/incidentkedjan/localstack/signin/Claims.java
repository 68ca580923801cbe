package se.incidentkedjan.localstack.signin;

import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Puts into tokens what a municipality's own sign-in would: whom they are made out to, names and groups. */
final class Claims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final String AUDIENCE = "incidentkedjan";

    private final ExamplePeople people;

    Claims(ExamplePeople people) {
        this.people = people;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        var isAccess = OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType());
        if (isAccess) {
            context.getClaims().audience(List.of(AUDIENCE));
        }
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            context.getClaims().claim("groups", List.of("integration")).claim("name", "Skript och system");
            return;
        }
        Authentication principal = context.getPrincipal();
        if (principal == null) {
            return;
        }
        people.find(principal.getName()).ifPresent(person -> {
            context.getClaims().claim("name", person.name());
            if (isAccess) {
                context.getClaims().claim("groups", person.groups());
            }
        });
    }
}
