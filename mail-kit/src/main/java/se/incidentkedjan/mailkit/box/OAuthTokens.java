package se.incidentkedjan.mailkit.box;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a sign-in server for tokens (RFC 6749), and keeps each one until a minute before it ends. No secret and no token is
 * printed or stands in the message of an exception. Can be used by several threads.
 */
public final class OAuthTokens implements TokenSource {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BEFORE_IT_ENDS = Duration.ofMinutes(1);
    private static final Duration LIFE_WHEN_UNTOLD = Duration.ofMinutes(5);
    private static final int LONGEST_ANSWER = 256 * 1024;
    private static final int OK = 200;
    private static final Pattern CODE = Pattern.compile("[a-z_]{1,60}");

    private final URI endpoint;
    private final HttpClient client;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();
    private Grant grant;
    private @Nullable Kept kept;

    private record Kept(String token, Instant until) {

        /** Never tells the token. */
        @Override
        public String toString() {
            return "Kept[" + until + "]";
        }
    }

    /**
     * Tokens from a sign-in server.
     *
     * @param endpoint where tokens are asked for, for Microsoft 365
     *     {@code https://login.microsoftonline.com/<tenant>/oauth2/v2.0/token}
     * @throws IllegalArgumentException when it would be asked without encryption on another machine
     */
    public OAuthTokens(URI endpoint, Grant grant, Clock clock) {
        if (!"https".equals(endpoint.getScheme()) && !isOnThisMachine(endpoint.getHost())) {
            throw new IllegalArgumentException("tokens are asked for over https only");
        }
        this.endpoint = endpoint;
        this.grant = grant;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    static boolean isOnThisMachine(@Nullable String host) {
        try {
            return host != null
                    && (host.equals("localhost") || host.matches("[0-9.]+|\\[?[0-9a-fA-F:]+]?"))
                    && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @Override
    public synchronized String token() throws IOException {
        var known = kept;
        if (known == null || !clock.instant().isBefore(known.until())) {
            known = ask();
            kept = known;
        }
        return known.token();
    }

    @Override
    public synchronized void refused(String token) {
        if (kept != null && kept.token().equals(token)) {
            kept = null;
        }
    }

    private Kept ask() throws IOException {
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(written(grant.form())))
                .build();
        var asked = clock.instant();
        var answer = answer(request);
        var token = answer.path("access_token").asString("");
        if (token.isEmpty()) {
            throw new IOException("the sign-in server gave no token");
        }
        var newer = answer.path("refresh_token").asString("");
        if (grant instanceof Grant.RefreshToken old && !newer.isEmpty()) {
            grant = old.renewed(newer);
        }
        // Some servers write the number within quotes.
        long seconds = answer.path("expires_in").asLong(LIFE_WHEN_UNTOLD.toSeconds());
        var life = Duration.ofSeconds(Math.clamp(seconds, 0, Duration.ofDays(1).toSeconds()));
        return new Kept(token, asked.plus(life).minus(BEFORE_IT_ENDS));
    }

    private static String written(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private JsonNode answer(HttpRequest request) throws IOException {
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            JsonNode answer;
            try (var body = response.body()) {
                answer = json.readTree(body.readNBytes(LONGEST_ANSWER));
            }
            if (response.statusCode() == OK) {
                return answer;
            }
            var code = answer.path("error").asString("");
            // What the server says besides may repeat who asked.
            throw new IOException("the sign-in server refused to give a token: "
                    + response.statusCode()
                    + (CODE.matcher(code).matches() ? " " + code : ""));
        } catch (JacksonException e) {
            throw new IOException("the sign-in server did not answer in JSON");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a token was asked for", e);
        }
    }

    /** Never tells a secret. */
    @Override
    public String toString() {
        return "OAuthTokens[" + endpoint.getHost() + "]";
    }
}
