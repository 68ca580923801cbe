package se.incidentkedjan.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.testing.TestSignIn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Someone who calls the service over HTTP: the API as a system with its token, the form as a browser without script, and
 * the inside as another service.
 */
public final class Caller {

    /** What came back. */
    public record Answer(int status, Map<String, String> headers, String body) {

        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** A file that somebody chooses in a form; a browser sends one without name and content when nobody does. */
    public record Chosen(String name, String content) {}

    /** What {@link #parts} are sent as. */
    public static final String MULTIPART = "multipart/form-data; boundary=grans";

    /** Ends {@link #parts}. */
    public static final String END = "--grans--\r\n";

    private static final TestSignIn SIGN_IN = TestSignIn.running();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final @Nullable String token;

    private Caller(String base, @Nullable String token) {
        this.base = base;
        this.token = token;
    }

    /** Another system of the municipality's. */
    public Caller(int port) {
        this("http://localhost:" + port, SIGN_IN.system());
    }

    /** The same one who has not signed in. */
    public Caller unknown() {
        return new Caller(base, null);
    }

    /** A service of the chain. */
    public Caller service(String account) {
        return new Caller(base, SIGN_IN.service(account, "incident-intake"));
    }

    /** One who shows this token. */
    public Caller showing(String other) {
        return new Caller(base, other);
    }

    public Answer get(String path, String... headers) {
        return call(HttpRequest.newBuilder().GET(), path, headers);
    }

    public Answer report(String json, String... headers) {
        return report(json.getBytes(UTF_8), headers);
    }

    public Answer report(byte[] body, String... headers) {
        return call(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(body)),
                "/api/incidents",
                headers);
    }

    /** Sends a body in chunks, without telling its length. */
    public Answer reportInChunks(byte[] body) {
        return call(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))),
                "/api/incidents");
    }

    public Answer send(String method, String path, String body, String... headers) {
        return call(HttpRequest.newBuilder().method(method, BodyPublishers.ofString(body)), path, headers);
    }

    /** Sends a file, or anything else, as it is. */
    public Answer post(String path, byte[] body, String... headers) {
        return call(HttpRequest.newBuilder().POST(BodyPublishers.ofByteArray(body)), path, headers);
    }

    /** The same in chunks, without telling its length. */
    public Answer postInChunks(String path, byte[] body, String... headers) {
        return call(
                HttpRequest.newBuilder().POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))),
                path,
                headers);
    }

    /** Another system with this client id. */
    public Caller system(String client) {
        return new Caller(base, SIGN_IN.systemBy("client_id", client));
    }

    /** A person who calls with a token of their own. */
    public Caller person(String... groups) {
        return new Caller(base, SIGN_IN.person(groups));
    }

    /** Sends the form as a browser does, with these headers if there are any. */
    public Answer submit(Map<String, String> fields, String... headers) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(joining("&"));
        return call(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)),
                "/anmal",
                headers.length == 0 ? new String[] {"Accept", "text/html"} : headers);
    }

    /** Sends a form with files as a browser does, the files last. */
    public Answer submitWithFiles(String path, Map<String, String> fields, Chosen... files) {
        return submitParts(path, parts(fields, files) + END);
    }

    /** Sends parts of a form with files as they stand, also those that are not whole. */
    public Answer submitParts(String path, String body) {
        return send("POST", path, body, "Content-Type", MULTIPART, "Accept", "text/html");
    }

    /** The parts of a form with files; {@link #END} comes after the last. */
    public static String parts(Map<String, String> fields, Chosen... files) {
        var body = new StringBuilder();
        fields.forEach((name, value) -> body.append(
                "--grans\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value)));
        for (var file : files) {
            body.append(("--grans\r\nContent-Disposition: form-data; name=\"filer\"; filename=\"%s\"\r\n"
                            + "Content-Type: application/octet-stream\r\n\r\n%s\r\n")
                    .formatted(file.name(), file.content()));
        }
        return body.toString();
    }

    private Answer call(HttpRequest.Builder request, String path, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> response =
                    http.send(request.uri(URI.create(base + path)).build(), BodyHandlers.ofString(UTF_8));
            var first = new java.util.HashMap<String, String>();
            response.headers().map().forEach((name, values) -> first.put(name, values.getFirst()));
            return new Answer(response.statusCode(), first, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
