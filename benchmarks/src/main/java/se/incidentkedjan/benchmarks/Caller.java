package se.incidentkedjan.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.localstack.process.SystemAccount;

/** Sends reports over HTTP, with a token where one is demanded. */
final class Caller {

    /**
     * An answered report.
     *
     * @param incident its id
     * @param receivedAt when it was received, as the answer says, UTC
     * @param millis how long the answer took
     */
    record Answer(String incident, Instant receivedAt, double millis) {}

    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern RECEIVED_AT = Pattern.compile("\"receivedAt\"\\s*:\\s*\"([^\"]+)\"");
    private static final String A_MISDIRECTED_LETTER = """
            {"description": "Ett brev kom till fel person.",
             "facts": {"category": "MISDIRECTED", "securityClassified": "NO", "unit": "socialforvaltningen",
                       "personalData": {"involved": "YES", "kinds": ["HEALTH"],
                                        "subjects": {"count": 1, "precision": "EXACT"},
                                        "recipients": "ONE_KNOWN"}}}""";
    private static final double NANOS_IN_A_MILLI = 1e6;

    static {
        // Shorter than any server keeps an idle connection, so that none is used at the moment it is closed.
        System.setProperty("jdk.httpclient.keepalive.timeout", "5");
    }

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpRequest.Builder request;
    private final @Nullable SystemAccount account;

    Caller(int port, @Nullable SystemAccount account) {
        this.account = account;
        request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/incidents"))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofMinutes(2))
                .POST(HttpRequest.BodyPublishers.ofString(A_MISDIRECTED_LETTER));
    }

    /** Reports a misdirected letter. */
    Answer report() throws InterruptedException {
        try {
            var signed = signed();
            long began = System.nanoTime();
            var response = http.send(signed, HttpResponse.BodyHandlers.ofString());
            double millis = (System.nanoTime() - began) / NANOS_IN_A_MILLI;
            if (response.statusCode() != 201) {
                throw new IllegalStateException(
                        "a report was answered with " + response.statusCode() + ": " + response.body());
            }
            return new Answer(found(ID, response.body()), Instant.parse(found(RECEIVED_AT, response.body())), millis);
        } catch (IOException e) {
            throw new IllegalStateException("a report got no answer: " + e, e);
        }
    }

    private HttpRequest signed() throws IOException, InterruptedException {
        var copy = request.copy();
        return account == null
                ? copy.build()
                : copy.header("Authorization", "Bearer " + account.token()).build();
    }

    private static String found(Pattern pattern, String body) {
        var matcher = pattern.matcher(body);
        if (!matcher.find()) {
            throw new IllegalStateException("the answer lacks " + pattern + ": " + body);
        }
        return matcher.group(1);
    }
}
