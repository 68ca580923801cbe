package se.incidentkedjan.escalation.casework.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.access.Reader;
import se.incidentkedjan.kit.access.ServiceCalls;

/** Fetches who has been told of an incident from the service that tells them, on behalf of the one who reads. */
@Component
class Messages {

    /** What came of asking. */
    sealed interface Answer {
        /** The messages, each to one recipient for one step. */
        record Sent(List<Message> messages) implements Answer {

            List<Message> of(String step) {
                return messages.stream()
                        .filter(message -> step.equals(message.step()))
                        .toList();
            }

            /** A message of a step that someone has. */
            Optional<Message> taken(String step) {
                return of(step).stream()
                        .filter(message -> message.acknowledgedAt() != null)
                        .findFirst();
            }
        }

        /** The service did not answer. */
        record Away() implements Answer {}
    }

    /**
     * A message.
     *
     * @param step the step of the escalation; absent for what is not one
     * @param recipient what the recipient is called; absent when it is the reporter
     * @param state how far it has come, as a code
     * @param acceptedAt when a relay took it over, UTC; that is no proof that anyone has read it
     * @param acknowledgedBy what the one is called who has said that they have what the step asks for; absent while nobody has
     * @param acknowledgedAt when they said so, UTC
     */
    record Message(
            @Nullable String step,
            @Nullable String recipient,
            String state,
            @Nullable Instant acceptedAt,
            @Nullable String acknowledgedBy,
            @Nullable Instant acknowledgedAt) {}

    private final RestClient notification;

    Messages(
            ServiceCalls calls,
            @Value("${incidentkedjan.services.notification:http://localhost:8083}") String notification) {
        this.notification = calls.onBehalf(notification);
    }

    Answer of(IncidentId incident, Reader.Person reader) {
        try {
            var found = notification
                    .get()
                    .uri("/api/deliveries?incident={id}", incident)
                    .headers(headers -> headers.setBearerAuth(reader.token()))
                    .retrieve()
                    .body(Message[].class);
            return found == null ? new Answer.Away() : new Answer.Sent(Arrays.asList(found));
        } catch (RestClientException e) {
            return new Answer.Away();
        }
    }
}
