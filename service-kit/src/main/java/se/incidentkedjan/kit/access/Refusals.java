package se.incidentkedjan.kit.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import se.incidentkedjan.kit.problem.Problem;
import tools.jackson.databind.json.JsonMapper;

/** Answers those whose token is no good, before any page or API is reached. */
public final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final JsonMapper mapper;

    /** Writes problem details with this mapper. */
    public Refusals(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** Says that the token is no good, or that nobody could be asked whether it is. */
    public void answer(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof AuthenticationServiceException) {
            LOG.warn("The sign-in does not answer, so nobody's token can be read: {}", failure.getMessage());
            response.setHeader(HttpHeaders.RETRY_AFTER, "30");
            write(
                    response,
                    Problem.of(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "Inloggningen svarar inte",
                            "Det går inte att kontrollera vem du är just nu. Försök igen om en stund. Formuläret på"
                                    + " /anmal fungerar ändå."));
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        write(
                response,
                Problem.of(
                        HttpStatus.UNAUTHORIZED,
                        "Åtkomstbiljetten gäller inte",
                        "Den har gått ut, är ändrad eller utfärdad för något annat. Skaffa en ny och försök igen."));
    }

    /** Says that a token is needed. */
    public void missing(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(
                response,
                Problem.of(
                        HttpStatus.UNAUTHORIZED,
                        "Du är inte inloggad",
                        "Logga in, eller skicka en giltig åtkomstbiljett i rubriken Authorization: Bearer."));
    }

    private void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(mapper.writeValueAsBytes(problem));
    }
}
