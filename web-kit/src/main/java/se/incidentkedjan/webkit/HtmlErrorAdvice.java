package se.incidentkedjan.webkit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows an error page to those who ask for one, before an advice of lower precedence answers with problem details. A
 * service that has a better page for a failure handles it in its own controller or in an advice ordered before this.
 */
@ControllerAdvice
@Order(HtmlErrorAdvice.ORDER)
final class HtmlErrorAdvice {

    static final int ORDER = 0;

    private final ErrorPages pages;

    HtmlErrorAdvice(ErrorPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler(exception = Exception.class, produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (!ErrorPages.wantsPage(request)) {
            throw failure;
        }
        HttpStatusCode status = HttpStatus.INTERNAL_SERVER_ERROR;
        if (failure instanceof ErrorResponse known) {
            status = known.getStatusCode();
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        return pages.page(request, status, failure);
    }
}
