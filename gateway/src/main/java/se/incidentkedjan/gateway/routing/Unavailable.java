package se.incidentkedjan.gateway.routing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RenderingResponse;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import se.incidentkedjan.gateway.door.BodyKeeper;
import se.incidentkedjan.webkit.ErrorPages;

/** Says clearly that a service does not answer, whether anything was saved, and what to do. */
@Component
final class Unavailable {

    private static final Logger LOG = LoggerFactory.getLogger(Unavailable.class);
    private static final String RETRY_AFTER_SECONDS = "10";

    private final ErrorPages pages;

    Unavailable(ErrorPages pages) {
        this.pages = pages;
    }

    ServerResponse orElse(ServerRequest request, HandlerFunction<ServerResponse> next, Destination destination)
            throws Exception {
        if (BodyKeeper.isTurnedAway(request.servletRequest())) {
            String correlation = pages.correlationId(request.servletRequest());
            LOG.warn("Files to {} are turned away, too many come at once, request {}", destination.name(), correlation);
            return answer(request, destination, Outcome.TURNED_AWAY, correlation);
        }
        try {
            return next.handle(request);
        } catch (ResourceAccessException failure) {
            Outcome outcome = Outcome.of(failure);
            String correlation = pages.correlationId(request.servletRequest());
            LOG.warn(
                    "{} at {} does not answer, {}, request {}: {}",
                    destination.name(),
                    destination.address(),
                    outcome,
                    correlation,
                    failure.getMessage());
            return answer(request, destination, outcome, correlation);
        }
    }

    private static ServerResponse answer(
            ServerRequest request, Destination destination, Outcome outcome, String correlation) {
        return ErrorPages.wantsPage(request.servletRequest())
                ? page(request, destination, outcome, correlation)
                : problem(request, destination, outcome, correlation);
    }

    private static ServerResponse page(
            ServerRequest request, Destination destination, Outcome outcome, String correlation) {
        boolean sent = changes(request);
        TypedForm form = sent ? typed(request.servletRequest()) : TypedForm.NOTHING;
        return RenderingResponse.create("gateway/unavailable")
                .status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .modelAttributes(Map.of(
                        "page", destination.page(),
                        "sent", sent,
                        "certain", outcome != Outcome.UNKNOWN,
                        "crowded", outcome == Outcome.TURNED_AWAY,
                        "inputs", form.inputs(),
                        "words", form.words(),
                        "files", form.hasFiles(),
                        "action", request.requestPath().value(),
                        "correlationId", correlation))
                .build();
    }

    private static ServerResponse problem(
            ServerRequest request, Destination destination, Outcome outcome, String correlation) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, detail(changes(request), outcome));
        problem.setTitle(outcome == Outcome.TURNED_AWAY ? "Många filer kommer just nu" : "Tjänsten svarar inte");
        problem.setProperty("service", destination.name());
        problem.setProperty("correlationId", correlation);
        return ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static String detail(boolean sent, Outcome outcome) {
        if (!sent) {
            return "Tjänsten svarar inte just nu. Försök igen om en stund.";
        }
        return switch (outcome) {
            case NOT_SENT ->
                "Tjänsten svarar inte just nu och inget har sparats. Försök igen om en stund med samma Idempotency-Key.";
            case TURNED_AWAY ->
                "Så många filer kommer just nu att den här inte togs emot. Inget av den har sparats. Skicka den igen om en stund.";
            case UNKNOWN ->
                "Svaret uteblev och det är okänt om något sparades. Försök igen med samma Idempotency-Key, då dubbleras inget.";
        };
    }

    private static boolean changes(ServerRequest request) {
        return !HttpMethod.GET.equals(request.method()) && !HttpMethod.HEAD.equals(request.method());
    }

    private static TypedForm typed(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null) {
            return TypedForm.NOTHING;
        }
        MediaType read = MediaType.parseMediaType(type);
        if (MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(read)) {
            return TypedForm.of(BodyKeeper.bodyOf(request));
        }
        return MediaType.MULTIPART_FORM_DATA.isCompatibleWith(read)
                ? TypedParts.of(type, BodyKeeper.bodyOf(request))
                : TypedForm.NOTHING;
    }
}
