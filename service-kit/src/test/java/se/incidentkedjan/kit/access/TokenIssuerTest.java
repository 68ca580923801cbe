package se.incidentkedjan.kit.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** AD FS and version 1 of Entra ID put another issuer in access tokens than in what they tell of themselves. */
class TokenIssuerTest {

    private static final String OF_AD_FS = "http://fs.kommun.example/adfs/services/trust";

    private final RSAKey key;
    private HttpServer server;

    TokenIssuerTest() throws JOSEException {
        key = new RSAKeyGenerator(2048).keyID("of-the-tests").generate();
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer(
                "/adfs/.well-known/openid-configuration",
                "{\"issuer\": \"%s\", \"access_token_issuer\": \"%s\", \"jwks_uri\": \"%s/keys\"}"
                        .formatted(issuer(), OF_AD_FS, issuer()));
        answer("/adfs/keys", new JWKSet(key.toPublicJWK()).toString());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(String path, String json) {
        server.createContext(path, exchange -> {
            var body = json.getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private String issuer() {
        return "http://localhost:" + server.getAddress().getPort() + "/adfs";
    }

    private JwtDecoder decoder(@Nullable String tokenIssuer) {
        var server = Installation.signIn(issuer(), tokenIssuer, null, "microsoft:identityserver:incidentkedjan");
        return TokenReaders.forPeople(server, Clock.systemUTC());
    }

    private String token(String issuer) throws JOSEException {
        var now = Clock.systemUTC().instant();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .subject("person")
                        .audience("microsoft:identityserver:incidentkedjan")
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                        .build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    @Test
    void anIssuerThatOnlyTokensNameIsTakenWhenItIsSet() throws JOSEException {
        assertThat(decoder(OF_AD_FS).decode(token(OF_AD_FS)).getSubject()).isEqualTo("person");
    }

    @Test
    void noOtherIssuerIsTakenThen() throws JOSEException {
        var token = token(issuer());

        assertThatExceptionOfType(BadJwtException.class)
                .isThrownBy(() -> decoder(OF_AD_FS).decode(token));
    }

    @Test
    void withoutTheSettingTokensNameTheIssuerThatDescribesItself() throws JOSEException {
        var token = token(OF_AD_FS);

        assertThat(decoder(null).decode(token(issuer())).getSubject()).isEqualTo("person");
        assertThatExceptionOfType(BadJwtException.class)
                .isThrownBy(() -> decoder("").decode(token));
    }
}
