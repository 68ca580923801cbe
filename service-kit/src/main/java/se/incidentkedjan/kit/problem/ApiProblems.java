package se.incidentkedjan.kit.problem;

import com.mongodb.MongoException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import se.incidentkedjan.kit.outage.Outage;

/**
 * Turns what goes wrong in an API into problem details. A service's own advice comes first; this one answers what is
 * left, in plain Swedish, and tells nothing of the inside.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 100)
final class ApiProblems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String NOT_READ = "Lagringen svarar inte. Försök igen om en stund.";

    /** The store may have kept what it was given, and its answer be what was lost. */
    private static final String NOT_KNOWN =
            "Lagringen svarar inte, och det är inte säkert om något sparades. Försök igen om en stund, med samma"
                    + " Idempotency-Key där adressen tar emot en: då dubbleras inget.";

    @ExceptionHandler({DataAccessException.class, MongoException.class})
    ResponseEntity<ProblemDetail> storeIsAway(RuntimeException e, HttpMethod method) {
        LOG.error("The store did not answer a request: {}", Outage.reason(e));
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "30")
                .body(Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "Tjänsten är tillfälligt ur funktion",
                        READING.contains(method) ? NOT_READ : NOT_KNOWN));
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<ProblemDetail> unexpected(Exception e) {
        if (e instanceof ErrorResponse known) {
            return ResponseEntity.status(known.getStatusCode())
                    .headers(known.getHeaders())
                    .body(known.getBody());
        }
        LOG.error("A request failed in a way nobody foresaw", e);
        return ResponseEntity.internalServerError()
                .body(Problem.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "Något gick fel hos oss",
                        "Felet är noterat. Försök igen, och hör av dig till IT om det händer igen."));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception ex, @Nullable Object body, HttpHeaders headers, HttpStatusCode statusCode, WebRequest request) {
        var problem = Problem.of(statusCode);
        return super.handleExceptionInternal(ex, problem, headers, statusCode, request);
    }
}
