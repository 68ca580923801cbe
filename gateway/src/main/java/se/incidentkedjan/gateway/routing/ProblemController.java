package se.incidentkedjan.gateway.routing;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.kit.problem.Problem;
import se.incidentkedjan.webkit.ErrorPages;

/** Answers for what was refused before it reached a page: a page for people, problem details for programs. */
@Controller
@RequestMapping("${spring.web.error.path:/error}")
final class ProblemController implements ErrorController {

    private final ErrorPages pages;

    ProblemController(ErrorPages pages) {
        this.pages = pages;
    }

    @Requires(Action.SITE_READ)
    @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(HttpServletRequest request) {
        return pages.page(request, status(request), null);
    }

    @Requires(Action.SITE_READ)
    @RequestMapping
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        HttpStatus status = status(request);
        ProblemDetail problem = Problem.of(status);
        if (status == HttpStatus.CONTENT_TOO_LARGE) {
            problem.setDetail("Det som skickades är för stort. Inget har sparats.");
        }
        problem.setProperty("correlationId", pages.correlationId(request));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** Someone who opens the error address itself finds nothing there. */
    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
