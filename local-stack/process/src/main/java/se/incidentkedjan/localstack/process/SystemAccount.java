package se.incidentkedjan.localstack.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The example account of another system of the municipality's, as scripts use it at the local sign-in server. */
public final class SystemAccount {

    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Tokens are good for an hour. */
    private static final Duration KEEP = Duration.ofMinutes(50);

    private final URI server;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private @Nullable String token;
    private long madeAtNanos;

    /** An account at the sign-in server with this address. */
    public SystemAccount(URI server) {
        this.server = server;
    }

    /**
     * What to show after {@code Bearer}: good for some minutes at least.
     *
     * @throws IOException when the sign-in server gives none
     */
    public synchronized String token() throws IOException, InterruptedException {
        var known = token;
        if (known == null || System.nanoTime() - madeAtNanos > KEEP.toNanos()) {
            known = ask();
            token = known;
            madeAtNanos = System.nanoTime();
        }
        return known;
    }

    private String ask() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.resolve("/oauth2/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=system&client_secret=system"))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        var found = TOKEN.matcher(answer.body());
        if (answer.statusCode() != 200 || !found.find()) {
            throw new IOException("the sign-in server answered " + answer.statusCode());
        }
        return found.group(1);
    }
}
