package se.incidentkedjan.reporting.revision.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import se.incidentkedjan.kit.audit.AuditPerson;
import se.incidentkedjan.kit.audit.Outcome;
import se.incidentkedjan.kit.audit.web.ShownPage;
import se.incidentkedjan.reporting.revision.Trails;
import se.incidentkedjan.reporting.revision.Wanted;

/** The trail of a service, asked for over HTTP with the account of this one. */
final class RemoteTrail implements Trails.Trail {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteTrail.class);

    private final String service;
    private final RestClient client;

    RemoteTrail(String service, RestClient client) {
        this.service = service;
        this.client = client;
    }

    @Override
    public String service() {
        return service;
    }

    @Override
    public Optional<ShownPage> newest(Wanted wanted, int size) {
        try {
            return Optional.ofNullable(client.get()
                    .uri(uri -> uri.path("/internal/audit/entries")
                            .queryParam("size", size)
                            .queryParamIfPresent("from", Optional.ofNullable(wanted.from()))
                            .queryParamIfPresent("to", Optional.ofNullable(wanted.to()))
                            .queryParamIfPresent("action", Optional.ofNullable(wanted.action()))
                            .queryParamIfPresent("incident", Optional.ofNullable(wanted.incident()))
                            .queryParamIfPresent(
                                    "outcome", wanted.refusedOnly() ? Optional.of(Outcome.REFUSED) : Optional.empty())
                            .queryParam("reasons", wanted.reasons())
                            .build())
                    .retrieve()
                    .body(ShownPage.class));
        } catch (RestClientException e) {
            LOG.warn("The trail of {} could not be read: {}", service, e.getMessage());
            return Optional.empty();
        }
    }

    /** Those whom this trail calls so; empty when the service does not answer. */
    Optional<List<AuditPerson>> called(String name) {
        try {
            return Optional.ofNullable(client.post()
                    .uri("/internal/audit/people")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("name", name))
                    .retrieve()
                    .body(new ParameterizedTypeReference<>() {}));
        } catch (RestClientException e) {
            LOG.warn(
                    "{} could not be asked whom it knows: {}",
                    service,
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** Lets this trail forget who someone is. Whoever is forgotten already counts as forgotten. */
    boolean forget(UUID pseudonym) {
        try {
            client.post()
                    .uri("/internal/audit/people/{pseudonym}/forget", pseudonym)
                    .retrieve()
                    .onStatus(status -> status.isSameCodeAs(HttpStatus.NOT_FOUND), (request, response) -> {})
                    .toBodilessEntity();
            return true;
        } catch (RestClientException e) {
            LOG.warn("{} could not forget a person: {}", service, e.getClass().getSimpleName());
            return false;
        }
    }

    /**
     * Copies the whole trail.
     *
     * @throws IOException when the service stops answering, or the reader listening
     */
    void copyTo(OutputStream out) throws IOException {
        try {
            client.get().uri("/internal/audit/export").exchange((request, response) -> {
                if (!response.getStatusCode().is2xxSuccessful()) {
                    throw new IOException("the trail of " + service + " was answered with " + response.getStatusCode());
                }
                try (InputStream body = response.getBody()) {
                    return body.transferTo(out);
                }
            });
        } catch (RestClientException e) {
            throw new IOException("the trail of " + service + " could not be read", e);
        }
    }
}
