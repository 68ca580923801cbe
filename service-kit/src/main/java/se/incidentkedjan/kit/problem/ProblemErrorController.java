package se.incidentkedjan.kit.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.ErrorProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Answers for what was refused before it reached a handler, such as an address that the firewall does not let through:
 * programs get problem details as everywhere, people a page.
 */
final class ProblemErrorController extends BasicErrorController {

    ProblemErrorController(ErrorAttributes errors, ErrorProperties properties, List<ErrorViewResolver> pages) {
        super(errors, properties, pages);
    }

    @Override
    public ResponseEntity<Map<String, @Nullable Object>> error(HttpServletRequest request) {
        var status = getStatus(request);
        var problem = getErrorAttributes(request, getErrorAttributeOptions(request, MediaType.ALL));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
