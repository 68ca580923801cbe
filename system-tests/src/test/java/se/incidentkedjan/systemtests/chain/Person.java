package se.incidentkedjan.systemtests.chain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.incidentkedjan.events.EventJson;

/**
 * One of the example people, in a browser without script: follows redirects and keeps cookies, also those for secure
 * connections only, as browsers do on the machine itself.
 */
public final class Person {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String SESSION = "__Host-session";
    private static final int MOST_REDIRECTS = 12;

    private final Chain chain;
    private final String id;
    private final Map<String, String> cookies = new TreeMap<>();

    private Person(Chain chain, String id) {
        this.chain = chain;
        this.id = id;
    }

    /** One who has not signed in. */
    public static Person unknown(Chain chain) {
        return new Person(chain, "");
    }

    /** One who can, and has not yet. {@code id} is what stands before the @ in their address. */
    public static Person of(Chain chain, String id) {
        return new Person(chain, id);
    }

    /** One who has found the id of a session. */
    public static Person holding(Chain chain, String session) {
        var person = unknown(chain);
        person.cookies.put(SESSION, session);
        return person;
    }

    /** One who has. {@code id} is what stands before the @ in their address. */
    public static Person signedIn(Chain chain, String id) {
        var person = new Person(chain, id);
        var home = person.signIn();
        assertThat(home.status()).as(home.body()).isEqualTo(200);
        assertThat(home.response().uri()).hasToString(chain.address() + "/");
        return person;
    }

    /** Goes from the site to the sign-in server and back. */
    public Office.Answer signIn() {
        return follow(get("/logga-in"));
    }

    /** Asks for a page of the site, and follows no redirect. */
    public Office.Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(chain.address() + path)).GET());
    }

    /** Sends a form of the site, as from a page of it. */
    public Office.Answer post(String path, Map<String, String> fields) {
        return post(URI.create(chain.address() + path), fields, "Sec-Fetch-Site", "same-origin");
    }

    /** Sends the same form as a page of another site would make the browser do. */
    public Office.Answer postFromElsewhere(String path, Map<String, String> fields) {
        return post(URI.create(chain.address() + path), fields, "Sec-Fetch-Site", "cross-site");
    }

    /** Signs out on the page of the sign-in server itself. */
    public Office.Answer signOutThere() {
        var page = send(
                HttpRequest.newBuilder(URI.create(chain.signInAddress() + "/")).GET());
        return post(URI.create(chain.signInAddress() + "/logout"), Map.of("_csrf", csrf(page)));
    }

    /** The id of the session at the gateway. */
    public String session() {
        return cookies.getOrDefault(SESSION, "");
    }

    /** An access token of this person's, as the gateway gets it. */
    public String token() {
        var proof = "a-proof-that-is-long-enough-for-the-protocol-0123456789";
        var back = chain.address() + "/login/oauth2/code/municipality";
        var sent = send(HttpRequest.newBuilder(URI.create(chain.signInAddress() + "/oauth2/authorize?"
                        + form(Map.of(
                                "response_type", "code",
                                "client_id", "incidentkedjan",
                                "scope", "openid profile",
                                "redirect_uri", back,
                                "code_challenge", sha256(proof),
                                "code_challenge_method", "S256"))))
                .GET());
        var code = sent.header("Location").replaceAll(".*[?&]code=([^&]+).*", "$1");
        var answer = post(
                URI.create(chain.signInAddress() + "/oauth2/token"),
                Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", back, "code_verifier", proof),
                "Authorization",
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(("incidentkedjan:" + chain.clientSecret()).getBytes(UTF_8)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return EventJson.mapper().readTree(answer.body()).path("access_token").asString();
    }

    /** Follows redirects to their end, and signs in on the way. */
    private Office.Answer follow(Office.Answer first) {
        var answer = first;
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            var here = answer.response().uri();
            if (!answer.header("Location").isEmpty()) {
                answer = send(HttpRequest.newBuilder(here.resolve(answer.header("Location")))
                        .GET());
            } else if (here.getPath().equals("/login") && !id.isEmpty()) {
                answer = post(here, Map.of("username", id + "@kommun.example", "password", id, "_csrf", csrf(answer)));
            } else {
                return answer;
            }
        }
        throw new AssertionError(
                "the redirects do not end: " + answer.response().uri());
    }

    private static String csrf(Office.Answer page) {
        var found = CSRF.matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group(1);
    }

    private Office.Answer post(URI address, Map<String, String> fields, String... headers) {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    private Office.Answer send(HttpRequest.Builder request) {
        request.timeout(Duration.ofSeconds(30)).header("Accept", "text/html,*/*;q=0.8");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Office.Answer(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void keep(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty() || cookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static String form(Map<String, String> fields) {
        return new LinkedHashMap<>(fields)
                .entrySet().stream()
                        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                        .collect(Collectors.joining("&"));
    }

    private static String sha256(String text) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
