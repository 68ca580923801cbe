package se.incidentkedjan.notification.sending.webhook;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.kit.config.InvalidConfiguration;

/** Calls to another system, with what shows that they are ours: as Standard Webhooks 1.0.0 has it. For any thread. */
public final class SignedPost {

    private final @Nullable Hmac hmac;
    private final @Nullable String authorization;
    private final Map<String, String> headers;

    private SignedPost(@Nullable Hmac hmac, @Nullable String authorization, Map<String, String> headers) {
        this.hmac = hmac;
        this.authorization = authorization;
        this.headers = Map.copyOf(headers);
    }

    /**
     * By these secrets.
     *
     * @param secrets {@code whsec_} and Base64, or several with spaces between; absent when calls are not signed
     * @param authorization the whole Authorization header; absent when none is demanded
     * @param headers more headers
     * @param setting the prefix of the settings that they come from
     * @throws InvalidConfiguration when a secret is not of the form of the standard
     */
    public static SignedPost by(
            @Nullable String secrets, @Nullable String authorization, Map<String, String> headers, String setting) {
        return new SignedPost(secrets == null ? null : Hmac.with(secrets, setting + ".secret"), authorization, headers);
    }

    /**
     * One call.
     *
     * @param id the same in every attempt, so that a receiver can take it once
     * @param now the time of the attempt, so that a receiver can refuse what is old
     * @throws IllegalArgumentException when a header has a name or a value that cannot be sent
     */
    public HttpRequest to(URI address, String contentType, String id, Instant now, String body) {
        var request = HttpRequest.newBuilder(address)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", contentType)
                .header("Idempotency-Key", id)
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()));
        headers.forEach(request::setHeader);
        if (authorization != null) {
            request.setHeader("Authorization", authorization);
        }
        if (hmac != null) {
            request.setHeader("webhook-signature", hmac.of(id, now, body));
        }
        return request.build();
    }
}
