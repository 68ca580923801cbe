package se.incidentkedjan.gateway.accessibility;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Requires;

/** Shows the accessibility statement, in Swedish or, with {@code lang=en}, in English. */
@Controller
final class StatementController {

    static final String ADDRESS = "/tillganglighet";

    private final Statement statement;
    private final AccessibilitySettings settings;
    private final String publicUrl;

    StatementController(
            Statement statement,
            AccessibilitySettings settings,
            @Value("${incidentkedjan.public-url}") String publicUrl) {
        this.statement = statement;
        this.settings = settings;
        this.publicUrl = publicUrl;
    }

    @Requires(Action.SITE_READ)
    @GetMapping(ADDRESS)
    String statement(Model model, Locale locale) {
        model.addAttribute("statement", statement);
        model.addAttribute("settings", settings);
        model.addAttribute("publicUrl", publicUrl);
        return "gateway/accessibility-" + (StatementLocale.isEnglish(locale) ? "en" : "sv");
    }
}
