package se.incidentkedjan.kit.access;

import com.github.benmanes.caffeine.cache.Ticker;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** What is demanded of a token: who signed it, whom it is made out to, and that it is still good. */
final class TokenReaders {

    private static final Duration SKEW = Duration.ofSeconds(30);

    /** For those that verify; what else is demanded is looked at each time, and not only when they do. */
    private static final OAuth2TokenValidator<Jwt> SIGNED_IS_ENOUGH = token -> OAuth2TokenValidatorResult.success();

    private TokenReaders() {}

    /** Reads tokens of people. The keys of the sign-in are fetched when the first one comes, and kept. */
    static JwtDecoder forPeople(SignInServer server, Clock clock) {
        var whenFirstNeeded = new SupplierJwtDecoder(() -> {
            var decoder = NimbusJwtDecoder.withJwkSetUri(server.keys())
                    .jwsAlgorithms(algorithms -> algorithms.addAll(
                            List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256)))
                    .restOperations(server.impatient())
                    .validateType(false)
                    .build();
            decoder.setJwtValidator(SIGNED_IS_ENOUGH);
            return decoder;
        });
        var validator = new DelegatingOAuth2TokenValidator<>(
                timely(clock),
                new JwtIssuerValidator(server.settings().issuerOfTokens()),
                madeOutTo(server.settings().audience()),
                TokenReaders::isForAccess);
        var verified = new VerifiedTokens(whenFirstNeeded, validator, Ticker.systemTicker());
        return token -> {
            try {
                return verified.decode(token);
            } catch (JwtDecoderInitializationException e) {
                // As when the keys cannot be fetched later on: nobody can say whether the token is good.
                throw new JwtException("the sign-in does not answer", e);
            }
        };
    }

    /** Reads tokens of services, of which all keys are here. */
    static JwtDecoder forServices(String own, Map<String, ECPublicKey> trusted, Clock clock) {
        var keys = trusted.entrySet().stream()
                .<JWK>map(entry -> new ECKey.Builder(Curve.P_256, entry.getValue())
                        .keyID(entry.getKey())
                        .build())
                .toList();
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, new ImmutableJWKSet<>(new JWKSet(keys))));
        // Spring's validators below look at the times, by our clock.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(SIGNED_IS_ENOUGH);
        return new VerifiedTokens(
                decoder,
                new DelegatingOAuth2TokenValidator<>(timely(clock), madeOutTo(own), TokenReaders::isSignedByItsIssuer),
                Ticker.systemTicker());
    }

    private static JwtTimestampValidator timely(Clock clock) {
        var validator = new JwtTimestampValidator(SKEW);
        validator.setClock(clock);
        return validator;
    }

    private static OAuth2TokenValidator<Jwt> madeOutTo(String audience) {
        return token -> result(
                token.getAudience() != null && token.getAudience().contains(audience),
                "the token is made out to someone else");
    }

    /** The token that tells the gateway who signed in opens nothing, even where it has the same audience. */
    private static OAuth2TokenValidatorResult isForAccess(Jwt token) {
        return result(!token.hasClaim("nonce") && !token.hasClaim("at_hash"), "an id token opens nothing");
    }

    private static OAuth2TokenValidatorResult isSignedByItsIssuer(Jwt token) {
        return result(
                token.getExpiresAt() != null
                        && token.getHeaders().get("kid") instanceof String signer
                        && signer.equals(token.getClaimAsString("iss")),
                "a service may speak only for itself");
    }

    private static OAuth2TokenValidatorResult result(boolean good, String otherwise) {
        return good
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, otherwise, null));
    }
}
