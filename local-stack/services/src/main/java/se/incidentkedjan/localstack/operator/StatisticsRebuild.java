package se.incidentkedjan.localstack.operator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import se.incidentkedjan.events.EventJson;
import tools.jackson.databind.JsonNode;

/** Asks reporting-service to build its statistics anew, and follows it until it is done. */
final class StatisticsRebuild {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LOOK_EVERY_MILLIS = 500;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String reporting;
    private final Supplier<String> token;

    StatisticsRebuild(String reporting, Supplier<String> token) {
        this.reporting = reporting;
        this.token = token;
    }

    /**
     * Runs it to its end.
     *
     * @param from {@code kafka} or {@code stores}
     * @param progress told each new step
     * @return whether it succeeded
     */
    boolean run(String from, Consumer<String> progress) throws IOException, InterruptedException {
        var begun = call(request("?from=" + from).POST(HttpRequest.BodyPublishers.noBody()));
        if (begun.has("title")) {
            progress.accept(
                    begun.get("title").asString() + ": " + begun.get("detail").asString());
            return false;
        }
        var told = "";
        for (; ; ) {
            var step = call(request("").GET()).path("step").asString();
            if (!step.equals(told)) {
                told = step;
                progress.accept(inWords(step));
            }
            if (step.equals("DONE") || step.equals("FAILED")) {
                return step.equals("DONE");
            }
            new CountDownLatch(1).await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private static String inWords(String step) {
        return switch (step) {
            case "MOVING" -> "Flyttar till rätt plats i Kafka";
            case "EMPTYING" -> "Tömmer statistiken";
            case "REPUBLISHING" -> "Tjänsterna berättar allt en gång till";
            case "CATCHING_UP" -> "Räknar";
            case "DONE" -> "Klart: statistiken är byggd på nytt";
            case "FAILED" -> "Ombyggnaden misslyckades. Kör kommandot igen; skälet står i loggen";
            default -> step;
        };
    }

    private JsonNode call(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return EventJson.mapper().readTree(answer.body());
    }

    private HttpRequest.Builder request(String query) {
        return HttpRequest.newBuilder(URI.create(reporting + "/internal/statistics/rebuild" + query))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token.get());
    }
}
