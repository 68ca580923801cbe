package se.incidentkedjan.systemtests.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.localstack.process.SystemAccount;
import tools.jackson.databind.JsonNode;

/** What reporters, handlers and readers of statistics do, over HTTP, with a token that says who they are. */
public final class Office {

    /** An answer to a request. */
    public record Answer(int status, String body, HttpResponse<String> response) {

        /** The body as JSON. */
        public JsonNode json() {
            return EventJson.mapper().readTree(body);
        }

        /** A header, or nothing at all as an empty text. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** What is shown after {@code Bearer}. */
    private interface Token {
        String get() throws IOException, InterruptedException;
    }

    private final String address;
    private final @Nullable Token token;

    private Office(String address, @Nullable Token token) {
        this.address = address;
        this.token = token;
    }

    /** As another system of the municipality's. */
    static Office of(SystemAccount account, String address) {
        return new Office(address, account::token);
    }

    /** As one who shows nothing. */
    static Office ofNobody(String address) {
        return new Office(address, null);
    }

    /** As one who shows this token. */
    public Office showing(String other) {
        return new Office(address, () -> other);
    }

    /** As one who shows nothing. */
    public Office showingNothing() {
        return new Office(address, null);
    }

    /** The same at another address. */
    public Office at(String other) {
        return new Office(other, token);
    }

    /** Reports, and is told the incident's id. */
    public String report(String json) {
        var answer = post("/api/incidents", json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    /** The case of an incident, when there is one. */
    public JsonNode awaitCase(String incident) {
        return Patience.soon()
                .until(() -> get("/api/cases/" + incident), answer -> answer.status() == 200)
                .json();
    }

    /** The deliveries of an incident, when no step is missing and each is accepted, or not needed because another way was quicker. */
    public JsonNode awaitDeliveries(String incident) {
        var steps = awaitCase(incident).path("escalations").findValuesAsString("step");
        return Patience.eventually()
                .until(
                        () -> get("/api/deliveries?incident=" + incident).json(),
                        deliveries -> acceptedSteps(deliveries).containsAll(steps)
                                && deliveries
                                        .valueStream()
                                        .allMatch(one -> isAccepted(one) || cameByAnotherWay(one, deliveries)));
    }

    /** Whether a message was not needed, because its recipient was told the same by another way. */
    public static boolean cameByAnotherWay(JsonNode delivery, Iterable<JsonNode> all) {
        return delivery.path("state").asString().equals("SUPERSEDED")
                && StreamSupport.stream(all.spliterator(), false)
                        .anyMatch(other -> isAccepted(other)
                                && Stream.of("step", "recipient", "level")
                                        .allMatch(same -> other.path(same).equals(delivery.path(same))));
    }

    private static Set<String> acceptedSteps(JsonNode deliveries) {
        return deliveries
                .valueStream()
                .filter(one -> one.path("purpose").asString().equals("ESCALATION"))
                .filter(Office::isAccepted)
                .map(one -> one.path("step").asString())
                .collect(Collectors.toSet());
    }

    private static boolean isAccepted(JsonNode delivery) {
        return delivery.path("state").asString().equals("ACCEPTED");
    }

    /** The deliveries of an incident as they stand. */
    public List<JsonNode> deliveries(String incident) {
        return get("/api/deliveries?incident=" + incident).json().valueStream().toList();
    }

    /** The running number in the reference of a case. */
    public static long numberOf(JsonNode incidentCase) {
        var reference = incidentCase.path("reference").asString();
        return Long.parseLong(reference.substring(reference.indexOf('-') + 1));
    }

    /** Every case there is. */
    public List<JsonNode> cases() {
        var all = new java.util.ArrayList<JsonNode>();
        for (int page = 0; ; page++) {
            var cases = get("/api/cases?size=500&page=" + page).json();
            cases.forEach(all::add);
            if (cases.size() < 500) {
                return all;
            }
        }
    }

    /** The statistics of all years that the tests can touch. */
    public JsonNode statistics() {
        var answer = get("/api/statistics?from=2020-01-01&to=2039-12-31");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** Asks. */
    public Answer get(String path, String... headers) {
        var request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.GET());
    }

    /** Sends JSON. */
    public Answer post(String path, String json, String... headers) {
        var request = request(path).header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "application/json");
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            if (token != null) {
                request.header("Authorization", "Bearer " + token.get());
            }
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
