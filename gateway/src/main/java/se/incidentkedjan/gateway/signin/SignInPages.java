package se.incidentkedjan.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Matrix;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.webkit.ErrorPages;

/** Where people begin to sign in, and where they land when it did not work. */
@Controller
final class SignInPages {

    private final ErrorPages pages;
    private final Matrix matrix;

    SignInPages(ErrorPages pages, Matrix matrix) {
        this.pages = pages;
        this.matrix = matrix;
    }

    @Requires(Action.SITE_READ)
    @GetMapping("/logga-in")
    String begin() {
        return "redirect:/oauth2/authorization/" + Municipality.ID;
    }

    @Requires(Action.SITE_READ)
    @GetMapping("/inloggning-misslyckades")
    ModelAndView failed(HttpServletRequest request) {
        var page = new ModelAndView("gateway/sign-in-failed", HttpStatus.UNAUTHORIZED);
        page.addObject("isFormOpen", matrix.row(Action.REPORT_FORM).anyone());
        page.addObject("correlationId", pages.correlationId(request));
        return page;
    }
}
