package se.incidentkedjan.intake.drill.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import se.incidentkedjan.intake.drill.DrillDesk;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;

/** The button of the health page that starts a drill; the answer is that page again, which shows it. */
@Hidden
@Controller
class DrillPages {

    private static final String HEALTH = "/halsa";

    private final DrillStart start;

    DrillPages(DrillDesk desk) {
        this.start = new DrillStart(desk);
    }

    @Requires(Action.DRILL_START)
    @PostMapping("/ovning")
    ModelAndView start(
            @RequestParam(name = "roll", defaultValue = "") String code,
            @RequestParam(name = "nyckel", defaultValue = "") String key,
            Permission permission) {
        var role = start.role(code);
        if (role.isEmpty() || !DrillStart.isKey(key)) {
            permission.search(Map.of("started", "no"));
            return onwards(HEALTH + "?ovning=valj");
        }
        permission.search(Map.of("role", role.get().toString()));
        start.start(role.get(), key);
        return onwards(HEALTH + "?ovning=startad");
    }

    private static ModelAndView onwards(String address) {
        var redirect = new RedirectView(address);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }
}
