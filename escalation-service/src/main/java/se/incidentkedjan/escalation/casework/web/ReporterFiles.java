package se.incidentkedjan.escalation.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.util.StreamUtils;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import se.incidentkedjan.kit.access.CaseGrants;
import se.incidentkedjan.kit.access.Holding;
import se.incidentkedjan.kit.access.Reader;
import se.incidentkedjan.kit.access.ServiceCalls;

/** Fetches the files of a report from the service that keeps them, on behalf of the one who reads. Keeps nothing. */
@Component
class ReporterFiles {

    /** What a browser must be told of a file, so that it saves it and shows nothing. */
    private static final List<String> PASSED_ON = List.of(
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.CONTENT_DISPOSITION,
            HttpHeaders.CACHE_CONTROL,
            "X-Content-Type-Options",
            "Content-Security-Policy",
            "Cross-Origin-Resource-Policy",
            "Referrer-Policy");

    /** A file as it is listed. */
    record ReporterFile(
            String id,
            String name,
            String type,
            long size,
            Instant receivedAt,
            String from,
            String scan,
            boolean tellsPlace,
            boolean executable) {

        @Override
        public String toString() {
            return "ReporterFile[" + id + "]";
        }

        /** Its size for people. */
        public String shownSize() {
            return size >= MEGABYTE
                    ? "%d MB".formatted(Math.round((double) size / MEGABYTE))
                    : "%d kB".formatted(Math.max(1, size / 1024));
        }

        /** What whoever is about to open it must know, in Swedish. */
        public String warning() {
            var searched = switch (scan) {
                case "QUARANTINED" -> "Väntar på genomsökning. ";
                case "INFECTED" -> "Skadlig kod har hittats. Filen lämnas inte ut. ";
                case "CLEAN" -> "";
                default -> "Inte genomsökt efter skadlig kod. ";
            };
            return (searched
                            + (executable ? "Kan köras som program. " : "")
                            + (tellsPlace ? "Bilden talar om var den är tagen. " : ""))
                    .strip();
        }

        /** Whether it is handed out now. */
        public boolean isHandedOut() {
            return !scan.equals("QUARANTINED") && !scan.equals("INFECTED");
        }
    }

    private static final long MEGABYTE = 1024 * 1024;

    private final RestClient intake;
    private final CaseGrants grants;

    ReporterFiles(
            ServiceCalls calls,
            CaseGrants grants,
            @Value("${incidentkedjan.services.intake:http://localhost:8081}") String intake) {
        this.intake = calls.onBehalf(intake);
        this.grants = grants;
    }

    /**
     * What came of asking for them.
     *
     * @param all the files, oldest first; none when it is not known
     * @param isAway whether it is not known which there are, because the service that keeps them did not answer
     */
    record Listing(List<ReporterFile> all, boolean isAway) {

        /** Nobody has asked. */
        static final Listing NONE = new Listing(List.of(), false);

        Listing {
            all = List.copyOf(all);
        }
    }

    /** The files of a report. */
    Listing of(Holding holding, Reader.Person reader) {
        try {
            var files = intake.get()
                    .uri("/api/incidents/{id}/files", holding.incident())
                    .headers(headers -> headers.setBearerAuth(reader.token()))
                    .header(CaseGrants.HEADER, grants.give(reader, holding))
                    .retrieve()
                    .body(new ParameterizedTypeReference<List<ReporterFile>>() {});
            return files == null ? Listing.NONE : new Listing(files, false);
        } catch (RestClientException e) {
            return new Listing(List.of(), true);
        }
    }

    /**
     * Sends a file on to a browser.
     *
     * @return why it is not handed out, in Swedish; empty when it has been sent
     */
    Optional<String> send(
            Holding holding, Reader.Person reader, String file, boolean withoutMetadata, HttpServletResponse response) {
        try {
            return intake.get()
                    .uri(
                            "/api/incidents/{id}/files/{file}?without-metadata={without}",
                            holding.incident(),
                            file,
                            withoutMetadata)
                    .headers(headers -> headers.setBearerAuth(reader.token()))
                    .header(CaseGrants.HEADER, grants.give(reader, holding))
                    .exchange((request, answer) -> pass(answer, response));
        } catch (RestClientException e) {
            return Optional.of("Filen går inte att hämta just nu. Försök igen om en stund.");
        }
    }

    private static Optional<String> pass(
            RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse answer, HttpServletResponse response)
            throws IOException {
        if (!answer.getStatusCode().isSameCodeAs(HttpStatus.OK)) {
            var problem = answer.getStatusCode().is4xxClientError() ? answer.bodyTo(ProblemDetail.class) : null;
            return Optional.of(
                    problem == null || problem.getDetail() == null
                            ? "Filen går inte att hämta just nu. Försök igen om en stund."
                            : problem.getDetail());
        }
        for (var name : PASSED_ON) {
            var value = answer.getHeaders().getFirst(name);
            if (value != null) {
                response.setHeader(name, value);
            }
        }
        StreamUtils.copy(answer.getBody(), response.getOutputStream());
        return Optional.empty();
    }
}
