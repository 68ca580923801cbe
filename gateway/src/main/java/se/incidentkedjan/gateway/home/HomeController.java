package se.incidentkedjan.gateway.home;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.incidentkedjan.gateway.GatewaySettings;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Requires;

/** Shows the first page. */
@Controller
final class HomeController {

    private final GatewaySettings settings;

    HomeController(GatewaySettings settings) {
        this.settings = settings;
    }

    @Requires(Action.SITE_READ)
    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("inbox", settings.inbox());
        return "gateway/home";
    }
}
