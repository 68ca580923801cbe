package se.incidentkedjan.localstack.signin;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/** Tells the gateway that someone has signed out here (OpenID Connect Back-Channel Logout 1.0). */
final class BackChannel {

    private static final Logger LOG = LoggerFactory.getLogger(BackChannel.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LIFE = Duration.ofMinutes(2);
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final SignInSettings settings;
    private final JwtEncoder encoder;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    BackChannel(SignInSettings settings, JwtEncoder encoder) {
        this.settings = settings;
        this.encoder = encoder;
    }

    /**
     * Ends the sessions of this person at the gateway.
     *
     * @param subject as in the tokens
     * @param now when they signed out
     */
    void signedOut(String subject, Instant now) {
        var request = HttpRequest.newBuilder(
                        URI.create(settings.publicUrl() + "/logout/connect/back-channel/municipality"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "logout_token=" + URLEncoder.encode(token(subject, now), StandardCharsets.UTF_8)))
                .build();
        Thread.ofVirtual().name("back-channel").start(() -> tell(request));
    }

    private void tell(HttpRequest request) {
        try {
            var answer = client.send(request, BodyHandlers.discarding());
            if (answer.statusCode() < 400) {
                return;
            }
            LOG.warn("The gateway answered {} when told that someone signed out", answer.statusCode());
        } catch (IOException e) {
            LOG.warn("The gateway could not be told that someone signed out: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String token(String subject, Instant now) {
        var claims = JwtClaimsSet.builder()
                .issuer(settings.issuer())
                .subject(subject)
                .audience(List.of(Clients.GATEWAY))
                .issuedAt(now)
                .expiresAt(now.plus(LIFE))
                .id(UUID.randomUUID().toString())
                .claim("events", Map.of(EVENT, Map.of()))
                .build();
        var header = JwsHeader.with(SignatureAlgorithm.RS256).type("logout+jwt").build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }
}
