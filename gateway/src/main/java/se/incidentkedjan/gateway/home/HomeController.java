package se.incidentkedjan.gateway.home;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.incidentkedjan.gateway.GatewaySettings;

/** Shows the first page. */
@Controller
final class HomeController {

    private final GatewaySettings settings;

    HomeController(GatewaySettings settings) {
        this.settings = settings;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("inbox", settings.inbox());
        return "gateway/home";
    }
}
