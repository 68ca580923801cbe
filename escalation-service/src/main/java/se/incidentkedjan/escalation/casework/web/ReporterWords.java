package se.incidentkedjan.escalation.casework.web;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.events.facts.YesNo;
import se.incidentkedjan.kit.access.CaseGrants;
import se.incidentkedjan.kit.access.Holding;
import se.incidentkedjan.kit.access.Reader;
import se.incidentkedjan.kit.access.ServiceCalls;

/** Fetches what the reporter wrote from the service that keeps it, on behalf of the one who reads. Keeps nothing. */
@Component
class ReporterWords {

    /** What came of asking. */
    sealed interface Answer {

        /**
         * What they wrote, as far as they did.
         *
         * @param neverAskedFor true when they said that säkerhetsskydd is concerned, so that nothing was asked for or kept
         */
        record Written(
                @Nullable String description,
                @Nullable String name,
                @Nullable String email,
                @Nullable Boolean neverAskedFor,
                @Nullable List<Said> said)
                implements Answer {

            /**
             * What has been said since.
             *
             * @param kind {@code ADDED}, {@code QUESTION} or {@code ANSWER}
             * @param at when, UTC
             * @param words in words
             */
            record Said(int number, String kind, Instant at, String words) {

                boolean isQuestion() {
                    return kind.equals("QUESTION");
                }

                @Override
                public String toString() {
                    return "Said[…]";
                }
            }

            @Override
            public String toString() {
                return "Written[…]";
            }
        }

        /** It is erased. */
        record Erased() implements Answer {}

        /** They stay shut, because säkerhetsskydd turned out to be concerned after they were written. */
        record Shut() implements Answer {}

        /** The service did not answer. */
        record Away() implements Answer {}
    }

    private static final String AWAY = "Det går inte att fråga anmälaren just nu. Försök igen om en stund.";

    private final RestClient intake;
    private final CaseGrants grants;

    ReporterWords(
            ServiceCalls calls,
            CaseGrants grants,
            @Value("${incidentkedjan.services.intake:http://localhost:8081}") String intake) {
        this.intake = calls.onBehalf(intake);
        this.grants = grants;
    }

    /**
     * Fetches them.
     *
     * @param holding whose they are to this reader
     */
    Answer of(IncidentCase one, Holding holding, Reader.Person reader) {
        if (one.isSecurityClassified() && !wasClassifiedFromTheStart(one)) {
            return new Answer.Shut();
        }
        try {
            return intake.get()
                    .uri("/api/incidents/{id}/words", holding.incident())
                    .headers(headers -> headers.setBearerAuth(reader.token()))
                    .header(CaseGrants.HEADER, grants.give(reader, holding))
                    .exchange((request, response) -> read(response));
        } catch (RestClientException e) {
            return new Answer.Away();
        }
    }

    /** What came of asking the reporter something. */
    sealed interface Asked {

        /** The reporter can read it now. */
        record Done() implements Asked {}

        /**
         * It cannot be asked.
         *
         * @param why in Swedish, as the service that keeps the words says it
         */
        record Refused(String why) implements Asked {}
    }

    /**
     * Hands a question to the reporter over to the service that keeps their words. Nothing of it is kept here.
     *
     * @param token so that sending it twice asks once
     */
    Asked ask(Holding holding, Reader.Person reader, String text, String token) {
        try {
            return intake.post()
                    .uri("/api/incidents/{id}/questions", holding.incident())
                    .headers(headers -> headers.setBearerAuth(reader.token()))
                    .header(CaseGrants.HEADER, grants.give(reader, holding))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("text", text, "token", token))
                    .exchange((request, response) -> {
                        if (response.getStatusCode().is2xxSuccessful()) {
                            return new Asked.Done();
                        }
                        var problem = response.getStatusCode().is4xxClientError()
                                ? response.bodyTo(ProblemDetail.class)
                                : null;
                        return new Asked.Refused(
                                problem == null || problem.getDetail() == null ? AWAY : problem.getDetail());
                    });
        } catch (RestClientException e) {
            return new Asked.Refused(AWAY);
        }
    }

    private static boolean wasClassifiedFromTheStart(IncidentCase one) {
        return one.evaluations().stream()
                .limit(1)
                .flatMap(first -> first.changes().stream())
                .anyMatch(change -> change.fact().equals("securityClassified")
                        && change.after().contains(YesNo.YES.name()));
    }

    private static Answer read(RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse response)
            throws IOException {
        HttpStatusCode status = response.getStatusCode();
        if (status.isSameCodeAs(HttpStatus.GONE)) {
            return new Answer.Erased();
        }
        var written = status.is2xxSuccessful() ? response.bodyTo(Answer.Written.class) : null;
        return written == null ? new Answer.Away() : written;
    }
}
