package se.incidentkedjan.kit.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.interfaces.ECPrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What this service shows another one: short-lived tokens that only it can sign and only that one takes. */
public final class ServiceTokens {

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final Duration LEFT_AT_LEAST = Duration.ofMinutes(1);

    private record Made(String token, Instant goodUntil) {}

    private final OwnKey key;
    private final ECDSASigner signer;
    private final Clock clock;
    private final Map<String, Made> made = new ConcurrentHashMap<>();

    /**
     * Tokens signed with this key.
     *
     * @param clock the real one: those who read them go by theirs
     */
    public ServiceTokens(OwnKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
        try {
            this.signer = key.privateKey() instanceof ECPrivateKey ec
                    ? new ECDSASigner(ec)
                    : new ECDSASigner(key.privateKey(), Curve.P_256);
        } catch (JOSEException e) {
            throw new IllegalArgumentException("the key of the service is not on the curve P-256", e);
        }
    }

    /** A token that this account takes. */
    public String to(String account) {
        var now = clock.instant();
        var known = made.get(account);
        if (known == null || now.plus(LEFT_AT_LEAST).isAfter(known.goodUntil())) {
            known = new Made(sign(account, now, LIFE, Map.of()), now.plus(LIFE));
            made.put(account, known);
        }
        return known.token();
    }

    /**
     * A token that says something more, made for one occasion.
     *
     * @param life how long it is good
     */
    public String saying(String account, Map<String, Object> claims, Duration life) {
        return sign(account, clock.instant(), life, claims);
    }

    private String sign(String account, Instant now, Duration life, Map<String, Object> more) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(key.account())
                .subject(key.account())
                .audience(account)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(life)));
        more.forEach(claims::claim);
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.account()).build(), claims.build());
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("signing a token failed", e);
        }
        return token.serialize();
    }
}
