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

/** Asks reporting-service to build its statistics anew, or to count every incident again and compare. */
final class StatisticsDesk {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Years of incidents are read, one by one. */
    private static final Duration PATIENCE_TO_COUNT = Duration.ofHours(1);

    private static final int SHOWN = 20;
    private static final long LOOK_EVERY_MILLIS = 500;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String reporting;
    private final Supplier<String> token;

    StatisticsDesk(String reporting, Supplier<String> token) {
        this.reporting = reporting;
        this.token = token;
    }

    /**
     * Builds it anew and follows that to its end.
     *
     * @param from {@code kafka} or {@code stores}
     * @param progress told each new step
     * @return whether it succeeded
     */
    boolean rebuild(String from, Consumer<String> progress) throws IOException, InterruptedException {
        var begun = call(request("/rebuild?from=" + from, PATIENCE).POST(HttpRequest.BodyPublishers.noBody()));
        if (begun.has("title")) {
            progress.accept(
                    begun.get("title").asString() + ": " + begun.get("detail").asString());
            return false;
        }
        var told = "";
        for (; ; ) {
            var step = call(request("/rebuild", PATIENCE).GET()).path("step").asString();
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

    /**
     * Counts every incident again and compares with what the figures say.
     *
     * @param out told what was found
     * @return whether both say the same
     */
    boolean verify(Consumer<String> out) throws IOException, InterruptedException {
        var found = call(request("/verify", PATIENCE_TO_COUNT).GET());
        if (!found.has("agrees")) {
            out.accept(found.path("title").asString("Det gick inte att kontrollera") + ": "
                    + found.path("detail").asString("se loggen"));
            return false;
        }
        var incidents = found.path("incidents").asLong();
        if (found.path("agrees").asBoolean()) {
            out.accept("Statistiken stämmer: %d ärenden är räknade om.".formatted(incidents));
            return true;
        }
        out.accept("Statistiken stämmer inte. %d ärenden är räknade om, %d av dem är på väg att räknas."
                .formatted(incidents, found.path("moving").asLong()));
        found.path("differences")
                .valueStream()
                .limit(SHOWN)
                .forEach(one -> out.accept("  %s %s: visar %d, är %d"
                        .formatted(
                                one.path("page").asString(),
                                one.path("cell").asString(),
                                one.path("onPage").asLong(),
                                one.path("inRows").asLong())));
        out.accept(
                found.path("moving").asLong() > 0
                        ? "Kör kommandot igen om en minut: det som är på väg kan vara hela skillnaden."
                        : "Bygg om statistiken: ./incidentkedjan rebuild statistics");
        return false;
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

    private HttpRequest.Builder request(String path, Duration patience) {
        return HttpRequest.newBuilder(URI.create(reporting + "/internal/statistics" + path))
                .timeout(patience)
                .header("Authorization", "Bearer " + token.get());
    }
}
