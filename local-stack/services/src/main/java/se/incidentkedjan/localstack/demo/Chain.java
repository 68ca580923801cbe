package se.incidentkedjan.localstack.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.localstack.process.SystemAccount;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The chain through its one door, as people and other systems use it. */
final class Chain implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String LATE_BECAUSE = "INVESTIGATION";
    private static final String LATE_REASON = "Det dröjde innan det gick att se hur många som berördes.";
    private static final JsonMapper JSON = EventJson.mapper();

    private final URI door;
    private final SystemAccount account;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Chain(URI door, URI signIn) {
        this.door = door;
        this.account = new SystemAccount(signIn);
    }

    /** What the chain answered that it should not have. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        Refused(HttpResponse<String> answer) {
            super("%s svarade %d: %s".formatted(answer.uri().getPath(), answer.statusCode(), answer.body()));
        }
    }

    /** Reports as an employee would, and gives the incident's id. */
    String report(DemoIncident incident) throws IOException, InterruptedException {
        var body = JSON.createObjectNode().put("description", incident.words());
        if (incident.reporterEmail() != null) {
            body.putObject("reporter").put("email", incident.reporterEmail());
        }
        body.set("facts", JSON.valueToTree(incident.facts()));
        var answer = post("/api/incidents", body);
        if (answer.statusCode() != 201) {
            throw new Refused(answer);
        }
        return JSON.readTree(answer.body()).path("id").asString();
    }

    /** The case of an incident; empty while it has none. */
    Optional<JsonNode> findCase(String incident) throws IOException, InterruptedException {
        var answer = send(request("/api/cases/" + incident).GET());
        return switch (answer.statusCode()) {
            case 200 -> Optional.of(JSON.readTree(answer.body()));
            case 404 -> Optional.empty();
            default -> throw new Refused(answer);
        };
    }

    /** Tells that a duty was done at this instant, UTC, and gives the case as it is then. */
    JsonNode meet(String incident, String duty, Instant at, boolean late) throws IOException, InterruptedException {
        var told = JSON.createObjectNode().put("metAt", at.toString());
        if (late) {
            told.put("lateReason", LATE_REASON).put("lateBecause", LATE_BECAUSE);
        }
        var answer = post("/api/cases/" + incident + "/duties/" + duty + "/met", told);
        if (answer.statusCode() != 200) {
            throw new Refused(answer);
        }
        return JSON.readTree(answer.body());
    }

    /** Someone takes on everything that asks for someone, as people mostly do at once. */
    void takeOn(String incident) throws IOException, InterruptedException {
        Set<String> taken = new HashSet<>();
        for (var delivery : deliveries(incident)) {
            var step = delivery.path("step").asString("");
            if (delivery.hasNonNull("level") && !delivery.hasNonNull("acknowledgedBy") && taken.add(step)) {
                var said = JSON.createObjectNode().put("incident", incident).put("step", step);
                var answer = post("/api/deliveries/acknowledgements", said);
                if (answer.statusCode() != 200) {
                    throw new Refused(answer);
                }
            }
        }
    }

    /** Whether someone has been told that the time for a duty is out. */
    boolean isToldThatTimeIsOut(String incident, String duty) throws IOException, InterruptedException {
        var step = "time." + duty.toLowerCase(Locale.ROOT) + ".";
        for (var delivery : deliveries(incident)) {
            var name = delivery.path("step").asString("");
            if (name.startsWith(step) && name.endsWith(".out") && isEnded(delivery)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEnded(JsonNode delivery) {
        var state = delivery.path("state").asString();
        return !state.equals("REQUESTED") && !state.equals("ATTEMPTING");
    }

    private JsonNode deliveries(String incident) throws IOException, InterruptedException {
        var answer = send(request("/api/deliveries?incident=" + incident).GET());
        if (answer.statusCode() != 200) {
            throw new Refused(answer);
        }
        return JSON.readTree(answer.body());
    }

    /** Whether every step of a case, and the receipt if there is to be one, has been sent or given up. */
    boolean isTold(JsonNode incidentCase, boolean receiptWanted) throws IOException, InterruptedException {
        Set<String> steps = new HashSet<>();
        boolean receipt = false;
        for (var delivery : deliveries(incidentCase.path("id").asString())) {
            if (!isEnded(delivery)) {
                return false;
            }
            receipt |= delivery.path("purpose").asString().equals("RECEIPT");
            steps.add(delivery.path("step").asString(""));
        }
        for (var escalation : incidentCase.path("escalations")) {
            if (!steps.contains(escalation.path("step").asString())) {
                return false;
            }
        }
        return receipt || !receiptWanted;
    }

    /** Whether the figures of a period hold everything that has been said, and at least so many incidents. */
    boolean isCounted(LocalDate from, LocalDate to, int incidents) throws IOException, InterruptedException {
        var answer = send(request("/api/statistics?from=" + from + "&to=" + to).GET());
        if (answer.statusCode() != 200) {
            throw new Refused(answer);
        }
        var figures = JSON.readTree(answer.body());
        return figures.path("freshness").path("upToDate").asBoolean()
                && figures.path("totals").path("reported").asInt() >= incidents;
    }

    private HttpResponse<String> post(String path, JsonNode body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private HttpRequest.Builder request(String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(door.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + account.token());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
