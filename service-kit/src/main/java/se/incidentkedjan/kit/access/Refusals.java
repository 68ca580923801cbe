package se.incidentkedjan.kit.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
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

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final JsonMapper mapper;
    private final Witness witness;
    private final Clock clock;
    private final AtomicInteger untold = new AtomicInteger();
    private final AtomicReference<Instant> told = new AtomicReference<>(Instant.EPOCH);

    /** Writes problem details with this mapper, and tells the witness of tokens that are no good. */
    Refusals(JsonMapper mapper, Witness witness, Clock clock) {
        this.mapper = mapper;
        this.witness = witness;
        this.clock = clock;
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
        tell();
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        write(
                response,
                Problem.of(
                        HttpStatus.UNAUTHORIZED,
                        "Åtkomstbiljetten gäller inte",
                        "Den har gått ut, är ändrad eller utfärdad för något annat. Skaffa en ny och försök igen."));
    }

    /** Once a minute with a number: whoever sends bad tokens must not be able to fill the trail. */
    private void tell() {
        untold.incrementAndGet();
        var now = clock.instant();
        var last = told.get();
        if (now.isBefore(last.plus(PAUSE)) || !told.compareAndSet(last, now)) {
            return;
        }
        var details = Map.of("reason", "bad-token", "tokens", Integer.toString(untold.getAndSet(0)));
        try {
            witness.saw(new Attempt(Reader.NOBODY, Action.SIGN_IN, false, null, null, details, null));
        } catch (DataAccessException e) {
            LOG.error("A bad token could not be written in the trail: {}", e.getMessage());
        }
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
