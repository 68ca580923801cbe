package se.incidentkedjan.gateway.openapi;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClientException;
import se.incidentkedjan.gateway.GatewaySettings;
import se.incidentkedjan.gateway.ServiceAddresses;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.kit.access.ServiceCalls;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Serves the description of the interface; asks the services for theirs at most once in a while. */
@RestController
final class ApiDescriptionController {

    private static final Logger LOG = LoggerFactory.getLogger(ApiDescriptionController.class);
    private static final Duration AGE_WHEN_INCOMPLETE = Duration.ofSeconds(5);

    private final ServiceAddresses services;
    private final ServiceCalls calls;
    private final JsonMapper mapper;
    private final Clock clock;
    private final Duration age;
    private final @Nullable String publicUrl;
    private volatile Made made = new Made("", Instant.MIN);

    private record Made(String document, Instant goodUntil) {}

    ApiDescriptionController(
            ServiceAddresses services,
            JsonMapper mapper,
            Clock clock,
            GatewaySettings settings,
            @Value("${incidentkedjan.public-url:#{null}}") @Nullable String publicUrl,
            ServiceCalls calls) {
        this.services = services;
        this.calls = calls;
        this.mapper = mapper;
        this.clock = clock;
        this.age = settings.apiDescriptionAge();
        this.publicUrl = publicUrl;
    }

    @Requires(Action.API_DESCRIBE)
    @GetMapping("/api/openapi")
    ResponseEntity<String> describe() {
        Made current = made;
        if (clock.instant().isAfter(current.goodUntil())) {
            current = make();
            made = current;
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(current.document());
    }

    private Made make() {
        Map<String, CompletableFuture<Optional<JsonNode>>> asked = new LinkedHashMap<>();
        ApiDescription all = new ApiDescription();
        List<String> missing = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            services.byName()
                    .forEach((name, address) ->
                            asked.put(name, CompletableFuture.supplyAsync(() -> ask(name, address), threads)));
            asked.forEach((name, answer) ->
                    answer.join().ifPresentOrElse(document -> all.add(name, document), () -> missing.add(name)));
        }
        String document = mapper.writeValueAsString(all.document(publicUrl, missing));
        return new Made(document, clock.instant().plus(missing.isEmpty() ? age : AGE_WHEN_INCOMPLETE));
    }

    private Optional<JsonNode> ask(String name, URI address) {
        try {
            String body = calls.to(services.accountOf(name), address.toString())
                    .get()
                    .uri("/internal/openapi")
                    .accept(MediaType.APPLICATION_JSON)
                    .retrieve()
                    .body(String.class);
            return body == null ? Optional.empty() : Optional.of(mapper.readTree(body));
        } catch (RestClientException | JacksonException failure) {
            LOG.warn("No interface description from {}: {}", name, failure.getMessage());
            return Optional.empty();
        }
    }
}
