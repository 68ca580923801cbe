package se.incidentkedjan.reporting.publication.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import se.incidentkedjan.reporting.publication.EditionId;

/** Where one comes after something was done, and where reports are. */
final class Onwards {

    private static final HttpStatusCode SEE_OTHER = HttpStatus.SEE_OTHER;

    private Onwards() {}

    static String draft(EditionId id) {
        return "/rapporter/utkast/" + id;
    }

    static String published(EditionId id) {
        return "/rapporter/" + id;
    }

    static ModelAndView to(String address) {
        var onwards = new RedirectView(address);
        onwards.setStatusCode(SEE_OTHER);
        onwards.setExposeModelAttributes(false);
        return new ModelAndView(onwards);
    }
}
