package se.incidentkedjan.kit.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Remembers for a minute whose signature has been verified, since that costs more than all else that is done with a token. Its
 * time, issuer and audience are looked at each time. A key that is withdrawn is good for a minute more.
 */
final class VerifiedTokens implements JwtDecoder {

    static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final long MOST = 1_000;

    private final JwtDecoder verifying;
    private final OAuth2TokenValidator<Jwt> validator;
    private final Cache<String, Jwt> verified;

    /**
     * Those that this decoder has verified.
     *
     * @param verifying refuses what is not signed as it should be; it need not look at anything else
     * @param validator looks at all else
     */
    VerifiedTokens(JwtDecoder verifying, OAuth2TokenValidator<Jwt> validator, Ticker ticker) {
        this.verifying = verifying;
        this.validator = validator;
        this.verified = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .maximumSize(MOST)
                .ticker(ticker)
                .build();
    }

    @Override
    public Jwt decode(String token) {
        var known = verified.getIfPresent(token);
        var jwt = known == null ? verifying.decode(token) : known;
        var result = validator.validate(jwt);
        if (result.hasErrors()) {
            throw new JwtValidationException("the token is not good here", result.getErrors());
        }
        if (known == null) {
            verified.put(token, jwt);
        }
        return jwt;
    }
}
