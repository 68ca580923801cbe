package se.incidentkedjan.intake.form.web;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import se.incidentkedjan.webkit.ErrorPages;

/** The pages that are shown when a page of the form cannot be; whoever shows such pages is one of these. */
abstract class FormFailures {

    private final ErrorPages errorPages;

    FormFailures(ErrorPages errorPages) {
        this.errorPages = errorPages;
    }

    /** A page with what went wrong, and no details. */
    final ModelAndView failure(HttpStatus status, HttpServletRequest request) {
        return errorPages.page(request, status, null);
    }

    @ExceptionHandler({DataAccessException.class, MongoException.class})
    ModelAndView storeIsAway(RuntimeException e, HttpServletRequest request) {
        return errorPages.page(request, HttpStatus.SERVICE_UNAVAILABLE, e);
    }
}
